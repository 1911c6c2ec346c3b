using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What a page says of its own state: that it is a draft, or is not kept any more.</summary>
internal static class PageState
{
    // How words for such a state begin, and keys of the front matter that are called after one.
    private static readonly string[] Beginnings = ["draft", "deprecat", "outdat", "obsolet", "archiv", "supersed", "replac", "withdraw", "retir", "unpublish", "expir", "discontinu", "stale"];

    private static readonly Phrases States = new([.. Beginnings, "wip"], ignoresCase: true);

    // Without one of these a key says nothing of a state, and most have none.
    private static readonly Phrases Marks = new([.. Beginnings, "status", "state", "stage", "lifecycle", "publish", "redirect"], ignoresCase: true);

    // The states of a page that holds.
    private static readonly HashSet<string> Kept = new("published publish live current active final finished ga approved released done complete completed stable supported production prod open public valid updated true yes on ok".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> No = new(["false", "no", "off", "n", "f", "0", "none", "null", "~", "never", ""], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column or a key named <paramref name="name"/> holds a state.</summary>
    public static bool IsState(string name) => EnglishText.Get(name).Words.Exists(static word => word is "status" or "state" or "stage" or "lifecycle");

    /// <summary>The keys of <paramref name="matter"/> that say so, those of no known name, and those of a subject whose words cannot be passed over, as <paramref name="judge"/> finds.</summary>
    public static IEnumerable<UnreadText> FindIn(FrontMatterScalars matter, Func<PageText, string?> judge)
        => matter.All
            .Select(scalar => Find(scalar.Key, scalar.Value, judge) is { } finding ? new UnreadText(new PageText($"{scalar.Key}: {scalar.Value.Text}", scalar.Value.Span), finding, IsTable: false) : null)
            .OfType<UnreadText>()
            .OrderBy(static text => text.Words.Span.Start);

    // "status: published" and "draft: false" say that the page is kept, "ms.custom: archived" by its value that it is not. What a key of no
    // known name says of the page, nobody can tell.
    private static string? Find(string key, PageText value, Func<PageText, string?> judge)
        => FrontMatterKeys.HasLines(key) || FrontMatterKeys.IsOfCloud(key) || value.Text.Length == 0 ? null
            : IsUnkept(key, value.Text) ? "says that the page is not published"
            : key.Equals("robots", StringComparison.OrdinalIgnoreCase) ? MetaTag.FindHidden(value.Text)
            : PlatformKeys.IsOfSubject(key) ? States.AreIn(value.Text.AsSpan()) && FindEnd(value.Text) is { } state ? $"says '{state}'" : null
            : PlatformKeys.IsOfKeywords(key) ? SpeaksOfOffers(value.Text) && FindEnd(value.Text) is { } end ? $"says '{end}'" : null
            : Marks.AreIn(key.AsSpan()) || PlatformKeys.AreHarmless(key, value.Text) || LostKeys.IsMeantBy(key) ? null
            : (IsRemark(value.Text) ? judge(value) : null) ?? "is a key that is not known, and may say whom the page is for";

    // What else readers search for may be archived.
    private static bool SpeaksOfOffers(string value) => value.IndexOf("offer", StringComparison.OrdinalIgnoreCase) >= 0 || value.IndexOf("upgrade", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? FindEnd(string value) => EnglishText.Get(value) is var text ? Sayings.UnkeptPage.FindIn(text) ?? Sayings.OfferEnds.FindIn(text) : null;

    private static bool IsUnkept(string key, string value)
        => Marks.AreIn(key.AsSpan())
            && (IsState(key) ? EnglishWords.In(value).Exists(static word => char.IsLetter(word[0]) && !Kept.Contains(word))
                : EnglishText.Get(key).Words.Exists(static word => word is "published" or "publish") ? value.Length > 0 && No.Contains(value)
                : key.StartsWith("redirect", StringComparison.OrdinalIgnoreCase) ? value.Contains('/')
                : IsNamedAfterState(key) && !No.Contains(value));

    // A path or an address is no remark.
    private static bool IsRemark(string value) => value.Contains(' ') || !value.Contains('/');

    // "is_archived", "isArchived".
    private static bool IsNamedAfterState(string key)
        => EnglishText.Get(key.Replace('_', ' ')).Words.Exists(static word => BeginsLikeState(word) || (word.StartsWith("is", StringComparison.Ordinal) && BeginsLikeState(word.Substring(2))));

    /// <summary>The first of <paramref name="words"/> that is such a state, or <see langword="null"/>.</summary>
    public static string? FindIn(List<string> words) => words.Find(BeginsLikeState);

    private static bool BeginsLikeState(string word)
    {
        foreach (var beginning in Beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
