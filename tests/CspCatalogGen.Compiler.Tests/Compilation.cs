using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>Reads and links documents as the front ends do.</summary>
internal static class Compilation
{
    public static LinkResult Link(IEnumerable<SourceDocument> pages, SourceDocument? names = null)
        => CatalogLinker.Link(pages.Select(UpgradePageReader.Read), names is null ? null : NamesDocumentReader.Read(names));

    public static LinkResult Link(params (string Path, string Text)[] pages)
        => Link(pages.Select(page => new SourceDocument(page.Path, page.Text)));
}
