using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>
/// Lowers a page once into blocks with places. Quotes are transparent, and so are lists that hold a table: a note of the
/// docs platform is a quote, and people indent tables.
/// </summary>
internal sealed class PageLowering
{
    private readonly string _text;
    private readonly List<Block> _leaves;
    private readonly List<PageBlock> _blocks = [];
    private readonly List<PageBlock> _comments = [];
    private string _html;
    private HtmlCursor? _cursor;
    private bool _isUnquoted;
    private int _htmlEnd;

    private PageLowering(string text, List<Block> leaves)
    {
        _text = text;
        _html = text;
        _leaves = leaves;
    }

    public static IReadOnlyList<PageBlock> Lower(MarkdownDocument document, string text)
    {
        var lowering = new PageLowering(text, []);
        lowering.Flatten(document);
        foreach (var block in lowering._leaves)
        {
            lowering.Lower(block);
        }

        lowering._cursor?.Dispose();

        // Markdig keeps definitions of links apart from what stands around them.
        return lowering._comments.Count == 0 ? lowering._blocks : lowering._blocks.Concat(lowering._comments).OrderBy(static block => block.Span.Start).ToList();
    }

    private HtmlCursor Cursor => _cursor ??= new HtmlCursor(_html);

    private void Flatten(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case QuoteBlock quote:
                    Flatten(quote);
                    break;
                case ListBlock list when HoldsTable(list):
                    foreach (var item in list.OfType<ListItemBlock>())
                    {
                        Flatten(item);
                    }

                    break;
                case LinkReferenceDefinitionGroup definitions:
                    _comments.AddRange(definitions.OfType<LinkReferenceDefinition>().Where(IsComment).Select(static one => new PageWithdrawn(new Remark(RemarkKind.Comment, one.Title!, MarkdownContent.SpanOf(one)))));
                    break;
                case YamlFrontMatterBlock or BlankLineBlock:
                    break;
                default:
                    _leaves.Add(block);
                    break;
            }
        }
    }

    // "[//]: # (what is not shown)"
    private static bool IsComment(LinkReferenceDefinition definition)
        => !string.IsNullOrWhiteSpace(definition.Title) && definition.Url is null or "" or "#" or "<>" && definition.Label is "//" or "_" or "comment";

    private bool HoldsTable(ListBlock list)
        => list.Descendants<Block>().Any(block => block is Table
            || (block is HtmlBlock && MarkdownContent.TextAt(_text, MarkdownContent.SpanOf(block)).IndexOf("<table", StringComparison.OrdinalIgnoreCase) >= 0));

    private void Lower(Block block)
    {
        var span = MarkdownContent.SpanOf(block);
        if (span.Start < _htmlEnd)
        {
            // Markdown cut HTML at a blank line, and this is a part of it.
            return;
        }

        if (block is HtmlBlock)
        {
            UnquoteHtml(block);
            var (blocks, end) = HtmlLowering.Lower(Cursor, SourceSpan.FromBounds(span.Start, Math.Min(span.End, _text.Length)), EndOfBlockAt);
            _blocks.AddRange(blocks);
            _htmlEnd = end;
        }
        else if (block is CodeBlock and not FencedCodeBlock && IsFootnote(span))
        {
            _blocks.AddRange(HtmlLowering.Lower(Cursor, SourceSpan.FromBounds(span.Start, Math.Min(span.End, _text.Length)), static end => end).Blocks);
        }
        else if (Leaf(block, span) is { } lowered)
        {
            _blocks.Add(lowered);
        }
    }

    // Four blanks before a footnote make code of it for Markdown; nobody writes code that begins with a raised digit.
    private bool IsFootnote(SourceSpan span)
    {
        var (at, end) = (span.Start, Math.Min(span.End, _text.Length));
        while (at < end && WhiteSpace.Is(_text[at]))
        {
            at++;
        }

        return at < end && Superscript.IsDigit(_text[at], out _);
    }

    private PageBlock? Leaf(Block block, SourceSpan span) => block switch
    {
        HeadingBlock heading => new PageHeading(span, heading.Inline, heading.Level) { IsTab = IsTab(heading) },
        ParagraphBlock paragraph => new PageProse(span, paragraph.Inline),
        Table table => new PageTable(PipeTableReader.Read(table, _text)),
        ListBlock list => List(list, span),
        CodeBlock code => new PageCode(WholeSpan(code, span), code is FencedCodeBlock),
        _ => null,
    };

    // The place of code that nobody closed ends with its first line, and it goes on to the end of what holds it.
    private SourceSpan WholeSpan(CodeBlock code, SourceSpan span)
        => code is FencedCodeBlock { ClosingFencedCharCount: 0 } && code.Lines.Count > 0 && code.Lines.Lines[code.Lines.Count - 1] is var last
            ? SourceSpan.FromBounds(span.Start, Math.Min(_text.Length, Math.Max(span.End, last.Position + last.Slice.Length)))
            : span;

    private PageList List(ListBlock list, SourceSpan span)
        => new(
            span,
            list.IsOrdered,
            list.BulletType,
            list.OfType<ListItemBlock>().Select(item => new PageListItem(MarkdownContent.SpanOf(item), Items(item).ToList())).ToList());

    private IEnumerable<PageBlock> Items(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is QuoteBlock quote)
            {
                foreach (var inner in Items(quote))
                {
                    yield return inner;
                }
            }
            else if (block is HtmlBlock)
            {
                foreach (var html in HtmlLowering.Lower(Cursor, MarkdownContent.SpanOf(block), static end => end).Blocks)
                {
                    yield return html;
                }
            }
            else if (Leaf(block, MarkdownContent.SpanOf(block)) is { } leaf)
            {
                yield return leaf;
            }
        }
    }

    private static bool IsTab(HeadingBlock heading)
        => heading.Inline?.FirstChild is LinkInline { Url: { } url } && url.StartsWith("#tab/", StringComparison.OrdinalIgnoreCase);

    private int EndOfBlockAt(int offset)
    {
        var (low, high) = (0, _leaves.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _leaves[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && MarkdownContent.SpanOf(_leaves[low - 1]).End is var end && end > offset ? Math.Min(end, _text.Length) : offset;
    }

    // In a quote every line of HTML begins with the quote's mark; blanks in its place keep all offsets.
    private void UnquoteHtml(Block block)
    {
        if (_isUnquoted || block.Parent is not QuoteBlock)
        {
            return;
        }

        var text = _text.ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            for (; at < text.Length && text[at] is '>' or ' ' or '\t'; at++)
            {
                text[at] = ' ';
            }

            while (at < text.Length && text[at] != '\n')
            {
                at++;
            }
        }

        _html = new string(text);
        _cursor?.Dispose();
        _cursor = null;
        _isUnquoted = true;
    }
}
