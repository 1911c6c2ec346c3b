namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The struct that ties the catalog to the runtime's eligibility check.</summary>
internal static class UpgradeRulesEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            #pragma warning disable CS3002 // Words of 64 bits are not CLS-compliant, and only the check asks for them.

            /// <summary>This catalog, as the eligibility check asks it.</summary>
            [GeneratedCode]
            {{catalog.Accessibility}} readonly struct UpgradeRules : global::CspCatalogGen.CompilerServices.ICatalogRules<Offer, Market>
            {
                /// <inheritdoc/>
                public bool IsOffer(Offer offer) => UpgradeCatalog.IsOffer(offer);

                /// <inheritdoc/>
                public string GetName(Offer offer) => UpgradeCatalog.GetName(offer);

                /// <inheritdoc/>
                public string GetName(Market market) => UpgradeCatalog.GetName(market);

                /// <inheritdoc/>
                public bool IsSold(Offer offer, Market market) => UpgradeCatalog.IsSold(offer, market);

                /// <inheritdoc/>
                public bool HasUpgrades(Offer offer, Market market) => UpgradeCatalog.HasUpgrades(offer, market);

                /// <inheritdoc/>
                public bool IsUpgrade(Offer from, Offer to, Market market) => UpgradeCatalog.IsUpgrade(from, to, market);

                /// <inheritdoc/>
                public bool IsContested(Offer from, Offer to, Market market) => UpgradeCatalog.IsContested(from, to, market);

                /// <inheritdoc/>
                public string? GetNote(Offer from, Offer to, Market market) => UpgradeCatalog.GetNote(from, to, market);

                /// <inheritdoc/>
                public global::CspCatalogGen.UpgradeConditions GetConditions(Market market) => UpgradeCatalog.GetConditions(market);

                /// <inheritdoc/>
                public bool IsOperatedBy21Vianet(Market market) => UpgradeCatalog.IsOperatedBy21Vianet(market);

                /// <inheritdoc/>
                public global::System.Guid GetProductId(Offer offer) => UpgradeCatalog.GetProductId(offer).GetValueOrDefault();

                /// <inheritdoc/>
                public string? GetProductName(global::System.Guid productId) => UpgradeCatalog.GetProductName(productId);

                /// <inheritdoc/>
                public int ServicePlanWords => UpgradeCatalog.ServicePlanWords;

                /// <inheritdoc/>
                public int FindServicePlans(Offer offer) => UpgradeCatalog.FindServicePlans(offer);

                /// <inheritdoc/>
                public int FindServicePlans(global::System.Guid productId) => UpgradeCatalog.FindServicePlans(productId);

                /// <inheritdoc/>
                public ulong GetServicePlans(int row, int word) => UpgradeCatalog.GetServicePlans(row, word);

                /// <inheritdoc/>
                public global::CspCatalogGen.ServicePlan GetServicePlan(int bit) => UpgradeCatalog.GetServicePlan(bit);

                /// <inheritdoc/>
                public int ExclusionGroupCount => UpgradeCatalog.ExclusionGroupCount;

                /// <inheritdoc/>
                public ulong GetExclusionGroup(int group, int word) => UpgradeCatalog.GetExclusionGroup(group, word);

                /// <inheritdoc/>
                public string GetExclusionGroupName(int group) => UpgradeCatalog.GetExclusionGroupName(group);
            }
            """);
        return file.ToSource("CspCatalog.UpgradeRules.g.cs");
    }
}
