using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Tells one mistake once, where it was made. What a broken source brings about in its translations is not said of them, and
/// where all of them say the same against the source, the source is asked.
/// </summary>
internal static class SourceReview
{
    // One translation may be wrong; two languages are hardly wrong in the same way.
    private const int MinLanguages = 2;

    public static IEnumerable<Diagnostic> Review(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
    {
        if (HasBrokenTable(canonical))
        {
            return translations.SelectMany(translation => translation.Diagnostics);
        }

        var languages = translations.Select(translation => translation.Page.Page.FrontMatter.Locale).Distinct(StringComparer.Ordinal).Count();
        return translations.SelectMany(translation => translation.Diagnostics)
            .Concat(translations
                .SelectMany(translation => translation.Disagreements)
                .GroupBy(disagreement => disagreement.Cell)
                .Where(at => at.Key is { } index ? !IsRefused(canonical.Cells[index], names) : !canonical.Cells.Any(IsUnknownEnglish))
                .SelectMany(at => languages >= MinLanguages && at.Key is { } index && AllSayTheSame(at.ToList(), translations)
                    ? [AskSource(canonical, canonical.Cells[index], at.ToList(), names)]
                    : at.Select(disagreement => disagreement.Diagnostic)));
    }

    private static bool HasBrokenTable(ResolvedPage page)
        => page.Page.Table is { } table && page.Page.Diagnostics.Any(diagnostic =>
            diagnostic.Descriptor.Severity == DiagnosticSeverity.Error
            && diagnostic.Location is { } location
            && location.Span.Start >= table.Span.Start
            && location.Span.Start <= table.Span.End);

    private static bool IsRefused(ResolvedCell source, OfferNames names)
        => source.Mistake is not null || source.Unsafe is not null || (source.Key is { } key && names.IsRefused(key));

    // A cell that swallowed the next one takes the row's shape with it.
    private static bool IsUnknownEnglish(ResolvedCell source) => source is { English: not null, Key: null };

    private static bool AllSayTheSame(List<Disagreement> said, IReadOnlyList<TableAlignment> translations)
        => said.Count == translations.Count
            && said[0].Says is not null
            && said.TrueForAll(disagreement => disagreement.Says == said[0].Says);

    private static Diagnostic AskSource(ResolvedPage canonical, ResolvedCell cell, List<Disagreement> said, OfferNames names)
        => Diagnostic.Create(
            CatalogDiagnostics.SourceAlone,
            canonical.Locate(cell.Span),
            said.Count.ToString(CultureInfo.InvariantCulture),
            said[0].Words,
            cell.Key is { } key ? names.Spell(key) : cell.Local)
            .Beside(said[0].Diagnostic.Location!, "a translation");
}
