using System;
using Shop;

// Two catalogs of the same pages, each a type of its own.
Console.WriteLine(UpgradeCatalog.GetName(Offer.Microsoft365BusinessBasic));
Console.WriteLine(Prices.UpgradeCatalog.GetName(Prices.Offer.Microsoft365BusinessBasic));
Console.WriteLine(Prices.Pricing.IsDearer(Prices.Offer.Microsoft365BusinessBasic, Prices.Offer.Microsoft365BusinessStandard));
