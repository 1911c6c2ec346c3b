using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Tells one mistake once, where it was made. What a broken source brings about in its translations is not said of them, and
/// where most of them say the same against the source, the source is asked.
/// </summary>
/// <param name="Diagnostics">What is to be said.</param>
/// <param name="Asked">The cells at which the source is asked.</param>
internal sealed record SourceReview(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<AskedCell> Asked)
{
    // A blank line may part them.
    private const int LinesToNextItem = 2;

    // One translation may be wrong; two languages are hardly wrong in the same way.
    private const int MinLanguages = 2;

    /// <summary>Holds what <paramref name="translations"/> say against <paramref name="canonical"/>.</summary>
    public static SourceReview Of(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
    {
        var diagnostics = translations.SelectMany(static translation => translation.Diagnostics).ToList();
        var asked = new List<AskedCell>();
        if (HasBrokenTable(canonical) || HasWithdrawn(canonical))
        {
            return new SourceReview(diagnostics, asked);
        }

        // What a translation's own table lost, it was told.
        if (HasBrokenOne(translations))
        {
            translations = translations.Select(static translation => HasBrokenTable(translation.Page) ? translation with { Disagreements = [] } : translation).ToList();
        }

        foreach (var at in translations
            .SelectMany(static translation => translation.Disagreements)
            .Where(disagreement => disagreement.Kind != DisagreementKind.Conditions || !(AgreeOnConditions(translations) || FollowsFromConditions(canonical, disagreement)))
            .Where(disagreement => disagreement.Kind != DisagreementKind.Condition || !IsUnknownCondition(canonical, disagreement))
            // A note of the source that cannot be read was told there.
            .Where(disagreement => disagreement.Kind != DisagreementKind.Note || PageNotes.From(canonical, names).AreReadable)
            .GroupBy(static disagreement => disagreement.Cell))
        {
            var said = at.ToList();
            if (at.Key is not { } index)
            {
                if (!canonical.Cells.Any(IsUnknownEnglish))
                {
                    AskOfWords(canonical, said, translations, diagnostics);
                }
            }
            else if (!IsTold(canonical, canonical.Cells[index], names) && !(IsOfShape(said[0]) && HasToldCell(canonical, canonical.Cells[index], names)))
            {
                AskOfCell(canonical, canonical.Cells[index], said, translations, names, diagnostics, asked);
            }
        }

        return new SourceReview(diagnostics, asked);
    }

    /// <summary>Whether rows or cells of the table of <paramref name="page"/> were not read, which was told.</summary>
    public static bool HasBrokenTable(ResolvedPage page)
    {
        if (page.Page.Table is { } table)
        {
            for (var i = 0; i < page.Page.Diagnostics.Count; i++)
            {
                if (page.Page.Diagnostics[i] is { Descriptor: var descriptor, Location.Span.Start: var start } && descriptor.Severity == DiagnosticSeverity.Error
                    && start >= table.Span.Start && (start <= table.Span.End || descriptor == CatalogDiagnostics.RowsBehindTable || descriptor == CatalogDiagnostics.TitleNotUnderstood))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasBrokenOne(IReadOnlyList<TableAlignment> translations)
    {
        for (var i = 0; i < translations.Count; i++)
        {
            if (HasBrokenTable(translations[i].Page))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something in the table of <paramref name="page"/>, or a row behind it, is struck out or commented: what stands behind it moved up.</summary>
    public static bool HasWithdrawn(ResolvedPage page)
        => page.Page.Table is { } table && page.Withdrawn.Any(told => told.Location is { } location
            && location.Span.Start >= table.Span.Start && (location.Span.Start <= table.Span.End || told.Arguments[0].StartsWith("|", StringComparison.Ordinal)));

    /// <summary>Whether one of the conditions of <paramref name="page"/> is struck out or commented, which was told.</summary>
    public static bool HasWithdrawnCondition(ResolvedPage page)
    {
        if (page.Page.Conditions is not { Count: > 0 } conditions || !page.Withdrawn.Any())
        {
            return false;
        }

        var first = page.Locate(conditions[0].Words.Local.Span).Start.Line - LinesToNextItem;
        var last = page.Locate(conditions[conditions.Count - 1].Words.Local.Span).End.Line + LinesToNextItem;
        return page.Withdrawn.Any(told => told.Location is { Start.Line: var line } && line >= first && line <= last);
    }

    // Then the source has one too few or too many, and says so itself.
    private static bool AgreeOnConditions(IReadOnlyList<TableAlignment> translations)
        => translations.Count >= MinLanguages && translations.Select(static translation => translation.Disagreements.FirstOrDefault(static disagreement => disagreement.Kind == DisagreementKind.Conditions)?.Says).Distinct(StringComparer.Ordinal).Take(2).ToList() is { Count: 1 } said && said[0] is not null;

    // As many conditions too few or too many as the source lacks, or has that are not known, which it is told itself.
    private static bool FollowsFromConditions(ResolvedPage canonical, Disagreement disagreement)
    {
        if (!canonical.SpeaksEnglish || canonical.Page.Unread.Count > 0)
        {
            return false;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var unknown = 0;
        foreach (var condition in canonical.Page.Conditions)
        {
            if (CodeOf(canonical, condition) is { } code)
            {
                known.Add(code);
            }
            else
            {
                unknown++;
            }
        }

        return disagreement.Says == (canonical.Page.Conditions.Count - unknown + UpgradeConditions.All.Count - known.Count).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsUnknownCondition(ResolvedPage canonical, Disagreement disagreement)
        => canonical.SpeaksEnglish && disagreement.Diagnostic.Related.Count > 0 && disagreement.Diagnostic.Related[0].Location.Span is var place
            && canonical.Page.Conditions.Any(condition => (condition.Words.English ?? condition.Words.Local).Span == place && CodeOf(canonical, condition) is null);

    private static string? CodeOf(ResolvedPage canonical, Condition condition)
        => (condition.Words.English ?? (canonical.IsEnglish ? condition.Words.Local : null)) is { } english ? UpgradeConditions.Parse(EnglishText.Get(english.Text)) : null;

    // Whether the source's cell is wrong by itself, and was told: what translations have in its place follows from that.
    private static bool IsTold(ResolvedPage canonical, ResolvedCell source, OfferNames names)
        => source.Mistake is not null || source.Unsafe is not null || IsUnknownEnglish(source) || (source.Key is { } key && (names.IsRefused(key) || IsRepeated(canonical, source, key)));

    private static bool IsOfShape(Disagreement disagreement) => disagreement.Diagnostic.Descriptor == CatalogDiagnostics.TranslationShape;

    // Two names without a break between them are one cell, which was told, as a row without upgrades is.
    private static bool HasToldCell(ResolvedPage canonical, ResolvedCell source, OfferNames names)
        => canonical.Rows.First(row => row.Cells.Contains(source)) is var own && (own.Targets.Count == 0 || own.Cells.Any(cell => IsTold(canonical, cell, names)));

    // An offer that has a row already, or an upgrade that its row lists twice.
    private static bool IsRepeated(ResolvedPage canonical, ResolvedCell source, string key)
        => canonical.Rows.First(row => row.Cells.Contains(source)) is var own
            && (own.Offer == source ? canonical.Rows.TakeWhile(row => row != own).Any(row => row.Offer.Key == key) : own.Targets.TakeWhile(target => target != source).Any(target => target.Key == key));

    // A cell that swallowed the next one takes the row's shape with it.
    private static bool IsUnknownEnglish(ResolvedCell source) => source is { English: not null, Key: null };

    // What most translations say against the source, each thing that they say; none where they do not agree, or too few can say anything.
    private static List<List<Disagreement>> FindAgreed(List<Disagreement> said, IReadOnlyList<TableAlignment> translations)
        => said.Count * 2 <= translations.Count ? []
            : said.Where(static disagreement => disagreement.Says is not null)
                .GroupBy(static disagreement => (disagreement.Says, disagreement.Kind))
                .Select(static same => same.ToList())
                .Where(same => same.Count * 2 > translations.Count && same.Select(static disagreement => disagreement.Locale).Distinct(StringComparer.Ordinal).Count() >= MinLanguages)
                .ToList();

    private static void AskOfCell(ResolvedPage canonical, ResolvedCell cell, List<Disagreement> said, IReadOnlyList<TableAlignment> translations, OfferNames names, List<Diagnostic> diagnostics, List<AskedCell> asked)
    {
        // A name on no list was told; what known offer translations have there follows from it. And of a names document that lost rows
        // nothing is said that stood in it.
        var isNameTold = cell.IsUnlisted && !names.AreIncomplete;
        if (names.AreIncomplete)
        {
            said.RemoveAll(static disagreement => disagreement.Diagnostic.Descriptor == CatalogDiagnostics.TranslationName);
        }
        else if (isNameTold)
        {
            said.RemoveAll(disagreement => disagreement.Diagnostic.Descriptor == CatalogDiagnostics.TranslationName && !canonical.Cells.Any(other => other.IsUnlisted && disagreement.Says == Disagreements.Offer(other.Key)));
        }

        var agreed = FindAgreed(said, translations);
        if (agreed.Count > 0)
        {
            if (!isNameTold)
            {
                diagnostics.Add(AskSource(canonical, cell, agreed, translations.Count, names));
            }

            asked.Add(new AskedCell(cell.Index, agreed[0][0].Kind));
        }

        diagnostics.AddRange(said.Where(disagreement => !agreed.Exists(same => same.Contains(disagreement))).Select(static disagreement => disagreement.Diagnostic));
    }

    // What a footnote or a condition of the source lost, its translations have too much.
    private static void AskOfWords(ResolvedPage canonical, List<Disagreement> said, IReadOnlyList<TableAlignment> translations, List<Diagnostic> diagnostics)
    {
        // Words can be compared by what they have more or less, and not whether it is the same, so all have to agree that can be compared.
        var comparable = translations.Count(static translation => translation.IsSameShape && !HasBrokenTable(translation.Page));
        foreach (var at in said.GroupBy(static disagreement => (disagreement.Kind, disagreement.Diagnostic.Related)))
        {
            var agreed = at.Key is { Kind: DisagreementKind.Note or DisagreementKind.Condition, Related.Count: > 0 } ? FindAgreed(at.ToList(), translations).FindAll(same => same.Count >= comparable) : [];
            diagnostics.AddRange(agreed.Select(same => AskSource(canonical, at.Key.Related[0].Location, same, translations.Count)));
            diagnostics.AddRange(at.Where(disagreement => !agreed.Exists(same => same.Contains(disagreement))).Select(static disagreement => disagreement.Diagnostic));
        }
    }

    private static Diagnostic AskSource(ResolvedPage canonical, SourceLocation place, List<Disagreement> said, int translations)
        => Diagnostic.Create(
            CatalogDiagnostics.SourceAlone,
            place,
            CountOf(said, translations),
            said[0].Says!,
            canonical.Page.Footnotes.Select(static note => note.English ?? note.Local).Select(static note => new PageText(note.Text, note.Span))
                .Concat(canonical.Page.Conditions.Select(static condition => condition.Words.English ?? condition.Words.Local))
                .First(words => words.Span == place.Span).Text) with
        {
            Related = PlacesOf(said, translations),
        };

    private static Diagnostic AskSource(ResolvedPage canonical, ResolvedCell cell, List<List<Disagreement>> agreed, int translations, OfferNames names)
    {
        var said = agreed[0];
        return Diagnostic.Create(
            CatalogDiagnostics.SourceAlone,
            canonical.Locate(cell.Span),
            CountOf(said, translations),
            said[0].Kind switch
            {
                DisagreementKind.Lacking => "have nothing",
                DisagreementKind.Marker => $"say '{said[0].Words} {said[0].Says}'",
                _ => $"say {string.Join(" and ", agreed.Where(same => same[0].Kind == said[0].Kind).Select(static same => $"'{same[0].Words}'"))}",
            },
            (cell.Key is { } key ? names.Spell(key) : cell.Local) + (said[0].Kind == DisagreementKind.Marker ? cell.Marker is { } marker ? " marker " + Marker.Describe(marker) : " without a marker" : "")) with
        {
            Related = PlacesOf(said, translations),
        };
    }

    // Where not all say so, somebody may look for those that do.
    private static EquatableArray<RelatedPlace> PlacesOf(List<Disagreement> said, int translations)
        => said.Take(said.Count == translations ? 1 : said.Count).Select(static disagreement => new RelatedPlace(disagreement.Diagnostic.Location!, "a translation")).ToEquatableArray();

    private static string CountOf(List<Disagreement> said, int translations)
        => said.Count == translations ? FormattableString.Invariant($"All {translations}") : FormattableString.Invariant($"{said.Count} of {translations}");
}

/// <summary>A cell of the source at which most translations say something else.</summary>
/// <param name="Cell">Its index.</param>
/// <param name="Kind">What of it they disagree with.</param>
internal sealed record AskedCell(int Cell, DisagreementKind Kind);
