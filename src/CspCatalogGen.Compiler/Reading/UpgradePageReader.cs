using System;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads one Markdown document into an <see cref="UpgradePage"/>.</summary>
public static class UpgradePageReader
{
    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in the page's diagnostics.</summary>
    public static UpgradePage Read(SourceDocument document) => throw new NotImplementedException();
}
