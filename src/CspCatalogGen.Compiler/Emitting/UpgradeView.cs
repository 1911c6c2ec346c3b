using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>An upgrade with its ids resolved.</summary>
internal sealed record UpgradeView(OfferView From, OfferView To, MarketView Market, Upgrade Upgrade);
