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
                    rows[rows.Count - 1] = Merge(page, rows[rows.Count - 1], row, key, names, diagnostics);
                    last = row;
                    continue;
                }

                var line = page.Locate(other.Offer.Span).Start.Line.ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.DuplicateRow, page.Locate(row.Offer.Span), row.Offer.Local, line)
                    .Beside(page.Locate(other.Offer.Span), "the first row"));
                continue;
            }

            first.Add(key, row);
            rows.Add(row with { Targets = ReadTargets(page, row, key, names, diagnostics) });
            last = row;
        }

        return Result.From<IReadOnlyList<ResolvedRow>>(rows, diagnostics);
    }

    private static ResolvedRow Merge(ResolvedPage page, ResolvedRow merged, ResolvedRow row, string key, OfferNames names, DiagnosticBag diagnostics)
        => merged with { Targets = ReadTargets(page, merged with { Targets = [.. merged.Targets, .. row.Targets] }, key, names, diagnostics) };

    private static List<ResolvedCell> ReadTargets(ResolvedPage page, ResolvedRow row, string offer, OfferNames names, DiagnosticBag diagnostics)
    {
        var targets = new List<ResolvedCell>();
        var first = new Dictionary<string, ResolvedCell>(StringComparer.Ordinal);
        foreach (var target in row.Targets)
        {
            if (target.Key is not { } key || names.IsRefused(key))
            {
                continue;
            }

            if (key == offer)
            {
                diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.UpgradeToItself, page.Locate(target.Span), target.Local)
                    .Beside(page.Locate(row.Offer.Span), "the offer of the row"));
            }
            else if (first.TryGetValue(key, out var same))
            {
                diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.DuplicateTarget, page.Locate(target.Span), target.Local, row.Offer.Local)
                    .Beside(page.Locate(same.Span), "the same offer"));
            }
            else
            {
                first.Add(key, target);
                targets.Add(target);
            }
        }

        return targets;
    }
}
