using System;
using System.Collections.Concurrent;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Compilation;

namespace CspCatalogGen.Tool.Tests;

/// <summary>A compilation that reads by three words: a page may be fine, have a mistake, or make the reader fail.</summary>
internal sealed class StandInCompilation
{
    public ConcurrentBag<SourceDocument> Read { get; } = [];

    public NamesDocument? Names { get; private set; }

    public DocumentCompilation Compilation => new() { Compiler = new CatalogCompiler { ReadPage = ReadPage, ReadNames = ReadNames, Link = Link } };

    private UpgradePage ReadPage(SourceDocument document)
    {
        Read.Add(document);
        if (document.Text.Contains("BROKEN", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The reader fell over.");
        }

        return new UpgradePage(
            document.Path,
            new LineMap(document.Text),
            HasAnchor: true,
            new FrontMatter(null, null, null, null),
            null,
            null,
            EquatableArray<Footnote>.Empty,
            EquatableArray<Condition>.Empty,
            EquatableArray<LocalizedText>.Empty,
            EquatableArray<LocalizedText>.Empty,
            document.Text.Contains("MISTAKE", StringComparison.Ordinal)
                ? Results.Array(Diagnostic.Create(Results.Mistake, Results.At(document.Path, 3, 1, 3, 8), "A mistake"))
                : EquatableArray<Diagnostic>.Empty);
    }

    private NamesDocument ReadNames(SourceDocument document) => Names = new(
        document.Path,
        new LineMap(document.Text),
        null,
        EquatableArray<OfferRow>.Empty,
        EquatableArray<MarketRow>.Empty,
        EquatableArray<Diagnostic>.Empty);

    private static LinkResult Link(System.Collections.Generic.IEnumerable<UpgradePage> pages, NamesDocument? names, System.Collections.Generic.IEnumerable<ServicePlanPage> servicePlans)
    {
        var read = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToArray();
        return new LinkResult(
            Catalog.Empty,
            EquatableArray<UpgradeSources>.Empty,
            read.Select(page => new LinkedDocument(page.Path, "en-US", "global", null, DocumentStatus.Canonical)).ToEquatableArray(),
            read.SelectMany(page => page.Diagnostics).ToEquatableArray(),
            EquatableArray<SeenName>.Empty);
    }
}
