using System;
using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads the list of conditions under the table.</summary>
internal static class ConditionsReader
{
    /// <summary>
    /// The items of the list under the heading with the anchor <c>conditions</c>; in pages without that heading,
    /// of the first list under the table that is neither the footnote's nor what a broken row left.
    /// </summary>
    public static IEnumerable<Condition> Read(IEnumerable<Block> blocks, string text)
    {
        var below = blocks.ToList();
        var heading = below.FindIndex(block => block is HeadingBlock { Inline: { } inline }
            && inline.Descendants<HtmlInline>().Any(html => html.Tag.IndexOf("\"conditions\"", StringComparison.OrdinalIgnoreCase) >= 0));
        var list = below.Skip(heading + 1).OfType<ListBlock>().FirstOrDefault(list => !list.IsOrdered && !FootnoteReader.IsNote(list, text) && !RowsBehindTable.IsIn(list, text));
        return list is null ? [] : list.OfType<ListItemBlock>().Select(Read).OfType<Condition>();
    }

    private static Condition? Read(ListItemBlock item)
    {
        if (item.OfType<ParagraphBlock>().FirstOrDefault() is not { } paragraph)
        {
            return null;
        }

        var content = MarkdownContent.Read(paragraph.Inline);
        return new Condition(content.Joined().ToLocalizedText(), content.LinkTarget);
    }
}
