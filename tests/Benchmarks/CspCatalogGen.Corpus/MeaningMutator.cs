using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Corpus;

/// <summary>One way to make a page say something else, in good order. A reader would notice, so a compiler has to.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Apply">Edits a page of English lines; <see langword="null"/> where it does not apply.</param>
internal sealed partial record MeaningMutator(string Name, Func<string, Random, Edit?> Apply)
{
    private static readonly string[] Sentences =
    [
        "These upgrades are not available in Brazil.",
        "Since March 2022 none of these upgrades can be ordered.",
        "{0} can no longer be upgraded.",
        "{0} can be upgraded to Office 365 Enterprise E5, too.",
        "> [!NOTE]\n> Upgrades from {0} are for nonprofit customers.",
        "The upgrade from {0} was withdrawn.",
        "The reverse is possible as well.",
        "In Japan, other upgrades are offered.",
        "Do not use this table any more.",
        "The first column lists the targets.",
        "Business Basic is no longer sold.",
        "This list is out of date.",
        "Only E3 is left.",
        "<p>{0} is an exception.</p>",
        "- {0} to Office 365 Enterprise E5",
    ];

    private static readonly string[] Restrictions = [" (until June)", " (not in India)", " (retired)", " only", " (except for trials)", " (no longer sold)"];

    private static readonly string[] Withdrawals = ["~~{0}~~", "<del>{0}</del>", "<s>{0}</s>", "<span hidden>{0}</span>", "<span style=\"display: none\">{0}</span>", "<span class=\"hidden\">{0}</span>", "<!-- {0} -->"];

    private static readonly string[] Negated = ["Upgrades that are not possible", "Possible upgrades (India)", "Former upgrades", "Possible upgrades until 2021", "Blocked upgrades", "Possible downgrades", "Possible upgrades except for China"];

    public static IReadOnlyList<MeaningMutator> All { get; } =
    [
        new("negate the heading of the upgrades", (text, random) => Replace(text, Heading(), random, _ => Pick(Negated, random))),
        new("negate a footnote", (text, random) => Replace(text, Note(), random, _ => Pick(["can no longer be upgraded", "cannot be upgraded", "can only be upgraded", "can be upgraded until 2021", "can be downgraded"], random))),
        new("take a footnote away", (text, random) => Replace(text, NoteLine(), random, _ => "", isTold: Elsewhere)),
        new("withdraw an upgrade", (text, random) => Replace(text, Item(), random, name => Pick(Withdrawals, random).Replace("{0}", name, StringComparison.Ordinal))),
        new("restrict an upgrade", (text, random) => Replace(text, Item(), random, name => name + Pick(Restrictions, random))),
        new("put a sign before an upgrade", (text, random) => Replace(text, Item(), random, name => Pick(["❌ ", "✅ ", "→ ", "🚫 ", "![no](no.png) "], random) + name)),
        new("write an upgrade into its neighbor", (text, random) => Replace(text, Item(), random, name => name + Pick([", ", " or ", "/", "; "], random) + "Office 365 Enterprise E5")),
        new("nest an upgrade", (text, random) => Replace(text, HtmlItem(), random, item => item.Replace("</li>", "<ul><li>Office 365 Enterprise E5</li></ul></li>", StringComparison.Ordinal))),
        new("give the section to a market", (text, random) => Replace(text, Anchor(), random, anchor => Pick(["in Brazil ", "for India ", "(until 2021) ", "that were withdrawn ", "(draft) "], random) + anchor)),
        new("give the page to a market", (text, random) => Replace(text, Title(), random, title => title + Pick([" in Brazil", " in India", " (archived)", " until 2021"], random))),
        new("give the page to a cloud", (text, random) => Replace(text, AppliesTo(), random, label => label + "\n\n-   " + Pick(["Partner Center for Microsoft Cloud for US Government", "Partner Center (not operated by 21Vianet)"], random) + "\n")),
        new("put a sentence above the table", (text, random) => Insert(text, TableStart(), random, before: true)),
        new("put a sentence below the table", (text, random) => Insert(text, TableEnd(), random, before: false)),
        new("write a condition otherwise", (text, random) => Replace(text, Condition(), random, words => words.Replace("must", Pick(["need not", "must or must not", "must, in India,"], random), StringComparison.Ordinal).Replace("can’t", "can", StringComparison.Ordinal).Replace("can't", "can", StringComparison.Ordinal))),
        new("add a condition", (text, random) => Replace(text, Condition(), random, words => words + "\n\n-   The customer must have fewer than 300 seats.")),
        new("leave a merge unfinished", (text, random) => Replace(text, RowLine(), random, row => "<<<<<<< HEAD\n" + row + "=======\n" + row + ">>>>>>> main\n")),
        new("move a row behind the table", MoveRow),
        new("add a table for a market", (text, random) => InsertAfter(text, TableEnd(), "\n\n### India\n\n| Offer | Possible upgrades |\n|---|---|\n| Microsoft 365 E3 | Microsoft 365 E5 |\n")),
        new("add a table that is no upgrade table", (text, random) => InsertAfter(text, TableEnd(), "\n\n| Offer | Replaced by |\n|---|---|\n| Microsoft 365 E3 | Microsoft 365 E5 |\n")),
    ];

    private static readonly Func<string, int, int> Elsewhere = static (_, _) => 0;

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static Edit? Replace(string text, Regex pattern, Random random, Func<string, string> change, Func<string, int, int>? isTold = null)
    {
        var from = text.IndexOf("upgradesubscription", StringComparison.Ordinal);
        var matches = pattern.Matches(text).Where(match => pattern == Anchor() || pattern == Title() || pattern == AppliesTo() || match.Index > from).ToList();
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[random.Next(matches.Count)];
        var changed = change(match.Value);
        return changed == match.Value ? null : Edit.At(text, match.Index, match.Length, changed, isAnywhere: isTold is not null);
    }

    private static Edit? Insert(string text, Regex at, Random random, bool before)
    {
        var sentence = Pick(Sentences, random).Replace("{0}", Pick(["Microsoft 365 Business Basic", "Office 365 Business", "Office 365 Business Essentials", "Microsoft 365 Apps for business"], random), StringComparison.Ordinal);
        var from = text.IndexOf("upgradesubscription", StringComparison.Ordinal);
        var match = at.Match(text, Math.Max(0, from));
        return !match.Success ? null
            : before ? Edit.At(text, match.Index, 0, sentence + "\n\n", isAnywhere: false)
            : Edit.At(text, match.Index + match.Length, 0, "\n\n" + sentence + "\n", isAnywhere: false);
    }

    private static Edit? InsertAfter(string text, Regex at, string what)
        => at.Match(text, Math.Max(0, text.IndexOf("upgradesubscription", StringComparison.Ordinal))) is { Success: true } match
            ? Edit.At(text, match.Index + match.Length, 0, what, isAnywhere: false)
            : null;

    private static Edit? MoveRow(string text, Random random)
        => TableEnd().Match(text, Math.Max(0, text.IndexOf("upgradesubscription", StringComparison.Ordinal))) is { Success: true } match && match.Value.EndsWith('\n') && match.Value.Contains('|', StringComparison.Ordinal)
            ? Edit.At(text, match.Index, 0, Pick(["\n", "\n### More\n\n", "<!-- more -->\n"], random), isAnywhere: false)
            : null;

    [GeneratedRegex("Possible upgrades")]
    private static partial Regex Heading();

    [GeneratedRegex("can be upgraded(?= to [^.]*India)")]
    private static partial Regex Note();

    [GeneratedRegex("(?<=\n|<p>)¹ [^\n<]*")]
    private static partial Regex NoteLine();

    [GeneratedRegex("(?<=<li>|[-–—] )(Microsoft|Office) ?365[A-Za-z0-9 ]*[A-Za-z0-9]")]
    private static partial Regex Item();

    [GeneratedRegex("<li>(Microsoft|Office) ?365[^<]*</li>")]
    private static partial Regex HtmlItem();

    [GeneratedRegex("<a[^>]*id=\"upgradesubscription\"[^>]*>")]
    private static partial Regex Anchor();

    [GeneratedRegex("(?<=\ntitle: )[^\r\n]*")]
    private static partial Regex Title();

    [GeneratedRegex(@"\*\*Applies to\*\*")]
    private static partial Regex AppliesTo();

    [GeneratedRegex("<table|(?<=\n)\\|[^\n]*\n\\|[- :|]+\\|\r?\n")]
    private static partial Regex TableStart();

    [GeneratedRegex("</table>|(?<=\n\\|[- :|]+\\|\r?\n(\\|[^\n]*\n)*)\\|[^\n]*\n(?!\\|)")]
    private static partial Regex TableEnd();

    [GeneratedRegex("(The subscription must be active|You must have delegated admin privileges|The customer can[’']t already have)[^\n]*")]
    private static partial Regex Condition();

    [GeneratedRegex("(?<=\n)\\| *(Microsoft|Office)[^\n]*\n|(?<=\n)<td>[^\n]*\n")]
    private static partial Regex RowLine();
}

/// <summary>A page after an edit.</summary>
/// <param name="Text">The page.</param>
/// <param name="Start">Where the edit begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsAnywhere">Whether what is wrong then is wrong elsewhere: a marker whose footnote is gone.</param>
internal sealed record Edit(string Text, int Start, int End, bool IsAnywhere)
{
    public static Edit At(string text, int start, int length, string changed, bool isAnywhere)
        => new(text.Remove(start, length).Insert(start, changed), start, start + changed.Length, isAnywhere);
}
