using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Claims the list of conditions under the table.</summary>
internal static class ConditionsReader
{
    private static readonly string[] LeadingWords = ["condition", "conditions", "requirement", "requirements", "prerequisites", "criteria", "if", "when", "must", "provided"];

    private static readonly string[] WordsForAll = ["all", "of", "the", "these", "following", "conditions", "requirements", "must", "have", "to", "be", "are", "met", "apply", "hold", "true", "fulfilled"];

    /// <summary>
    /// The items of the list under <paramref name="table"/> that holds a known condition; else of the list under a heading or a
    /// line that speaks of conditions, or in another language of the first that is not among <paramref name="claims"/> and that
    /// is none of <paramref name="offers"/>. Where there is none, a list above the table and lines that are no list of
    /// Markdown's count if they are known conditions.
    /// </summary>
    public static Claimed<Condition> Read(UpgradeSection section, UpgradeTable table, Claims claims, OfferMentions offers, bool isEnglish, string text)
    {
        var above = section.Blocks.Where(block => block.Span.End <= table.Span.Start);
        var below = new List<PageBlock>(section.Blocks.Length + section.Below.Length);
        below.AddRange(section.Blocks);
        below.AddRange(section.Below);
        below.RemoveAll(block => block.Span.Start < table.Span.End);
        var heading = below.FindIndex(block => block is PageHeading words && IsOfConditions(words));
        var all = Lists(below, claims);
        var lists = heading < 0 ? all : Lists(Under((PageHeading)below[heading], below.Skip(heading + 1)), claims);
        var list = all.Find(IsKnown)
            ?? lists.Find(list => !list.IsOrdered && (heading >= 0 || (!list.Items.All(item => Names(item, offers)) && (IsLedTo(list, below) || !(isEnglish || HasEnglish(list))))))
            ?? lists.Find(list => !isEnglish && list.IsOrdered && list.Items.Count == UpgradeConditions.All.Count && list.Items.SelectMany(Contents).Any(content => content.LinkTarget?.Contains(UpgradeConditions.PrivilegesPage) == true))
            ?? above.OfType<PageList>().FirstOrDefault(IsKnown);
        if (list is not null)
        {
            var parts = WithOthers(list, section.Blocks.Concat(section.Below), claims, isEnglish);
            var items = parts.SelectMany(static one => Inner(one).Items).SelectMany(static item => KnownUnder(item).Prepend(item)).ToList();
            return new Claimed<Condition>(items.Select(Read).OfType<Condition>().ToList(), [.. parts, .. Leads(parts), .. items.SelectMany(static item => item.Blocks.Take(1))]);
        }

        return new UnlistedConditions(text, claims, isEnglish).Read(below);
    }

    private static IEnumerable<PageBlock> Under(PageHeading heading, IEnumerable<PageBlock> behind)
        => behind.TakeWhile(block => block is not PageHeading next || next.Level > heading.Level);

    private static List<PageList> Lists(IEnumerable<PageBlock> blocks, Claims claims)
        => blocks.OfType<PageList>().Where(list => !claims.Hold(list) && !list.Items.All(item => item.Blocks.Any(claims.Hold))).ToList();

    // A comment, another kind of bullet, or a quote around some of its items makes several lists of one.
    private static List<PageList> WithOthers(PageList list, IEnumerable<PageBlock> blocks, Claims claims, bool isEnglish)
    {
        var all = blocks.Where(static block => block is not PageWithdrawn).ToList();
        var at = all.IndexOf(list);
        bool IsPart(PageBlock block) => block is PageList other && !claims.Hold(other) && (IsOfKind(other, list) || IsKnown(other) || (!isEnglish && other.Items.Any(IsTranslated)));
        return [.. all.Take(at).Reverse().TakeWhile(IsPart).Reverse().OfType<PageList>(), list, .. all.Skip(at + 1).TakeWhile(IsPart).OfType<PageList>()];
    }

    private static bool IsOfKind(PageList list, PageList other) => list.IsOrdered == other.IsOrdered && list.Bullet == other.Bullet;

    // A condition that is indented by mistake stands under another one.
    private static IEnumerable<PageListItem> KnownUnder(PageListItem item)
        => IsAny(item) ? item.Blocks.OfType<PageList>().SelectMany(static list => list.Items).Where(IsAny) : [];

    private static bool IsAny(PageListItem item) => IsKnown(item) || IsTranslated(item);

    private static bool HasEnglish(PageList list)
        => list.Items.Any(static item => item.Prose?.Content.Joined().English is not null);

    // "Subscriptions can be upgraded if …" leads to conditions, "For more, see:" does not.
    private static bool IsLedTo(PageList list, IReadOnlyList<PageBlock> below)
        => below.TakeWhile(block => block != list).LastOrDefault() is WordsBlock { Content: var content }
            && content.Lines() is { Length: > 0 } lines
            && lines[lines.Length - 1] is var lead
            && lead.Judged.Text().Words.Exists(static word => Array.IndexOf(LeadingWords, word) >= 0);

    private static bool IsKnown(PageList list) => Inner(list).Items.Any(static item => IsKnown(item));

    // "All of these:", and the conditions under it. What else leads to conditions is left for the reader of what nobody claimed; in another
    // language it is told as a condition that is not known.
    private static PageList Inner(PageList list)
        => list.Items.Count == 1 && list.Items[0].Blocks is { Count: 2 } blocks && blocks[0] is PageProse lead && blocks[1] is PageList inner && (SaysAll(lead) || (UpgradeTables.IsLead(lead.Content.Joined()) && HarmlessWords.AreMostOf(lead.Content.Joined().Judged.Text()) && inner.Items.Any(static item => IsKnown(item)))) ? inner : list;

    private static IEnumerable<PageBlock> Leads(List<PageList> lists)
        => lists.Exists(static one => Inner(one) != one) ? lists.Where(static one => Inner(one) != one).SelectMany(static one => one.Items[0].Blocks.Where(static block => block is not PageProse lead || SaysAll(lead))) : [];

    private static bool SaysAll(PageProse lead)
        => lead.Content.Joined().Judged.Text().Words is { Count: > 0 } words && words[0] == "all" && words.TrueForAll(static word => Array.IndexOf(WordsForAll, word) >= 0);

    private static bool IsKnown(PageListItem item) => item.Prose is { } words && IsKnown(words.Content.Joined());

    /// <summary>Whether <paramref name="line"/> is a known condition.</summary>
    public static bool IsKnown(ContentLine line) => UpgradeConditions.Parse(line.Judged.Text()) is not null;

    private static bool IsTranslated(PageListItem item) => item.Blocks.OfType<PageProse>().Take(1).Any(static words => IsTranslated(words.Content.Joined()));

    /// <summary>The same in another language.</summary>
    public static bool IsTranslated(ContentLine line) => TranslatedConditions.Parse(line.Local.Words()) is not null;

    /// <summary>Whether <paramref name="heading"/> stands over the conditions.</summary>
    public static bool IsOfConditions(PageHeading heading)
        => heading.Inline?.Descendants<HtmlInline>().Any(html => html.Tag.IndexOf("\"conditions\"", StringComparison.OrdinalIgnoreCase) >= 0) == true
            || heading.Content.Joined().Judged.Text().Words.Contains("conditions");

    /// <summary>Whether <paramref name="heading"/>, behind the conditions, stands over more of them.</summary>
    public static bool AsksForMore(PageHeading heading)
        => IsOfConditions(heading) || heading.Content.Joined().Judged.Text().Words.Exists(static word => word is "condition" or "requirement" or "requirements" or "prerequisite" or "prerequisites" or "criteria");

    private static bool Names(PageListItem item, OfferMentions offers)
        => item.Blocks.OfType<WordsBlock>().SelectMany(words => words.Content.Lines()).Any(line => offers.AreIn(line.Judged.Text()));

    private static Condition? Read(PageListItem item)
    {
        if (item.Prose is not { } words || words.Content.Lines().Length == 0)
        {
            return null;
        }

        // The page that a condition links to may be named in a list below it.
        var links = Contents(item).Select(content => content.LinkTarget).FirstOrDefault(target => target is not null);
        return new Condition(words.Content.Joined().ToLocalizedText(), links);
    }

    private static IEnumerable<CellContent> Contents(PageListItem item)
        => item.Blocks.SelectMany(block => block switch
        {
            WordsBlock words => [words.Content],
            PageList list => list.Items.SelectMany(Contents),
            _ => Enumerable.Empty<CellContent>(),
        });
}
