using System;
using System.Collections.Generic;
using System.Globalization;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>
/// The rows of a table that can be used: one for each offer, each upgrade once. A table may have a row for each upgrade;
/// rows of one offer that follow one another are one then.
/// </summary>
internal static class TableRows
{
    public static Result<IReadOnlyList<ResolvedRow>> From(ResolvedPage page, OfferNames names)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var rows = new List<ResolvedRow>();
        var first = new Dictionary<string, ResolvedRow>(StringComparer.Ordinal);
        ResolvedRow? last = null;
        foreach (var row in page.Rows)
        {
            if (row.Offer.Key is not { } key || names.IsRefused(key))
            {
                continue;
            }

            if (first.TryGetValue(key, out var other))
            {
                if (row.Targets.Count == 1 && last is { Targets.Count: 1 } && last.Offer.Key == key)
                {
                    rows[rows.Count - 1] = Merge(rows[rows.Count - 1], row, key, names, diagnostics);
                    last = row;
                    continue;
                }

                var line = page.Locate(other.Offer.Span).Start.Line.ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(CatalogDiagnostics.DuplicateRow, row.Offer.Span, row.Offer.Local, line);
                continue;
            }

            first.Add(key, row);
            rows.Add(row with { Targets = ReadTargets(row, key, names, diagnostics) });
            last = row;
        }

        return Result.From<IReadOnlyList<ResolvedRow>>(rows, diagnostics);
    }

    private static ResolvedRow Merge(ResolvedRow merged, ResolvedRow row, string key, OfferNames names, DiagnosticBag diagnostics)
        => merged with { Targets = ReadTargets(merged with { Targets = [.. merged.Targets, .. row.Targets] }, key, names, diagnostics) };

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
