using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Looks up the names of one page's cells.</summary>
internal sealed class CellReader(UpgradePage page, OfferNames names)
{
    private readonly bool _isEnglish = PageLanguage.IsEnglish(page);
    private readonly string? _locale = page.FrontMatter.Locale;
    private readonly Dictionary<string, NameMistake?> _mistakes = new(StringComparer.Ordinal);
    private readonly string? _date = page.FrontMatter.LastHandoff ?? page.FrontMatter.Date;

    public ResolvedCell Read(OfferText cell, int index)
    {
        var local = Split(cell.Local, FindLocal);
        var english = cell.English is { } beside ? Split(beside, FindEnglish) : _isEnglish ? local : null;
        var read = new ResolvedCell
        {
            Index = index,
            Local = local.Text,
            Span = cell.Local.Span,
            LocalMarker = local.Marker,
            PlainDigit = cell.Local.Marker is { IsPlain: true } plain ? plain.Number : null,
            Marker = local.Marker,
            LocalName = FindLocal(NameFolding.Fold(local.Text)),
            LocalTrouble = NameSafety.FindTrouble(local.Text, mustBeAscii: _isEnglish),
        };
        return english is null ? read : WithEnglish(read, english).ComparedWith(english.Text, english.Marker);
    }

    /// <summary>What is left of a name whose last digit is its marker.</summary>
    public static string WithoutLastDigit(string text) => text.Substring(0, text.Length - 1).TrimEnd();

    private ResolvedCell WithEnglish(ResolvedCell cell, NameAndMarker english)
    {
        var fold = NameFolding.Fold(english.Text);
        var name = FindEnglish(fold);
        var trouble = NameSafety.FindTrouble(english.Text, mustBeAscii: true);
        var isUnlisted = name.Keys.Count == 0 && trouble is null && fold.Length > 0;
        var mistake = isUnlisted ? FindMistake(english.Text, fold) : null;
        return cell with
        {
            English = english.Text,
            Marker = english.Marker,
            EnglishName = isUnlisted && mistake is null && !PlanTokens.NamesSeveralOffers(english.Text) ? new KnownName([fold]) : name,
            EnglishTrouble = trouble,
            IsUnlisted = isUnlisted,
            Mistake = mistake,
        };
    }

    // A page may write one unknown name in many cells, and to compare it with all known ones takes long.
    private NameMistake? FindMistake(string english, string fold)
    {
        if (!_mistakes.TryGetValue(english, out var mistake))
        {
            mistake = PlanTokens.NamesSeveralOffers(english) ? null
                : NoNames.Contains(english) ? new NameMistake(IsNoName: true)
                : names.FindVariant(fold, _date) is { } variant ? new NameMistake(Variant: variant)
                : !names.AreClosed && (names.FindMistyped(english) ?? names.FindByTail(english)) is { } meant ? new NameMistake(Nearest: meant)
                : null;
            _mistakes.Add(english, mistake);
        }

        return mistake;
    }

    private KnownName FindLocal(string fold) => _isEnglish ? FindEnglish(fold) : names.Find(fold, _locale, _date);

    private KnownName FindEnglish(string fold) => names.FindEnglish(fold, _date);

    /// <summary>Tells a plain digit that is a marker from one that belongs to the name: the name must be known without it.</summary>
    private static NameAndMarker Split(MarkedText text, Func<string, KnownName> find)
    {
        if (text.Marker is not { IsPlain: true } marker)
        {
            return new NameAndMarker(text.Text, text.Marker?.Number);
        }

        var bare = WithoutLastDigit(text.Text);
        return find(NameFolding.Fold(text.Text)).Keys.Count == 0 && find(NameFolding.Fold(bare)).Keys.Count > 0
            ? new NameAndMarker(bare, marker.Number)
            : new NameAndMarker(text.Text, null);
    }

    private sealed record NameAndMarker(string Text, int? Marker);
}
