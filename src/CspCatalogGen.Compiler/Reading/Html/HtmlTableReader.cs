using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Reads an HTML table straight from the page's text, because Markdown ends an HTML block at the first blank line.
/// AngleSharp's tokens carry their exact offsets, which the nodes of its tree do not.
/// </summary>
internal sealed class HtmlTableReader
{
    private static readonly char[] Undecoded = ['&', '\r'];

    private readonly string _text;
    private readonly Action<DiagnosticDescriptor, SourceSpan, string[]> _report;
    private readonly List<TableRow> _heading = [];
    private readonly List<TableRow> _rows = [];
    private readonly List<SourceSpan> _emptyItems = [];
    private readonly List<SourceSpan> _outside = [];
    private List<TableCell>? _cells;
    private CellContent? _content;
    private SourceSpan _cellTag;
    private int _columns;
    private SourceSpan? _item;
    private bool _itemHasWords;
    private int _rowStart;
    private bool _isFirstRow = true;
    private bool _rowIsHeader;
    private bool _rowHasData;
    private bool _inHead;
    private bool _inCaption;

    private HtmlTableReader(string text, Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        _text = text;
        _report = report;
    }

    /// <summary>
    /// Reads the first table that starts in <paramref name="block"/>, or nothing where none does. The table may end
    /// far behind the block.
    /// </summary>
    public static RawTable? Read(string text, SourceSpan block, Action<DiagnosticDescriptor, SourceSpan, string[]> report)
        => text.IndexOf("<table", block.Start, Math.Min(block.Length, text.Length - block.Start), StringComparison.OrdinalIgnoreCase) < 0
            ? null
            : new HtmlTableReader(text, report).Read(block);

    /// <summary>The words of <paramref name="block"/>, which is no table; its tags of one are passed over.</summary>
    public static CellContent ReadText(string text, SourceSpan block)
    {
        var reader = new HtmlTableReader(text, static (_, _, _) => { });
        var content = reader._content = new CellContent();
        foreach (var (token, span) in Tokens(text, block.Start).TakeWhile(entry => entry.Span.Start < block.End && entry.Token.Type != HtmlTokenType.EndOfFile))
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag when !IsOfTable(token.Name):
                    reader.StartTag((HtmlTagToken)token, span);
                    break;
                case HtmlTokenType.EndTag when !IsOfTable(token.Name):
                    reader.EndTag(token.Name, span);
                    break;
                case HtmlTokenType.Character:
                    reader.Characters(token.Data, span);
                    break;
            }
        }

        return content;
    }

    /// <summary>The tokens of <paramref name="text"/> from <paramref name="start"/>, each with its place.</summary>
    public static IEnumerable<PlacedToken> Tokens(string text, int start)
    {
        using var source = new TextSource(text) { Index = start };
        foreach (var token in source.Tokenize(CharacterReferences.Instance))
        {
            yield return new PlacedToken(token, SourceSpan.FromBounds(token.Position.Index, Math.Min(source.Index, text.Length)));
        }
    }

    private RawTable? Read(SourceSpan block)
    {
        var start = -1;
        var depth = 0;
        foreach (var (token, span) in Tokens(_text, block.Start))
        {
            if (start < 0)
            {
                if (span.Start >= block.End)
                {
                    return null;
                }

                if (token.Type == HtmlTokenType.StartTag && token.Name == "table")
                {
                    start = span.Start;
                }

                continue;
            }

            switch (token.Type)
            {
                case HtmlTokenType.StartTag when token.Name == "table":
                    depth++;
                    break;
                case HtmlTokenType.EndTag when token.Name == "table" && depth-- == 0:
                    EndRow(span.Start);
                    ReportOutside();
                    return new RawTable(_heading, _rows, SourceSpan.FromBounds(start, span.End));
                case HtmlTokenType.StartTag:
                    StartTag((HtmlTagToken)token, span);
                    break;
                case HtmlTokenType.EndTag:
                    EndTag(token.Name, span);
                    break;
                case HtmlTokenType.Character:
                    Characters(token.Data, span);
                    break;
                case HtmlTokenType.EndOfFile:
                    var tag = SourceSpan.FromBounds(start, _text.IndexOf('>', start) is var end and > 0 ? end + 1 : _text.Length);
                    _report(CatalogDiagnostics.TableNotClosed, tag, []);
                    return new RawTable(_heading, _rows, SourceSpan.FromBounds(start, _text.Length));
            }
        }

        return null;
    }

    private void StartTag(HtmlTagToken tag, SourceSpan span)
    {
        switch (tag.Name)
        {
            case "thead":
                EndRow(span.Start);
                _inHead = true;
                break;
            case "tbody" or "tfoot":
                EndRow(span.Start);
                _inHead = false;
                break;
            case "caption":
                _inCaption = true;
                break;
            case "tr":
                EndRow(span.Start);
                StartRow(span);
                break;
            case "td" or "th":
                StartCell(tag, span);
                break;
            case "li":
                EndItem();
                _content?.Break();
                _item = span;
                _itemHasWords = false;
                break;
            case "p" or "br" or "ul" or "ol" or "div":
                _content?.Break();
                break;
            case "span":
                _content?.EnterSpan(Attribute(tag, "class")?.Split(' ').Contains("sxs-lookup") == true);
                break;
            case "sup":
                _content?.EnterSuperscript();
                break;
            case "a":
                _content?.Link(Attribute(tag, "href"));
                break;
            case "colgroup" or "col" or "b" or "strong" or "i" or "em" or "u" or "s" or "sub" or "small" or "code" or "img" or "font" or "hr" or "center":
                break;
            default:
                _report(CatalogDiagnostics.UnknownTag, span, [_text.Substring(span.Start, span.Length)]);
                break;
        }
    }

    private void EndTag(string name, SourceSpan span)
    {
        switch (name)
        {
            case "thead":
                EndRow(span.Start);
                _inHead = false;
                break;
            case "caption":
                _inCaption = false;
                break;
            case "tr":
                EndRow(span.End);
                break;
            case "td" or "th":
                EndCell(span.Start);
                break;
            case "li":
                EndItem();
                _content?.Break();
                break;
            case "br":
                // Browsers break the line at </br> too.
                _content?.Break();
                break;
            case "p" or "ul" or "ol" or "div":
                EndItem();
                _content?.Break();
                break;
            case "span":
                _content?.LeaveSpan();
                break;
            case "sup":
                _content?.LeaveSuperscript();
                break;
        }
    }

    // Of a table without an end nobody knows where it ends: only what stands before a further row is inside.
    private void ReportOutside()
    {
        foreach (var span in _outside)
        {
            _report(CatalogDiagnostics.TextOutsideCell, span, [_text.Substring(span.Start, span.Length)]);
        }

        _outside.Clear();
    }

    private void StartRow(SourceSpan tag)
    {
        ReportOutside();
        _cells = [];
        _rowStart = tag.Start;
        _rowIsHeader = _inHead || _isFirstRow;
        _rowHasData = false;
    }

    private void StartCell(HtmlTagToken tag, SourceSpan span)
    {
        EndCell(span.Start);
        if (_cells is null)
        {
            StartRow(span);
        }

        _rowHasData |= tag.Name == "td";
        _content = new CellContent();
        _cellTag = span;
        _columns = int.TryParse(Attribute(tag, "colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            ? columns
            : 1;
    }

    private void EndCell(int end)
    {
        EndItem();
        if (_content is not null)
        {
            _cells!.Add(new TableCell(_content, SourceSpan.FromBounds(_cellTag.Start, end), _columns, _emptyItems.ToArray()));
        }

        _content = null;
        _emptyItems.Clear();
    }

    private void EndRow(int end)
    {
        EndCell(end);
        if (_cells is { Count: 0 } && !_inHead)
        {
            _report(CatalogDiagnostics.TooFewCells, SourceSpan.FromBounds(_rowStart, end), ["none"]);
        }
        else if (_cells is { Count: > 0 })
        {
            // A header is not closed by forgetting its end tag, and a row may be headed by its offer.
            var isHeading = _rowIsHeader && (!_rowHasData || (_inHead && _isFirstRow));
            (isHeading ? _heading : _rows).Add(new TableRow(_cells, SourceSpan.FromBounds(_rowStart, end)));

            _isFirstRow = false;
        }

        _cells = null;
    }

    private void EndItem()
    {
        if (_item is { } item && !_itemHasWords)
        {
            _emptyItems.Add(item);
        }

        _item = null;
    }

    private void Characters(string data, SourceSpan span)
    {
        if (_content is null)
        {
            // A quoted table has the quote's marks at the start of its lines.
            if (!_inCaption && data.Trim(' ', '\t', '\r', '\n', '\f', '>', '\u00A0').Length > 0)
            {
                var start = span.Start;
                var end = span.End;
                while (start < end && char.IsWhiteSpace(_text[start]))
                {
                    start++;
                }

                while (end > start && char.IsWhiteSpace(_text[end - 1]))
                {
                    end--;
                }

                _outside.Add(SourceSpan.FromBounds(start, end));
            }

            return;
        }

        _itemHasWords |= !string.IsNullOrWhiteSpace(data);
        Write(data, span);
    }

    /// <summary>Gives each decoded character its place; an entity's characters share the entity's.</summary>
    private void Write(string data, SourceSpan span)
    {
        var at = span.Start;
        for (var i = 0; i < data.Length;)
        {
            if (at >= span.End)
            {
                _content!.Add(data[i++], new SourceSpan(span.End, 0));
            }
            else if (_text[at] == '&' && DecodeEntity(at, span.End) is var (decoded, length)
                && string.CompareOrdinal(data, i, decoded, 0, decoded.Length) == 0)
            {
                foreach (var c in decoded)
                {
                    _content!.Add(c, new SourceSpan(at, length));
                }

                i += decoded.Length;
                at += length;
            }
            else if (PlainLength(at, Math.Min(span.End - at, data.Length - i)) is var plain and > 0)
            {
                _content!.Add(data, i, plain, at);
                i += plain;
                at += plain;
            }
            else
            {
                var length1 = _text[at] == '\r' && at + 1 < span.End && _text[at + 1] == '\n' && data[i] == '\n' ? 2 : 1;
                _content!.Add(data[i++], new SourceSpan(at, length1));
                at += length1;
            }
        }
    }

    // How many characters stand in the document as they are: no entity, no line end that may count two.
    private int PlainLength(int start, int most)
        => _text.IndexOfAny(Undecoded, start, most) is var end and >= 0 ? end - start : most;

    private (string Decoded, int Length)? DecodeEntity(int start, int end)
    {
        var semicolon = _text.IndexOf(';', start, Math.Min(end - start, 34));
        if (semicolon < 0)
        {
            return null;
        }

        var entity = _text.Substring(start, semicolon + 1 - start);
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : (decoded, entity.Length);
    }

    private static bool IsOfTable(string name) => name is "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}

/// <summary>A token and its place in the document.</summary>
internal sealed record PlacedToken(HtmlToken Token, SourceSpan Span);
