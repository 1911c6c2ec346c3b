using System;
using System.Collections.Generic;
using System.Globalization;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>The rows of a table that can be used: one for each offer, each upgrade once.</summary>
internal static class TableRows
{
    public static Result<IReadOnlyList<ResolvedRow>> From(ResolvedPage page, OfferNames names)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var rows = new List<ResolvedRow>();
        var first = new Dictionary<string, ResolvedRow>(StringComparer.Ordinal);
        foreach (var row in page.Rows)
        {
            if (row.Offer.Key is not { } key || names.IsRefused(key))
            {
                continue;
            }

            if (first.TryGetValue(key, out var other))
            {
                var line = page.Locate(other.Offer.Span).Start.Line.ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(CatalogDiagnostics.DuplicateRow, row.Offer.Span, row.Offer.Local, line);
                continue;
            }

            first.Add(key, row);
            rows.Add(row with { Targets = ReadTargets(row, key, names, diagnostics) });
        }

        return Result.From<IReadOnlyList<ResolvedRow>>(rows, diagnostics);
    }

    private static List<ResolvedCell> ReadTargets(ResolvedRow row, string offer, OfferNames names, DiagnosticBag diagnostics)
    {
        var targets = new List<ResolvedCell>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in row.Targets)
        {
            if (target.Key is not { } key || names.IsRefused(key))
            {
                continue;
            }

            if (key == offer)
            {
                diagnostics.Add(CatalogDiagnostics.UpgradeToItself, target.Span, target.Local);
            }
            else if (!keys.Add(key))
            {
                diagnostics.Add(CatalogDiagnostics.DuplicateTarget, target.Span, target.Local, row.Offer.Local);
            }
            else
            {
                targets.Add(target);
            }
        }

        return targets;
    }
}
