using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>One block of a lowered page. Markdown and HTML give the same blocks, in the page's order, so that readers know no markup.</summary>
internal abstract class PageBlock(SourceSpan span)
{
    /// <summary>Its place.</summary>
    public SourceSpan Span { get; } = span;

    private WordsBlock[]? _words;

    /// <summary>The blocks of words in it, in the page's order: itself, or those of a list's items.</summary>
    public WordsBlock[] Words() => _words ??= this switch
    {
        WordsBlock words => [words],
        PageList list => [.. list.Items.SelectMany(static item => item.Blocks).SelectMany(static block => block.Words())],
        _ => [],
    };
}

/// <summary>A block of words: each reader that asks gets them read once.</summary>
internal abstract class WordsBlock : PageBlock
{
    private readonly ContainerInline? _inline;
    private CellContent? _content;

    protected WordsBlock(SourceSpan span, ContainerInline? inline)
        : base(span) => _inline = inline;

    protected WordsBlock(SourceSpan span, CellContent content)
        : base(span) => _content = content;

    /// <summary>Its words.</summary>
    public CellContent Content => _content ??= MarkdownContent.Read(_inline);

    /// <summary>Its words as Markdown has them; <see langword="null"/> where they are HTML.</summary>
    public ContainerInline? Inline => _inline;

    /// <summary>The places of HTML tags in it that are the anchor of the upgrade table.</summary>
    public IReadOnlyList<SourceSpan> Anchors { get; init; } = [];

    /// <summary>The same of anchors that only begin like it.</summary>
    public IReadOnlyList<SourceSpan> OtherAnchors { get; init; } = [];
}

/// <summary>A heading, or the heading of a tab.</summary>
internal sealed class PageHeading : WordsBlock
{
    public PageHeading(SourceSpan span, ContainerInline? inline, int level)
        : base(span, inline) => Level = level;

    public PageHeading(SourceSpan span, CellContent content, int level)
        : base(span, content) => Level = level;

    /// <summary>1 is the title's.</summary>
    public int Level { get; }

    /// <summary>Whether it heads a tab of the docs platform (<c># [Name](#tab/id)</c>), which ends no section.</summary>
    public bool IsTab { get; init; }
}

/// <summary>A paragraph, in quotes or out of them.</summary>
internal sealed class PageProse : WordsBlock
{
    public PageProse(SourceSpan span, ContainerInline? inline)
        : base(span, inline)
    {
    }

    public PageProse(SourceSpan span, CellContent content)
        : base(span, content)
    {
    }

    /// <summary>Whether it is HTML.</summary>
    public bool IsHtml { get; init; }
}

/// <summary>A list without tables in it; a list that holds one is lowered to the blocks of its items.</summary>
internal sealed class PageList(SourceSpan span, bool isOrdered, char bullet, IReadOnlyList<PageListItem> items) : PageBlock(span)
{
    public bool IsOrdered { get; } = isOrdered;

    /// <summary>The character that begins each item of a bulleted list.</summary>
    public char Bullet { get; } = bullet;

    public IReadOnlyList<PageListItem> Items { get; } = items;
}

/// <summary>An item of a list.</summary>
internal sealed class PageListItem(SourceSpan span, IReadOnlyList<PageBlock> blocks) : PageBlock(span)
{
    /// <summary>What stands in it: its words, then lists below it.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; } = blocks;

    /// <summary>Its own words, or <see langword="null"/> where it has none.</summary>
    public PageProse? Prose { get; } = FirstProse(blocks);

    private static PageProse? FirstProse(IReadOnlyList<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PageProse prose)
            {
                return prose;
            }
        }

        return null;
    }
}

/// <summary>A table.</summary>
internal sealed class PageTable(RawTable table) : PageBlock(table.Span)
{
    public RawTable Table { get; } = table;

    /// <summary>Whether it is HTML.</summary>
    public bool IsHtml { get; init; }
}

/// <summary>Code: shown to the letter.</summary>
internal sealed class PageCode(SourceSpan span, bool isFenced) : PageBlock(span)
{
    public bool IsFenced { get; } = isFenced;
}

/// <summary>What no reader of the page sees: comments, templates, hidden and struck-out elements.</summary>
internal sealed class PageWithdrawn(Remark remark) : PageBlock(remark.Span)
{
    public Remark Remark { get; } = remark;
}
