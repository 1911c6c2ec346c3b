using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Judges what a page says of itself: its title, and what it applies to.</summary>
internal sealed class DeclarationStatement(FrontMatter matter, SaidReader reader, Cloud cloud)
{
    // Whom a page may apply to.
    private static readonly HashSet<string> Sellers = new(["direct", "indirect", "bill", "distributors", "vendors", "advisors", "members", "mpn", "only", "yes"], StringComparer.Ordinal);

    // Those of them that are one kind of partner; direct and indirect ones are all.
    private static readonly string[] Kinds = ["direct", "indirect", "distributors", "vendors", "advisors", "members", "mpn"];

    /// <summary>
    /// Why what a page says of itself cannot be passed over, in words that follow "it": its title, which <paramref name="isTitle"/> tells
    /// and which is made of harmless words, or what it applies to.
    /// </summary>
    public string? Judge(LocalizedText words, bool isTitle)
        => (words.English?.Text ?? (reader.IsEnglish ? words.Local.Text : null)) is { } english
            ? Judge(EnglishText.Get(english), isTitle)
            : EnglishText.Get(words.Local.Text) is var local && (RestrictingWords.FindIn(local, matter.Locale) ?? (isTitle ? Sayings.UnkeptPage.FindInOther(local.Text) ?? Sayings.UnkeptPage.FindIn(local) ?? Sayings.OfferEnds.FindIn(local) ?? YearNumber.FindIn(local.Text) : null)) is { } word ? $"says '{word}'"
            : KnownMarketWords.FindIn(local) is { } market ? $"names the market '{market}'"
            : null;

    private string? Judge(EnglishText english, bool isTitle)
        => RestrictingWords.FindIn(english, language: null) is { } word && (isTitle || word != "only") ? $"says '{word}'"
            : Places.FindIn(english) is { } place && place != Places.China && !(place == Places.Germany && Clouds.In(english) == Cloud.Germany) ? $"names the market '{place}'"
            : Clouds.In(english) == Cloud.None && (isTitle ? FindOther(EnglishText.Get(WithoutSite(english.Text))) : FindOtherThanSellers(english.Words)) is { } other ? $"says '{other}'"
            : null;

    private string? FindOtherThanSellers(List<string> words)
        => words.FindAll(static word => !Sellers.Contains(word)) is var others && HarmlessWords.FindOther(others, cloud) is { } other && reader.CountsAsEnglish(others) ? other : null;

    /// <summary>The word by which all of <paramref name="appliesTo"/> name the same kind of partner, or <see langword="null"/>.</summary>
    public string? FindKind(IReadOnlyList<LocalizedText> appliesTo)
    {
        string? first = null;
        var areAll = false;
        foreach (var words in appliesTo)
        {
            if ((words.English?.Text ?? (reader.IsEnglish ? words.Local.Text : null)) is not { } english || EnglishText.Get(english).Words.Find(static word => Array.IndexOf(Kinds, word) >= 0) is not { } kind)
            {
                return null;
            }

            areAll |= (first, kind) is ("direct", "indirect") or ("indirect", "direct");
            first ??= kind;
        }

        return areAll ? null : first;
    }

    /// <summary>Whether nobody can tell what a page is titled: it is in another language.</summary>
    public bool IsForeignTitle(LocalizedText words) => !reader.IsEnglish && EnglishText.Get(words.Local.Text) is var said && HarmlessWords.FindOther(said, cloud) is not null && !TranslatedWords.AreAll(said, cloud);

    /// <summary>The same of what a page applies to.</summary>
    public bool IsForeignCloud(LocalizedText words) => !reader.IsEnglish && Clouds.Listed(EnglishText.Get(words.Local.Text)) == Cloud.None && !PartnerCenterNames.Are(words.Local.Text);

    private string? FindOther(EnglishText text) => HarmlessWords.FindOther(text, cloud) is { } other && reader.CountsAsEnglish(text.Words) ? other : null;

    // Behind a bar, or a dash at the end, a title has the name of the site.
    private static string WithoutSite(string title)
        => title.IndexOf(" | ", StringComparison.Ordinal) is var bar and > 0 ? WithoutSite(title.Substring(0, bar))
            : title.LastIndexOf(" - ", StringComparison.Ordinal) is var dash and > 0 && EnglishWords.In(title.Substring(dash)).All(static word => word is "microsoft" or "partner" or "center" or "docs" or "learn" or "documentation") ? title.Substring(0, dash)
            : title;
}
