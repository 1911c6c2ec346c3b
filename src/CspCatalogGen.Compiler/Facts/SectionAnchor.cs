namespace CspCatalogGen.Compiler.Facts;

/// <summary>The anchor under which the upgrade table stands, the same in every language.</summary>
internal static class SectionAnchor
{
    /// <summary>Its id.</summary>
    public const string Id = "upgradesubscription";
}
