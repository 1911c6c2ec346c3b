using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What a page says of its own state: that it is a draft, or is not kept any more.</summary>
internal static class PageState
{
    // How words for such a state begin, and keys of the front matter that are called after one.
    private static readonly string[] Beginnings = ["draft", "deprecat", "outdat", "obsolet", "archiv", "supersed", "replac", "withdraw", "retir", "unpublish", "expir", "discontinu", "stale"];

    // Without one of these a key says nothing of a state, and most have none.
    private static readonly Phrases Marks = new([.. Beginnings, "status", "state", "stage", "lifecycle", "publish", "redirect"], ignoresCase: true);

    private static readonly HashSet<string> No = new(["false", "no", "off", "n", "f", "0", "none", "null", "~", "never", ""], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a column or a key named <paramref name="name"/> holds a state.</summary>
    public static bool IsState(string name) => EnglishText.Get(name).Words.Exists(static word => word is "status" or "state" or "stage" or "lifecycle");

    /// <summary>The keys of <paramref name="matter"/> that say so.</summary>
    public static IEnumerable<UnreadText> FindIn(FrontMatterScalars matter)
        => from scalar in matter.All
           where Marks.AreIn(scalar.Key.AsSpan())
           where IsState(scalar.Key) ? EnglishWords.In(scalar.Value.Text).Exists(BeginsLikeState)
                : EnglishText.Get(scalar.Key).Words.Exists(static word => word is "published" or "publish") ? scalar.Value.Text.Length > 0 && No.Contains(scalar.Value.Text)
                : scalar.Key.StartsWith("redirect", StringComparison.OrdinalIgnoreCase) ? scalar.Value.Text.Contains('/')
                : IsNamedAfterState(scalar.Key) && !No.Contains(scalar.Value.Text)
           orderby scalar.Value.Span.Start
           select new UnreadText(new PageText($"{scalar.Key}: {scalar.Value.Text}", scalar.Value.Span), "says that the page is not published", IsTable: false);

    // "is_archived", "isArchived".
    private static bool IsNamedAfterState(string key)
        => EnglishText.Get(key.Replace('_', ' ')).Words.Exists(static word => BeginsLikeState(word) || (word.StartsWith("is", StringComparison.Ordinal) && BeginsLikeState(word.Substring(2))));

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
