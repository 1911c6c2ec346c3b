using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Tells of which editions a page is: one that declares several clouds is a page of each that has a market.</summary>
internal static class PageEditions
{
    public static Result<IReadOnlyList<UpgradePage>> Split(UpgradePage page, NamesDocument? names)
    {
        if (page.DeclaredClouds.Count == 0)
        {
            return Result.From<IReadOnlyList<UpgradePage>>([page]);
        }

        var pages = new List<UpgradePage>();
        var without = new List<PageText>();
        foreach (var declared in page.DeclaredClouds)
        {
            if (EditionOf(Clouds.Listed(declared.Text), names) is { } edition)
            {
                pages.Add(page with { EditionHint = new PageText(edition, declared.Span), ChinaMention = null });
            }
            else
            {
                without.Add(declared);
            }
        }

        var distinct = pages.GroupBy(one => one.EditionHint!.Text, StringComparer.Ordinal).Select(same => same.First()).ToList();
        var descriptor = distinct.Count > 0 ? CatalogDiagnostics.CloudWithoutMarket : CatalogDiagnostics.PageOfOtherCloud;
        return Result.From<IReadOnlyList<UpgradePage>>(
            distinct.Count > 0 ? distinct : [page with { Table = null }],
            without.Select(declared => Diagnostic.Create(descriptor, page.Locate(declared.Span), declared.Text)));
    }

    private static string? EditionOf(Cloud cloud, NamesDocument? names) => cloud switch
    {
        Cloud.None or Cloud.Global => EditionIds.Global,
        Cloud.China => EditionIds.China,
        _ => (names?.Markets ?? EquatableArray<MarketRow>.Empty)
            .Select(market => market.Edition)
            .FirstOrDefault(edition => edition is not null && Clouds.In(edition) == cloud),
    };
}
