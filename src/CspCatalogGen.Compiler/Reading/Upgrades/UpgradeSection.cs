using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// The part of a page that speaks of upgrades: from the anchor to the next heading of the same or a higher level. Deeper
/// headings and tabs are inside.
/// </summary>
internal sealed class UpgradeSection
{
    private const int DeepestLevel = 6;

    private UpgradeSection(IReadOnlyList<PageBlock> above, IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> below)
    {
        Above = above;
        Blocks = blocks;
        Below = below;
    }

    /// <summary>What stands before the anchor.</summary>
    public IReadOnlyList<PageBlock> Above { get; }

    /// <summary>The section, the block with the anchor first.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>What stands behind its end.</summary>
    public IReadOnlyList<PageBlock> Below { get; }

    /// <summary>The section that begins at the block <paramref name="anchor"/> of <paramref name="page"/>.</summary>
    public static UpgradeSection From(IReadOnlyList<PageBlock> page, int anchor)
    {
        var level = LevelAt(page, anchor);
        var end = anchor + 1;

        // The anchor may stand on a line of its own above its heading.
        if (page[anchor] is not PageHeading && end < page.Count && page[end] is PageHeading { IsTab: false } heading && IsEmpty(page[anchor]))
        {
            level = heading.Level;
            end++;
        }

        while (end < page.Count && !(page[end] is PageHeading { IsTab: false } next && next.Level <= level))
        {
            end++;
        }

        var (own, others) = Part(page.Skip(anchor).Take(end - anchor).ToList());
        return new UpgradeSection(page.Take(anchor).ToList(), own, others.Concat(page.Skip(end)).ToList());
    }

    // What stands under an anchor of its own, such as new commerce's, is another section, also where its heading is a deeper one.
    private static (IReadOnlyList<PageBlock> Own, IReadOnlyList<PageBlock> Others) Part(List<PageBlock> section)
    {
        if (!section.Any(UpgradeAnchor.IsOfAnother))
        {
            return (section, []);
        }

        var (own, others) = (new List<PageBlock>(), new List<PageBlock>());
        int? level = null;
        for (var i = 0; i < section.Count; i++)
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

        return (own, others);
    }

    private static int LevelAt(IReadOnlyList<PageBlock> page, int anchor)
        => page.Take(anchor + 1).OfType<PageHeading>().LastOrDefault(heading => !heading.IsTab)?.Level ?? DeepestLevel;

    private static bool IsEmpty(PageBlock block) => block is WordsBlock words && words.Content.Lines().Count == 0;
}
