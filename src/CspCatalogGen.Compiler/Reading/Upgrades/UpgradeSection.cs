using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// The part of a page that speaks of upgrades: from the anchor to the next heading of the same or a higher level. Deeper
/// headings and tabs are inside.
/// </summary>
internal sealed class UpgradeSection
{
    private const int DeepestLevel = 6;

    private const int MinOfLine = 3;

    private UpgradeSection(PageBlock[] above, PageBlock[] blocks, PageBlock[] below, PageHeading[] enclosing)
    {
        Enclosing = enclosing;
        Above = above;
        Blocks = blocks;
        Below = below;
    }

    /// <summary>What stands before the anchor.</summary>
    public PageBlock[] Above { get; }

    /// <summary>The section, the block with the anchor first.</summary>
    public PageBlock[] Blocks { get; }

    /// <summary>What stands behind its end.</summary>
    public PageBlock[] Below { get; }

    /// <summary>The headings above it under which it stands, the nearest first, and the name of the tab that holds it; the page's first heading is its title.</summary>
    public PageHeading[] Enclosing { get; }

    /// <summary>The section that begins at the block <paramref name="anchor"/> of <paramref name="page"/>, which is <paramref name="text"/>.</summary>
    public static UpgradeSection From(IReadOnlyList<PageBlock> page, int anchor, string text)
    {
        var level = LevelAt(page, anchor);
        var own = page[anchor] is PageHeading ? level : DeepestLevel + 1;
        var end = anchor + 1;

        // The anchor may stand on a line of its own above its heading.
        if (page[anchor] is not PageHeading && end < page.Count && page[end] is PageHeading { IsTab: false } heading && IsEmpty(page[anchor]))
        {
            level = own = heading.Level;
            end++;
        }

        while (end < page.Count && !(page[end] is PageHeading { IsTab: false } next && next.Level <= level))
        {
            end++;
        }

        var (blocks, others) = Part(page.Skip(anchor).Take(end - anchor).ToArray());
        var above = page.Take(anchor).ToArray();
        var title = above.OfType<PageHeading>().FirstOrDefault();
        var enclosing = FindEnclosing(above, own, TabOver(above, page[anchor], text)).Where(heading => heading != title).ToArray();
        return new UpgradeSection(above, blocks, [.. others, .. page.Skip(end)], enclosing);
    }

    /// <summary>The headings of <paramref name="above"/> under which a heading of <paramref name="level"/> right below stands, the nearest first, and the <paramref name="tab"/>.</summary>
    public static IEnumerable<PageHeading> FindEnclosing(IEnumerable<PageBlock> above, int level, PageHeading? tab = null)
    {
        foreach (var heading in above.OfType<PageHeading>().Reverse())
        {
            if (heading.IsTab ? heading == tab : heading.Level < level)
            {
                level = heading.IsTab ? level : heading.Level;
                yield return heading;
            }
        }
    }

    // A line ends the tabs of the docs platform.
    private static PageHeading? TabOver(IEnumerable<PageBlock> above, PageBlock block, string text)
        => above.OfType<PageHeading>().LastOrDefault(static heading => heading.IsTab) is { } tab
            && !MarkdownContent.TextAt(text, SourceSpan.FromBounds(tab.Span.End, block.Span.Start)).Split('\n').Any(static line => line.Trim() is { Length: >= MinOfLine } signs && signs[0] is '-' or '*' or '_' && signs.All(sign => sign == signs[0]))
            ? tab
            : null;

    // What stands under an anchor of its own, such as new commerce's, is another section, also where its heading is a deeper one.
    private static (PageBlock[] Own, List<PageBlock> Others) Part(PageBlock[] section)
    {
        if (!Array.Exists(section, UpgradeAnchor.IsOfAnother))
        {
            return (section, []);
        }

        var (own, others) = (new List<PageBlock>(), new List<PageBlock>());
        int? level = null;
        for (var i = 0; i < section.Length; i++)
        {
            if (i > 0 && UpgradeAnchor.IsOfAnother(section[i]))
            {
                level = section.Skip(i).Take(2).OfType<PageHeading>().FirstOrDefault()?.Level ?? DeepestLevel;
            }
            else if (level is { } other && section[i] is PageHeading { IsTab: false } heading && heading.Level <= other && !UpgradeAnchor.IsOfAnother(section[i - 1]))
            {
                level = null;
            }

            (level is null ? own : others).Add(section[i]);
        }

        return ([.. own], others);
    }

    private static int LevelAt(IReadOnlyList<PageBlock> page, int anchor)
        => page.Take(anchor + 1).OfType<PageHeading>().LastOrDefault(heading => !heading.IsTab)?.Level ?? DeepestLevel;

    private static bool IsEmpty(PageBlock block) => block is WordsBlock words && words.Content.Lines().Length == 0;
}
