using System;
using System.Linq;
using AngleSharp.Html.Parser;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>Reads an HTML table straight from the page's text, because Markdown ends an HTML block at the first blank line.</summary>
internal sealed class HtmlTableReader
{
    private static readonly char[] Quotes = ['"', '\''];

    private readonly HtmlCursor _cursor;
    private readonly SourceSpan _tag;
    private readonly HtmlRows _rows = new();
    private readonly TableRemarks _remarks = new();
    private ContentWriter? _caption;
    private bool _inCaption;

    private HtmlTableReader(HtmlCursor cursor)
    {
        _cursor = cursor;
        _tag = cursor.Span;
    }

    /// <summary>Reads the table whose start tag <paramref name="cursor"/> is at, to behind its end tag.</summary>
    public static RawTable Read(HtmlCursor cursor)
    {
        var reader = new HtmlTableReader(cursor);
        reader.AddLabels(cursor.Tag, cursor.Span);
        return reader.Read();
    }

    private RawTable Read()
    {
        while (_cursor.MoveNext())
        {
            var span = _cursor.Span;
            switch (_cursor.Type)
            {
                case HtmlTokenType.StartTag:
                    StartTag(_cursor.Tag, span);
                    break;
                case HtmlTokenType.EndTag when _cursor.Tag.Name == "table":
                    _rows.EndRow(span.Start);
                    _remarks.KeepOutside();
                    return Table(span.End, isClosed: true);
                case HtmlTokenType.EndTag:
                    EndTag(_cursor.Tag, span);
                    break;
                case HtmlTokenType.Character:
                    Characters(_cursor.Data.Span, span);
                    break;
                case HtmlTokenType.Comment:
                    Add(new Remark(RemarkKind.Comment, _cursor.Data.ToString(), span));
                    break;
                case HtmlTokenType.EndOfFile:
                    _cursor.Hold();
                    return Table(_cursor.Text.Length, isClosed: false);
            }
        }

        return Table(_cursor.Text.Length, isClosed: false);
    }

    private RawTable Table(int end, bool isClosed)
        => new(_rows.Heading, _rows.Body, SourceSpan.FromBounds(_tag.Start, end)) { Caption = _caption?.End(), Remarks = _remarks.Kept, NotClosed = isClosed ? null : _tag };

    private void StartTag(ContentTag tag, SourceSpan span)
    {
        if (AddOpen(span) && !ContentTag.IsHtml(tag.Name))
        {
            // Its name is that of no tag because it goes on into the next one.
            return;
        }

        if (tag.Name is "tr" or "thead" or "tbody" or "tfoot" or "caption")
        {
            if (tag.Withdraws is { } withdrawal)
            {
                _rows.EndRow(span.Start);
                _remarks.Add(_cursor.Skip(withdrawal));
                return;
            }

            AddLabels(tag, span);
            AddConditions(tag, span);
        }

        switch (tag.Name)
        {
            case "col" or "colgroup" when tag.Withdraws is { } column:
                _remarks.Add(new Remark(column, "a column", span));
                break;
            case "table":
                Add(_cursor.Skip(tag.Withdraws ?? RemarkKind.NestedTable));
                break;
            case "thead":
                _rows.EndRow(span.Start);
                _rows.AreInHead = true;
                break;
            case "tbody" or "tfoot":
                _rows.EndRow(span.Start);
                _rows.AreInHead = false;
                break;
            case "caption":
                _inCaption = true;
                _caption ??= new ContentWriter();
                break;
            case "tr":
                _rows.EndRow(span.Start);
                StartRow(span, tag.Attribute("style"), tag.Attribute("bgcolor"));
                break;
            case "td" or "th":
                StartCell(tag, span);
                break;
            case "li":
                _rows.EndItem();
                Content?.Add(tag, span);
                _rows.StartItem(span);
                break;
            case "col" or "colgroup":
                break;
            case "summary" when Content is { } details:
                details.Break();
                details.Withdraw(RemarkKind.Summary, tag.Name, span.Start);
                break;
            default:
                if (Content is { } content)
                {
                    content.Add(tag, span);
                }
                else
                {
                    StartOutside(tag, span);
                }

                break;
        }
    }

    // A tag or a quote that is not closed swallows the tags up to the next end.
    private bool AddOpen(SourceSpan tag)
    {
        if (_cursor.Text.IndexOf('<', tag.Start + 1, tag.Length - 1) is not (var swallowed and > 0))
        {
            return false;
        }

        var isQuote = _cursor.Text.IndexOfAny(Quotes, tag.Start, swallowed - tag.Start) >= 0;
        _remarks.Add(new Remark(isQuote ? RemarkKind.OpenQuote : RemarkKind.OpenTag, _cursor.Text.Substring(tag.Start, swallowed - tag.Start).Trim(), SourceSpan.FromBounds(tag.Start, swallowed)));
        return true;
    }

    // Tags in no cell and not in the caption.
    private void StartOutside(ContentTag tag, SourceSpan span)
    {
        if (tag.Withdraws is { } outside)
        {
            _remarks.Add(_cursor.Skip(outside));
            return;
        }

        if (!ContentTag.IsKnown(tag.Name))
        {
            _remarks.Add(new Remark(RemarkKind.UnknownTag, tag.Name, span));
            return;
        }

        AddLabels(tag, span);
        if ((tag.Attribute("alt") ?? tag.Attribute("value")) is { } shown)
        {
            // A browser shows it above the table.
            _remarks.Add(new Remark(RemarkKind.Tooltip, shown, span));
        }
    }

    // What holds of a row or a group of rows is said of the table.
    private void AddLabels(ContentTag tag, SourceSpan span)
    {
        foreach (var label in tag.Labels)
        {
            _remarks.Add(new Remark(RemarkKind.Tooltip, label, span));
        }
    }

    // A site may show rows to some readers only, by attributes of its own: v-if, data-market, aria-disabled, lang.
    private void AddConditions(ContentTag tag, SourceSpan span)
    {
        for (var i = 0; i < tag.Attributes.Count; i++)
        {
            var (name, value) = (tag.Attributes[i].Key, tag.Attributes[i].Value);
            if (!ContentTag.IsLayout(name) && value.Any(char.IsLetter))
            {
                _remarks.Add(new Remark(RemarkKind.Attribute, $"{name}=\"{value}\"", span));
            }
        }
    }

    private ContentWriter? Content => _inCaption ? _caption : _rows.Content;

    private void EndTag(ContentTag tag, SourceSpan span)
    {
        switch (tag.Name)
        {
            case "thead":
                _rows.EndRow(span.Start);
                _rows.AreInHead = false;
                break;
            case "caption":
                _inCaption = false;
                break;
            case "tr":
                _rows.EndRow(span.End);
                break;
            case "td" or "th":
                _rows.EndCell(span.Start);
                break;
            case "li" or "p" or "ul" or "ol" or "div":
                _rows.EndItem();
                Content?.Add(tag, span);
                break;
            default:
                Content?.Add(tag, span);
                break;
        }
    }

    private void StartRow(SourceSpan tag, string? style, string? ground)
    {
        _remarks.KeepOutside();
        _inCaption = false;
        _rows.StartRow(tag.Start, style, ground);
    }

    private void StartCell(ContentTag tag, SourceSpan span)
    {
        _rows.EndCell(span.Start);
        if (!_rows.IsInRow)
        {
            StartRow(span, null, null);
        }

        var content = _rows.StartCell(tag, span);
        foreach (var label in tag.Labels)
        {
            content.AddTooltip(label, span);
        }

        if (tag.Withdraws is { } withdrawal)
        {
            content.Withdraw(withdrawal, tag.Name, span.Start);
        }
    }

    private void Characters(ReadOnlySpan<char> data, SourceSpan span)
    {
        if (Content is { } content)
        {
            if (!data.IsWhiteSpace())
            {
                _rows.FillItem();
            }

            new HtmlCharacters(_cursor.Text).Write(data, span, content);
        }
        else if (!data.IsWhiteSpace())
        {
            _remarks.AddOutside(data.ToString(), _cursor.Text, span);
        }
    }

    private void Add(Remark remark)
    {
        if (Content is { } content)
        {
            content.Add(remark);
        }
        else
        {
            _remarks.Add(remark);
        }
    }
}
