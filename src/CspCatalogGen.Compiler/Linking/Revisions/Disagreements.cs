using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Collects where <paramref name="page"/> says something else than <paramref name="canonical"/>, each with its place in the source.</summary>
internal sealed class Disagreements(ResolvedPage canonical, ResolvedPage page)
{
    private readonly List<Disagreement> _all = [];

    public IReadOnlyList<Disagreement> All => _all;

    /// <summary>What a translation says that has the offer <paramref name="key"/>.</summary>
    public static string Offer(string? key) => "offer " + key;

    /// <summary>Says <paramref name="sentence"/> at a place where the tables have different shapes.</summary>
    public void Add(SourceSpan place, string sentence, SourceSpan? source = null, Correction? correction = null)
        => _all.Add(new Disagreement(null, null, "", Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(place), sentence) with
        {
            Related = source is { } span ? AtSource(span) : EquatableArray<RelatedPlace>.Empty,
            Correction = correction,
        })
        {
            Locale = page.Page.FrontMatter.Locale,
        });

    /// <summary>Says that the page lacks <paramref name="missed"/> of the source, which counts as said of that cell.</summary>
    public void AddLacking(SourceSpan place, string sentence, ResolvedCell missed, Correction? correction)
    {
        Add(place, sentence, missed.Span, correction);
        _all[_all.Count - 1] = _all[_all.Count - 1] with { Cell = missed.Index, Says = "", Kind = DisagreementKind.Lacking };
    }

    /// <summary>Says <paramref name="sentence"/> of a footnote; <paramref name="says"/> is how it is said of several translations.</summary>
    public void AddNote(SourceSpan place, string sentence, SourceSpan source, string? says) => AddWords(place, sentence, source, says, DisagreementKind.Note);

    /// <summary>The same of a condition.</summary>
    public void AddCondition(SourceSpan place, string sentence, SourceSpan source, string? says) => AddWords(place, sentence, source, says, DisagreementKind.Condition);

    private void AddWords(SourceSpan place, string sentence, SourceSpan source, string? says, DisagreementKind kind)
    {
        Add(place, sentence, source);
        _all[_all.Count - 1] = _all[_all.Count - 1] with { Says = says, Kind = kind };
    }

    /// <summary>Says that the page lists another number of conditions, <paramref name="count"/>.</summary>
    public void AddConditions(SourceSpan place, string sentence, SourceSpan source, int count)
    {
        Add(place, sentence, source);
        _all[_all.Count - 1] = _all[_all.Count - 1] with { Says = count.ToString(System.Globalization.CultureInfo.InvariantCulture), Kind = DisagreementKind.Conditions };
    }

    /// <summary>Says that the page has <paramref name="added"/> too much, which counts as said of the source's cell at that place; <paramref name="plans"/> tell it in any language.</summary>
    public void Add(ResolvedCell? source, ResolvedCell added, string plans, string sentence)
        => _all.Add(new Disagreement(
            source?.Index,
            "more " + plans,
            added.Local,
            Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(added.Span), sentence) with
            {
                Related = source is null ? EquatableArray<RelatedPlace>.Empty : AtSource(source.Span),
            },
            DisagreementKind.Added)
        {
            Locale = page.Page.FrontMatter.Locale,
        });

    /// <summary>Says that <paramref name="cell"/> says something else than <paramref name="source"/>.</summary>
    public void Add(ResolvedCell source, string? says, ResolvedCell cell, DiagnosticDescriptor descriptor, params string[] arguments)
        => _all.Add(new Disagreement(source.Index, says, cell.Local, Diagnostic.Create(descriptor, page.Locate(cell.Span), arguments) with
        {
            Related = AtSource(source.Span),
            Correction = descriptor == CatalogDiagnostics.TranslationMarker && cell.LocalMarker is null && MarkerText.Format(source.Marker) is { Length: > 0 } marker
                ? new Correction(CorrectionKind.Marker, marker)
                : null,
        }, descriptor == CatalogDiagnostics.TranslationMarker ? DisagreementKind.Marker : DisagreementKind.Other)
        {
            Locale = page.Page.FrontMatter.Locale,
        });

    // A bilingual page that is held against itself needs no second look at the same place.
    private EquatableArray<RelatedPlace> AtSource(SourceSpan span)
        => canonical.Page.Path == page.Page.Path
            ? EquatableArray<RelatedPlace>.Empty
            : new[] { new RelatedPlace(canonical.Locate(span), "the source") }.ToEquatableArray();
}
