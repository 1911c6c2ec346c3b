#:package CspCatalogGen@*-*
using Advise;

foreach (var target in UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessStandard, Market.Global))
    Console.WriteLine(UpgradeCatalog.GetName(target));
