using Items;

foreach (var target in UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessBasic, Market.Global))
{
    Console.WriteLine(UpgradeCatalog.GetName(target));
}
