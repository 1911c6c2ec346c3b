namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The catalog as an object, for those who inject.</summary>
internal static class InstanceEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            {{catalog.Accessibility}} static partial class UpgradeCatalog
            {
                /// <summary>This catalog as an object. It has no state, so one serves everybody.</summary>
                /// <example>
                /// <code>services.AddSingleton(UpgradeCatalog.Instance);</code>
                /// </example>
                [GeneratedCode]
                public static global::CspCatalogGen.IUpgradeCatalog<Offer, Market> Instance => _instance ?? (_instance = new CatalogInstance());

                private static CatalogInstance? _instance;

                [GeneratedCode]
                private sealed class CatalogInstance : global::CspCatalogGen.IUpgradeCatalog<Offer, Market>
                {
                    public global::System.Collections.Generic.IReadOnlyList<Offer> Offers => GetOffers();

                    public global::System.Collections.Generic.IReadOnlyList<Market> Markets => GetMarkets();

                    public bool TryParseOffer(string? name, out Offer offer) => UpgradeCatalog.TryParseOffer(name, out offer);

                    public bool TryFindOffer(string? id, out Offer offer) => UpgradeCatalog.TryFindOffer(id, out offer);

                    public bool TryFindOffer(global::System.Guid id, out Offer offer) => UpgradeCatalog.TryFindOffer(id, out offer);

                    public bool TryParseMarket(string? name, out Market market) => UpgradeCatalog.TryParseMarket(name, out market);

                    public global::System.Guid? GetOfferId(Offer offer) => UpgradeCatalog.GetOfferId(offer);

                    public global::System.Guid? GetProductId(Offer offer) => UpgradeCatalog.GetProductId(offer);

                    public string GetName(Offer offer) => UpgradeCatalog.GetName(offer);

                    public string GetName(Offer offer, global::System.Globalization.CultureInfo culture) => UpgradeCatalog.GetName(offer, culture);

                    public string GetName(Offer offer, Market market, global::System.Globalization.CultureInfo culture) => UpgradeCatalog.GetName(offer, market, culture);

                    public string GetSentence(global::CspCatalogGen.UpgradeReason<Offer> reason, Market market, global::System.Globalization.CultureInfo culture)
                        => UpgradeCatalog.GetSentence(reason, market, culture);

                    public bool IsUpgrade(Offer from, Offer to, Market market) => UpgradeCatalog.IsUpgrade(from, to, market);

                    public bool IsContested(Offer from, Offer to, Market market) => UpgradeCatalog.IsContested(from, to, market);

                    public string? GetNote(Offer from, Offer to, Market market) => UpgradeCatalog.GetNote(from, to, market);

                    public global::System.Collections.Generic.IReadOnlyCollection<Offer> TargetsOf(Offer offer, Market market) => UpgradeCatalog.TargetsOf(offer, market);

                    public global::System.Collections.Generic.IReadOnlyCollection<Offer> SourcesOf(Offer target, Market market) => UpgradeCatalog.SourcesOf(target, market);

                    public global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                        global::CspCatalogGen.Subscription<Offer> subscription,
                        Offer target,
                        global::CspCatalogGen.Customer<Offer, Market> customer,
                        global::CspCatalogGen.UpgradeRequest request)
                        => UpgradeCatalog.Check(subscription, target, customer, request);

                    public global::System.Collections.Generic.IReadOnlyList<global::CspCatalogGen.SubscriptionUpgrade<Offer>> UpgradesFor(
                        global::CspCatalogGen.Customer<Offer, Market> customer,
                        global::System.Func<Offer, global::CspCatalogGen.UpgradeRequest>? requestOf)
                        => UpgradeCatalog.UpgradesFor(customer, requestOf);
                }
            }
            """);
        return file.ToSource("CspCatalog.UpgradeCatalog.Instance.g.cs");
    }
}
