using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Says what is wrong with the names of a canonical page's cells.</summary>
internal sealed class CellReview
{
    // A page in which nothing is known is not helped by thousands of suggestions.
    private const int MaxSuggestions = 200;

    private readonly ResolvedPage _page;
    private readonly OfferNames _names;
    private readonly MissingRows _missing;

    // The cells of each offer that has no row in the names document.
    private readonly ILookup<string, ResolvedCell> _refused;

    private int _suggestions;

    private CellReview(ResolvedPage page, OfferNames names, MissingRows missing)
    {
        _page = page;
        _names = names;
        _missing = missing;
        _refused = page.Cells.Where(cell => cell is { Unsafe: null, Mistake: null, Key: { } key } && names.IsRefused(key)).ToLookup(cell => cell.Key!, StringComparer.Ordinal);
    }

    /// <summary>The diagnostics of the cells of <paramref name="page"/>, at most one for each.</summary>
    public static IReadOnlyCollection<Diagnostic> Review(ResolvedPage page, OfferNames names, MissingRows missing)
    {
        var review = new CellReview(page, names, missing);
        return page.Cells.Select(review.Judge).OfType<Diagnostic>().ToList();
    }

    private Diagnostic? Judge(ResolvedCell cell) => cell switch
    {
        { Unsafe: not null } when Brands.CountIn(Written(cell)) > 1 => Say(CatalogDiagnostics.SeveralOffers, cell, Written(cell)),
        { Unsafe: { } trouble } => Say(CatalogDiagnostics.UnsafeName, cell, cell.Local, trouble),
        { Key: null, Name.IsAmbiguous: true } => Say(CatalogDiagnostics.AmbiguousName, cell, Written(cell), string.Join(" and of ", cell.Name.Keys.Select(key => $"'{_names.Spell(key)}'"))),
        { Mistake.IsNoName: true } => Say(CatalogDiagnostics.NoName, cell, cell.English!),
        { Mistake.Variant: { } variant } => Say(CatalogDiagnostics.VariantInRow, cell, cell.English!, variant.Market, variant.Base),
        { Mistake.Nearest: { } meant } => Suggest(CatalogDiagnostics.NameMistyped, cell, meant, cell.English!, meant),
        { Key: null, IsUnlisted: true } => Say(CatalogDiagnostics.SeveralOffers, cell, cell.English!),
        { Key: null } => JudgeUnknown(cell),
        { Key: { } key } when _names.IsRefused(key) => JudgeRefused(cell, key),
        { English: null, Key: { } key } when _names.FindWithPlan(NameFolding.Fold(cell.Local), Locale) is { } withPlan && withPlan != key => Say(CatalogDiagnostics.PlanMayBeLost, cell, cell.Local, _names.Spell(key), _names.Spell(withPlan)),
        { IsUnlisted: true } when !_names.AreIncomplete => JudgeUnlisted(cell),
        _ => null,
    };

    private Diagnostic JudgeUnknown(ResolvedCell cell)
    {
        var near = FindNearest(cell.Local, Locale);
        return Suggest(CatalogDiagnostics.UnknownName, cell, near, cell.Local, (Locale is not { } locale ? "" : _names.HasColumnFor(locale) ? $" in {locale}" : $" in {locale}, for which the names document has no column") + (near is null ? "" : $"; the nearest is '{near}'"));
    }

    // A misspelt name is told at each place, because each has to be mended. An offer that lacks a row is told once, and so is a known one
    // whose row is misspelt.
    private Diagnostic? JudgeRefused(ResolvedCell cell, string key)
    {
        var known = _names.Mistyped.Find(Written(cell));
        var all = _refused[key].ToList();
        var isRowMisspelt = known is not null && WellKnownOffers.ByFold.ContainsKey(key) && !WellKnownOffers.ByFold.ContainsKey(NameFolding.Fold(known));
        var same = known is null || isRowMisspelt ? all : [cell];
        if (same[0] != cell)
        {
            return null;
        }

        var near = FindNearest(Written(cell), null);
        var said = Suggest(CatalogDiagnostics.NameNotListed, cell, near, Written(cell), near is null ? "" : $"; the nearest is '{near}'", _missing.Write(key)) with
        {
            Related = same.Skip(1).Select(again => new RelatedPlace(_page.Locate(again.Span), "the same offer")).ToEquatableArray(),
        };
        return isRowMisspelt ? said with { Correction = null } : said;
    }

    private Diagnostic JudgeUnlisted(ResolvedCell cell)
    {
        var near = FindNearest(cell.English!, null);
        return Suggest(CatalogDiagnostics.UnlistedOffer, cell, near, cell.English!, near is null ? "" : $"; the nearest that is known is '{near}'");
    }

    private string? Locale => _page.Page.FrontMatter.Locale;

    private static string Written(ResolvedCell cell) => cell.English ?? cell.Local;

    private string? FindNearest(string name, string? locale) => _suggestions++ < MaxSuggestions ? _names.FindNearest(name, locale) : null;

    private Diagnostic Say(DiagnosticDescriptor descriptor, ResolvedCell cell, params string[] arguments)
        => Diagnostic.Create(descriptor, _page.Locate(cell.Span), arguments);

    // The nearest name is an English one, so it can be written only where English stands. A name that is only similar may be
    // that of another offer.
    private Diagnostic Suggest(DiagnosticDescriptor descriptor, ResolvedCell cell, string? near, params string[] arguments)
        => Say(descriptor, cell, arguments) with
        {
            Correction = near is not null && _page.IsEnglish && _names.Mistyped.CanOnlyMean(Written(cell), near) && !StandsBeside(cell, near) ? new Correction(CorrectionKind.Name, near) : null,
        };

    // Whether another row is the offer's, or the same row lists it already. To write it once more would be the next mistake.
    private bool StandsBeside(ResolvedCell cell, string name)
    {
        var row = _page.Rows.First(row => row.Cells.Contains(cell));
        return (row.Offer == cell ? _page.Rows.Select(other => other.Offer) : row.Cells)
            .Any(other => other.Key is { } key && _names.Spell(key) == name);
    }
}
