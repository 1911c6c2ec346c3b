using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Claims the list of conditions under the table.</summary>
internal static class ConditionsReader
{
    /// <summary>
    /// The items of the list under the heading of the conditions; in pages without that heading, of the first list under the
    /// table that no other reader has <paramref name="claimed"/> and that is none of <paramref name="offers"/>.
    /// </summary>
    public static Claimed<Condition> Read(IEnumerable<PageBlock> blocks, ICollection<PageBlock> claimed, OfferMentions offers)
    {
        var below = blocks.ToList();
        var heading = below.FindIndex(block => block is PageHeading words && IsOfConditions(words));
        var list = below.Skip(heading + 1)
            .OfType<PageList>()
            .FirstOrDefault(list => !list.IsOrdered && !list.Items.All(item => item.Blocks.Any(claimed.Contains)) && !claimed.Contains(list) && (heading >= 0 || !list.Items.All(item => Names(item, offers))));
        return list is null
            ? new Claimed<Condition>([], [])
            : new Claimed<Condition>(list.Items.Select(Read).OfType<Condition>().ToList(), [list, .. list.Items.SelectMany(item => item.Blocks.Take(1))]);
    }

    private static bool IsOfConditions(PageHeading heading)
        => heading.Inline?.Descendants<HtmlInline>().Any(html => html.Tag.IndexOf("\"conditions\"", StringComparison.OrdinalIgnoreCase) >= 0) == true
            || (heading.Content.Joined() is var line && (line.English ?? line.Local) is var text && EnglishWords.In(text.Words()).Contains("conditions"));

    private static bool Names(PageListItem item, OfferMentions offers)
        => item.Blocks.OfType<WordsBlock>().SelectMany(words => words.Content.Lines()).Any(line => offers.AreIn((line.English ?? line.Local).ToPageText().Text));

    private static Condition? Read(PageListItem item)
    {
        if (item.Blocks.OfType<PageProse>().FirstOrDefault() is not { } words)
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
