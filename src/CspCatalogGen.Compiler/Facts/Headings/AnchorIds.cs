namespace CspCatalogGen.Compiler.Facts.Headings;

/// <summary>The ids of the anchors of Partner Center's upgrade pages, the same in every language.</summary>
internal static class AnchorIds
{
    /// <summary>Over the upgrade table.</summary>
    public const string Upgrades = "upgradesubscription";

    /// <summary>Over the table of new commerce, which is another one.</summary>
    public const string NewCommerce = Upgrades + "newcommerce";
}
