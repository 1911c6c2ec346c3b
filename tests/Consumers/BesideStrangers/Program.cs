using BesideStrangers;

foreach (var target in UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessBasic, Market.Global))
{
    Console.WriteLine(UpgradeCatalog.GetName(target));
}

// The stranger's generator ran, too, with a Markdig and an AngleSharp that are not ours.
Console.WriteLine(Hostile.Older.Markdig);
Console.WriteLine(Hostile.Older.AngleSharp);
