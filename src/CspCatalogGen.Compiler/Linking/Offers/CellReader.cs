using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Looks up the names of one page's cells, each name once, however many cells have it.</summary>
internal sealed class CellReader
{
    private readonly OfferNames _names;
    private readonly bool _isEnglish;
    private readonly string? _locale;
    private readonly string? _date;
    private readonly string? _written;
    private readonly Func<string, KnownName> _findEnglish;
    private readonly Func<string, CellName> _local;
    private readonly Func<string, CellName> _english;

    public CellReader(UpgradePage page, OfferNames names)
    {
        _names = names;
        _isEnglish = PageLanguage.IsEnglish(page);
        _locale = page.FrontMatter.Locale;
        _date = page.FrontMatter.LastHandoff ?? page.FrontMatter.Date;
        _written = page.FrontMatter.Date ?? _date;
        _findEnglish = FindEnglish;
        Func<string, KnownName> findLocal = _isEnglish ? _findEnglish : FindLocal;
        _local = EachOnce(text => ReadKnown(text, findLocal, mustBeAscii: _isEnglish));
        _english = EachOnce(ReadEnglish);
    }

    public ResolvedCell Read(OfferText cell, int index)
    {
        var local = Split(cell.Local, _local);
        var english = cell.English is { } beside ? Split(beside, _english) : _isEnglish ? local with { Name = _english(local.Name.Text) } : null;
        var read = new ResolvedCell
        {
            Index = index,
            LocalName = local.Name,
            EnglishName = english?.Name,
            Span = cell.Local.Span,
            LocalMarker = local.Marker,
            PlainDigit = cell.Local.Marker is { IsPlain: true } plain ? plain.Number : null,
            Marker = english is null ? local.Marker : english.Marker,
        };
        return english is null ? read : read.ComparedWith(english.Name.Tokens, english.Marker);
    }

    private CellName ReadEnglish(string text)
    {
        var name = ReadKnown(text, _findEnglish, mustBeAscii: true);
        if (name.Known.Keys.Count > 0 || name.Trouble is not null || name.Fold.Length == 0)
        {
            return name;
        }

        var mistake = FindMistake(name);
        return name with
        {
            Known = mistake is null && !PlanTokens.NamesSeveralOffers(text) ? KnownName.From(name.Fold) : name.Known,
            IsUnlisted = true,
            Mistake = mistake,
        };
    }

    // A plus may be a part of a name, or stand between two; only the names document tells.
    private CellName ReadKnown(string text, Func<string, KnownName> find, bool mustBeAscii)
        => CellName.Read(text, find, mustBeAscii) is var name && name.Trouble is null && Has(text, '+') && !name.Known.Keys.Any(key => Has(_names.Spell(key), '+'))
            ? name with { Trouble = "the character +, which stands in no name of the names document" }
            : name;

    private static bool Has(string text, char c) => text.IndexOf(c) >= 0;

    private NameMistake? FindMistake(CellName name)
        => GuidText.IsIn(name.Text) || NoNames.HoldStringId(name.Text) ? new NameMistake(IsNoName: true)
            : PlanTokens.NamesSeveralOffers(name.Text) ? null
            : NoNames.Contains(name.Text) ? new NameMistake(IsNoName: true)
            : _names.FindVariant(name.Fold, _date) is { } variant ? new NameMistake(Variant: variant)
            : !_names.AreClosed && (_names.Mistyped.Find(name.Text) ?? _names.Mistyped.FindByTail(name.Text)) is { } meant ? new NameMistake(Nearest: meant)
            : null;

    private KnownName FindLocal(string fold) => MayHaveChanged(fold) ? OnBothDays(_names.Find(fold, _locale, _date), _names.Find(fold, _locale, _written)) : _names.Find(fold, _locale, _date);

    private KnownName FindEnglish(string fold) => MayHaveChanged(fold) ? OnBothDays(_names.FindEnglish(fold, _date), _names.FindEnglish(fold, _written)) : _names.FindEnglish(fold, _date);

    // Between the day of the English page and that of the hand-off a name may have got another owner; which one is meant, nothing tells.
    private bool MayHaveChanged(string fold) => _written != _date && _names.IsFormer(fold);

    private static KnownName OnBothDays(KnownName handedOff, KnownName written) => KnownName.From(handedOff.Keys.Concat(written.Keys));

    private static Func<string, CellName> EachOnce(Func<string, CellName> read)
    {
        var names = new Dictionary<string, CellName>(StringComparer.Ordinal);
        return text =>
        {
            if (!names.TryGetValue(text, out var name))
            {
                names.Add(text, name = read(text));
            }

            return name;
        };
    }

    /// <summary>Tells a plain digit that is a marker from one that belongs to the name: the name must be known without it.</summary>
    private static NameAndMarker Split(MarkedText text, Func<string, CellName> read)
    {
        var name = read(text.Text);
        if (text.Marker is not { IsPlain: true } marker)
        {
            return new NameAndMarker(name, text.Marker?.Number);
        }

        return !name.IsKnown && read(CellName.WithoutLastDigit(text.Text)) is { IsKnown: true } bare
            ? new NameAndMarker(bare, marker.Number)
            : new NameAndMarker(name, null);
    }

    private sealed record NameAndMarker(CellName Name, int? Marker);
}
