using System;
using System.Collections.Generic;
using AngleSharp.Html.Parser;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>
/// Lowers the raw HTML of a page. Markdown ends HTML at a blank line; a table or a hidden element goes on to its own end,
/// so what is lowered may reach far behind the block that it began in.
/// </summary>
internal sealed class HtmlLowering
{
    private readonly HtmlCursor _cursor;
    private readonly Func<int, int> _endOfBlockAt;
    private readonly List<PageBlock> _blocks = [];
    private ContentWriter _content = new();
    private List<SourceSpan> _anchors = [];
    private List<SourceSpan> _otherAnchors = [];
    private int _start = -1;
    private int _last;
    private int _level;

    private HtmlLowering(HtmlCursor cursor, Func<int, int> endOfBlockAt)
    {
        _cursor = cursor;
        _endOfBlockAt = endOfBlockAt;
    }

    /// <summary>The blocks of the HTML from <paramref name="span"/> on, and where it ends.</summary>
    /// <param name="cursor">The page, for one block after the other.</param>
    /// <param name="span">The block that Markdown found.</param>
    /// <param name="endOfBlockAt">Where the block of Markdown ends that an offset lies in; the offset itself between blocks.</param>
    public static (IReadOnlyList<PageBlock> Blocks, int End) Lower(HtmlCursor cursor, SourceSpan span, Func<int, int> endOfBlockAt)
    {
        var lowering = new HtmlLowering(cursor.MoveTo(span.Start), endOfBlockAt);
        var end = lowering.Lower(span.End);
        return (lowering._blocks, end);
    }

    private int Lower(int end)
    {
        while (_cursor.MoveNext() && !_cursor.IsAtEnd && _cursor.Span.Start < end)
        {
            var span = _cursor.Span;
            switch (_cursor.Type)
            {
                case HtmlTokenType.StartTag:
                    end = Math.Max(end, StartTag(_cursor.Tag, span));
                    break;
                case HtmlTokenType.EndTag:
                    EndTag(_cursor.Tag, span);
                    break;
                case HtmlTokenType.Character:
                    Characters(_cursor.Data.Span, span.End <= end ? span : SourceSpan.FromBounds(span.Start, end), isCut: span.End > end);
                    break;
                case HtmlTokenType.Comment:
                    EndProse();
                    _blocks.Add(new PageWithdrawn(new Remark(RemarkKind.Comment, _cursor.Data.ToString(), span)));
                    end = Math.Max(end, _endOfBlockAt(span.End));
                    break;
            }
        }

        EndProse();
        return end;
    }

    /// <summary>Returns where what the tag starts has ended, together with the block of Markdown there.</summary>
    private int StartTag(ContentTag tag, SourceSpan span)
    {
        if (tag.Withdraws is { } withdrawal)
        {
            EndProse();
            var remark = _cursor.Skip(withdrawal);
            _blocks.Add(new PageWithdrawn(remark));
            return _endOfBlockAt(remark.Span.End);
        }

        if (tag.Name == "table")
        {
            EndProse();
            var table = HtmlTableReader.Read(_cursor);
            _blocks.Add(new PageTable(table) { IsHtml = true });
            return _endOfBlockAt(table.Span.End);
        }

        if (IsHeading(tag.Name))
        {
            EndProse();
            _level = tag.Name[1] - '0';
        }

        Begin(span);
        if (AnchorTag.IsAnchor(tag))
        {
            _anchors.Add(span);
        }
        else if (AnchorTag.IsOfAnother(tag))
        {
            _otherAnchors.Add(span);
        }

        _content.Add(tag, span);
        return 0;
    }

    private void EndTag(ContentTag tag, SourceSpan span)
    {
        Begin(span);
        _content.Add(tag, span);
        if (IsHeading(tag.Name))
        {
            EndProse();
        }
    }

    private void Characters(ReadOnlySpan<char> data, SourceSpan span, bool isCut)
    {
        if (!data.IsWhiteSpace())
        {
            Begin(span);
        }

        if (_start >= 0)
        {
            new HtmlCharacters(_cursor.Text).Write(data, span, _content, isCut);
        }
    }

    private void Begin(SourceSpan span)
    {
        if (_start < 0)
        {
            _start = span.Start;
        }

        _last = Math.Max(_last, span.End);
    }

    private void EndProse()
    {
        if (_start < 0)
        {
            _level = 0;
            return;
        }

        var content = _content.End();
        if (_anchors.Count > 0 || _otherAnchors.Count > 0 || content.Lines().Length > 0 || content.Remarks.Count > 0)
        {
            var span = SourceSpan.FromBounds(_start, _last);
            _blocks.Add(_level > 0
                ? new PageHeading(span, content, _level) { Anchors = _anchors, OtherAnchors = _otherAnchors }
                : new PageProse(span, content) { IsHtml = true, Anchors = _anchors, OtherAnchors = _otherAnchors });
        }

        _content = new ContentWriter();
        _anchors = [];
        _otherAnchors = [];
        _start = -1;
        _level = 0;
    }

    private static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
}
