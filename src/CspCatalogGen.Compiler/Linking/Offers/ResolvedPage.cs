using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>A page whose names have been looked up as far as the page alone allows.</summary>
internal sealed class ResolvedPage
{
    private ResolvedPage(UpgradePage page, bool isEnglish, IReadOnlyList<ResolvedRow> rows)
    {
        Page = page;
        IsEnglish = isEnglish;
        Rows = rows;
        SpeaksEnglish = rows.Count > 0 && Cells.All(cell => cell.English is not null);
    }

    public UpgradePage Page { get; }

    /// <summary>Whether the page's own words are English.</summary>
    public bool IsEnglish { get; }

    public IReadOnlyList<ResolvedRow> Rows { get; }

    public IEnumerable<ResolvedCell> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>Whether every name stands in English, so that the page needs nobody to say what it means.</summary>
    public bool SpeaksEnglish { get; }

    public bool IsResolved => Rows.Count > 0 && Cells.All(cell => cell.Key is not null);

    public bool HasErrors => Page.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);

    /// <summary>The day that names are looked up on.</summary>
    public static string? DateOf(UpgradePage page) => page.FrontMatter.LastHandoff ?? page.FrontMatter.Date;

    public static ResolvedPage Resolve(UpgradePage page, OfferNames names)
    {
        var isEnglish = LocaleTag.IsEnglish(page.FrontMatter.Locale);
        var date = DateOf(page);
        return new ResolvedPage(
            page,
            isEnglish,
            (page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
                .Select(row => new ResolvedRow(
                    ResolvedCell.Resolve(row.Offer, isEnglish, page.FrontMatter.Locale, date, names),
                    row.Targets.Select(target => ResolvedCell.Resolve(target, isEnglish, page.FrontMatter.Locale, date, names)).ToList(),
                    row.TargetsSpan))
                .ToList());
    }
}

/// <summary>A row of the table.</summary>
internal sealed record ResolvedRow(ResolvedCell Offer, IReadOnlyList<ResolvedCell> Targets, SourceSpan TargetsSpan)
{
    public IEnumerable<ResolvedCell> Cells => Targets.Prepend(Offer);
}

/// <summary>One name of the table and what it was found to be.</summary>
internal sealed class ResolvedCell
{
    /// <summary>The name in the page's own language, without its marker.</summary>
    public string Local { get; private set; } = "";

    public SourceSpan Span { get; init; }

    /// <summary>The marker that the name carries in the page's own language.</summary>
    public int? LocalMarker { get; private set; }

    /// <summary>The name in English, where the page has it.</summary>
    public string? English { get; init; }

    /// <summary>The marker that the English name carries; the local one where there is no English.</summary>
    public int? Marker { get; init; }

    /// <summary>What the page says it is.</summary>
    public KnownName Name { get; init; } = KnownName.Unknown;

    /// <summary>What the name in the page's own language is known as, whatever the English beside it says.</summary>
    public KnownName LocalName { get; init; } = KnownName.Unknown;

    /// <summary>Why the name cannot be used, in words that follow "it holds"; English beside it still tells the offer.</summary>
    public string? Unsafe { get; init; }

    /// <summary>Whether the English name is on no list: a new offer, or a slip of the pen.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>The offer that stands here; linking fills in what the page alone could not tell.</summary>
    public string? Key { get; set; }

    private int? _plainMarker;

    public static ResolvedCell Resolve(OfferText cell, bool isEnglish, string? locale, string? date, OfferNames names)
    {
        var local = Split(cell.Local, fold => isEnglish ? names.FindEnglish(fold, date) : names.Find(fold, locale, date));
        var english = cell.English is null
            ? isEnglish ? local : ((string Text, int? Marker)?)null
            : Split(cell.English, fold => names.FindEnglish(fold, date));
        var localFold = NameFolding.Fold(local.Text);
        var localName = isEnglish ? names.FindEnglish(localFold, date) : names.Find(localFold, locale, date);
        var name = localName;
        var isUnlisted = false;
        var localTrouble = NameSafety.FindTrouble(local.Text, mustBeAscii: isEnglish);
        var trouble = localTrouble;
        if (english is { } beside)
        {
            var fold = NameFolding.Fold(beside.Text);
            name = names.FindEnglish(fold, date);
            trouble = NameSafety.FindTrouble(beside.Text, mustBeAscii: true);
            if (name.Keys.Count == 0 && trouble is null && fold.Length > 0)
            {
                isUnlisted = true;
                name = PlanTokens.AreOfSeveral(beside.Text) ? KnownName.Unknown : new KnownName([fold]);
            }
        }

        var resolved = new ResolvedCell
        {
            Local = local.Text,
            Span = cell.Local.Span,
            LocalMarker = local.Marker,
            English = english?.Text,
            Marker = english is { } text ? text.Marker : local.Marker,
            Name = name,
            LocalName = localName,
            Unsafe = localTrouble ?? trouble,
            IsUnlisted = isUnlisted,
            Key = trouble is null ? name.Key : null,
            _plainMarker = cell.Local.Marker is { IsPlain: true } plain ? plain.Number : null,
        };
        if (english is { } source)
        {
            resolved.CompareWith(source.Text, source.Marker);
        }

        return resolved;
    }

    /// <summary>
    /// A plain digit behind a name that nobody knows may be its marker or its plan; where the source has the name with
    /// that marker, it is the marker.
    /// </summary>
    public void CompareWith(string source, int? marker)
    {
        if (LocalMarker is null
            && marker is { } number
            && _plainMarker == number
            && WithoutLastDigit(Local) is var bare
            && PlanTokens.Of(Local) != PlanTokens.Of(source)
            && PlanTokens.Of(bare) == PlanTokens.Of(source))
        {
            Local = bare;
            LocalMarker = number;
        }
    }

    private static string WithoutLastDigit(string text) => text.Substring(0, text.Length - 1).TrimEnd();

    /// <summary>Tells a plain digit that is a marker from one that belongs to the name: the name must be known without it.</summary>
    private static (string Text, int? Marker) Split(MarkedText text, Func<string, KnownName> find)
    {
        if (text.Marker is not { IsPlain: true } marker)
        {
            return (text.Text, text.Marker?.Number);
        }

        var bare = WithoutLastDigit(text.Text);
        return find(NameFolding.Fold(text.Text)).Keys.Count == 0 && find(NameFolding.Fold(bare)).Keys.Count > 0
            ? (bare, marker.Number)
            : (text.Text, null);
    }
}
