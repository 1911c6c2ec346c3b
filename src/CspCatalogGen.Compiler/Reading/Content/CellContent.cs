using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// What stands in one cell, item or paragraph: lines of words, each with its English where the page is bilingual.
/// Both parsers write into it, so that Markdown and HTML are read alike from here on.
/// </summary>
internal sealed class CellContent : ICharacters
{
    private readonly List<ContentLine> _lines = [];
    private List<Remark>? _remarks;
    private List<SourceSpan>? _links;
    private PositionedText? _withdrawn;
    private RemarkKind _withdrawal;
    private string _withdrawnBy = "";
    private int _withdrawnDepth;
    private int _withdrawnStart;
    private int _listDepth;
    private int _indented;
    private int _bold;
    private bool _hasPlain;
    private int _linkStart = -1;
    private (SourceSpan Tag, PositionedText Words)? _nestedItem;
    private PositionedText _local = new();
    private PositionedText? _english;

    // The lines of the English block that is being read.
    private List<PositionedText>? _block;
    private int _superscript;
    private int _localOfEnglish;
    private int _englishDepth;
    private int _spanDepth;

    /// <summary>The first page that the content links to.</summary>
    public string? LinkTarget { get; private set; }

    /// <summary>What stands in the content and is not among its words.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks ?? (IReadOnlyList<Remark>)[];

    /// <summary>Whether all of its letters are bold.</summary>
    public bool IsBold => !_hasPlain && Joined().Local.Words().Any(char.IsLetter);

    /// <summary>Where the content links to another page: words there name that page.</summary>
    public IReadOnlyList<SourceSpan> Links => _links ?? (IReadOnlyList<SourceSpan>)[];

    /// <inheritdoc/>
    public void Append(char c, SourceSpan span)
    {
        _hasPlain |= _bold == 0 && char.IsLetter(c);
        // <sup>1</sup>, <sup>[1]</sup> and ¹ are the same marker.
        if (_superscript > 0 && c is '[' or ']' or '(' or ')')
        {
            return;
        }

        if (_superscript > 0 && c is >= '0' and <= '9')
        {
            c = Superscript.OfDigit(c - '0');
        }

        Current.Append(c, span);
    }

    /// <inheritdoc/>
    public void Append(string text, int start, int length, int place)
    {
        for (var i = 0; _bold == 0 && !_hasPlain && i < length; i++)
        {
            _hasPlain = char.IsLetter(text[start + i]);
        }

        if (_superscript == 0)
        {
            Current.Append(text, start, length, place);
            return;
        }

        if (length == 1)
        {
            // A raised letter alone is a marker; several are an ordinal or ™.
            Append(Superscript.OfLetter(text[start]), new SourceSpan(place, 1));
            return;
        }

        for (var i = 0; i < length; i++)
        {
            Append(text[start + i], new SourceSpan(place + i, 1));
        }
    }

    /// <summary>Ends the line: a <c>&lt;br/&gt;</c>, or the edge of a list item or paragraph.</summary>
    public void Break()
    {
        if (_englishDepth > 0)
        {
            Block.Add(new PositionedText());
        }
        else
        {
            EndLine();
        }
    }

    /// <summary>Takes a tag for what it means to the words around it.</summary>
    public void Add(ContentTag tag, SourceSpan span)
    {
        if (_withdrawn is not null)
        {
            if (tag.Name == _withdrawnBy && tag.IsEnd)
            {
                EndWithdrawal(span.End);
            }
            else if (tag.Name == _withdrawnBy)
            {
                _withdrawnDepth++;
            }
        }
        else if (tag.IsEnd)
        {
            End(tag.Name, span);
        }
        else if (tag.Withdraws is { } withdrawal)
        {
            Withdraw(withdrawal, tag.Name, span.Start);
        }
        else
        {
            Start(tag, span);
        }
    }

    /// <summary>What follows is shown as no content, until <see cref="EndWithdrawal"/> or the end tag of <paramref name="name"/>.</summary>
    public void Withdraw(RemarkKind kind, string name, int start)
    {
        if (_withdrawn is not null)
        {
            _withdrawnDepth++;
            return;
        }

        _withdrawn = new PositionedText();
        (_withdrawal, _withdrawnBy, _withdrawnDepth, _withdrawnStart) = (kind, name, 1, start);
    }

    public void EndWithdrawal(int end)
    {
        if (_withdrawn is { } words && --_withdrawnDepth <= 0)
        {
            _withdrawn = null;
            Add(new Remark(_withdrawal, words.ToPageText().Text, SourceSpan.FromBounds(_withdrawnStart, end)));
        }
    }

    public void Add(Remark remark) => (_remarks ??= []).Add(remark);

    /// <summary>What follows is bold, until it is ended as often.</summary>
    public void StartBold() => _bold++;

    public void EndBold() => _bold = System.Math.Max(0, _bold - 1);

    /// <summary>What is shown to a reader who points at the words.</summary>
    public void AddTooltip(string? words, SourceSpan span)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            Add(new Remark(RemarkKind.Tooltip, words!, span));
        }
    }

    public void Link(string? target, SourceSpan span)
    {
        if (!string.IsNullOrWhiteSpace(target))
        {
            LinkTarget ??= target;
            (_links ??= []).Add(span);
        }
    }

    private void Start(ContentTag tag, SourceSpan span)
    {
        AddTooltip(tag.Attribute("title"), span);
        switch (tag.Name)
        {
            case "ul" or "ol":
                _listDepth++;
                Break();
                break;
            case "li":
                EndNestedItem();
                Break();
                if (_listDepth > 1)
                {
                    _nestedItem = (span, new PositionedText());
                }

                break;
            case "dd" or "blockquote":
                Break();
                _indented++;
                break;
            case "br" or "hr":
            case var block when IsBlock(block):
                Break();
                break;
            case "span":
                EnterSpan(tag.IsEnglish);
                break;
            case "b" or "strong":
                StartBold();
                break;
            case "sup":
                _superscript++;
                break;
            case "a" when tag.Attribute("href") is { Length: > 0 } target:
                LinkTarget ??= target;
                _linkStart = span.Start;
                break;
            case "img":
                Add(new Remark(RemarkKind.Picture, tag.Attribute("alt") ?? "", span));
                break;
            case "input":
                Add(new Remark(RemarkKind.Picture, "a box", span));
                break;
            case { Length: > 0 } name when !ContentTag.IsKnown(name):
                Add(new Remark(RemarkKind.UnknownTag, name, span));
                break;
        }
    }

    private void End(string name, SourceSpan span)
    {
        switch (name)
        {
            case "ul" or "ol":
                EndNestedItem();
                _listDepth = System.Math.Max(0, _listDepth - 1);
                Break();
                break;
            case "li":
                EndNestedItem();
                Break();
                break;
            case "dd" or "blockquote":
                Break();
                _indented = System.Math.Max(0, _indented - 1);
                break;
            case "br":
            case var block when IsBlock(block):
                // Browsers break the line at </br> too.
                Break();
                break;
            case "span":
                LeaveSpan();
                break;
            case "b" or "strong":
                EndBold();
                break;
            case "sup":
                _superscript = _superscript > 0 ? _superscript - 1 : 0;
                break;
            case "a" when _linkStart >= 0:
                (_links ??= []).Add(SourceSpan.FromBounds(_linkStart, span.End));
                _linkStart = -1;
                break;
        }
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "dt" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "details" or "summary" or "section" or "article" or "center" or "figure" or "figcaption" or "dl";

    private void EndNestedItem()
    {
        if (_nestedItem is var (tag, words))
        {
            Add(new Remark(RemarkKind.NestedItem, words.ToPageText().Text, tag));
            _nestedItem = null;
        }
    }

    private void EnterSpan(bool isEnglish)
    {
        _spanDepth++;
        if (isEnglish && _englishDepth == 0)
        {
            _englishDepth = _spanDepth;
            Block.Add(new PositionedText());
        }
    }

    private void LeaveSpan()
    {
        if (_spanDepth == 0)
        {
            return;
        }

        if (_spanDepth == _englishDepth)
        {
            EndBlock();
        }

        _spanDepth--;
    }

    /// <summary>The lines that hold words.</summary>
    public IReadOnlyList<ContentLine> Lines()
    {
        EndNestedItem();
        _withdrawnDepth = System.Math.Min(_withdrawnDepth, 1);
        EndWithdrawal(_withdrawn is { Length: > 0 } words ? words.SpanOf(words.Length - 1, words.Length).End : _withdrawnStart);
        EndLine();
        return _lines;
    }

    /// <summary>The whole content as one line.</summary>
    public ContentLine Joined()
    {
        if (Lines().Count == 1)
        {
            return _lines[0];
        }

        var local = new PositionedText();
        PositionedText? english = null;
        foreach (var line in _lines)
        {
            Join(local, line.Local);
            if (line.English is not null)
            {
                english ??= new PositionedText();
                Join(english, line.English);
            }
        }

        return new ContentLine(local, english);
    }

    private PositionedText Current
        => _withdrawn ?? _nestedItem?.Words ?? (_englishDepth > 0 ? Block[Block.Count - 1] : _local);

    private List<PositionedText> Block => _block ??= [];

    private static void Join(PositionedText whole, PositionedText part)
    {
        if (whole.Length > 0 && part.Length > 0)
        {
            whole.Append(' ', part.SpanOf(0, 1));
        }

        whole.Append(part);
    }

    /// <summary>English stands after its words: the last line of the block belongs to the current line, and so on backwards.</summary>
    private void EndBlock()
    {
        _englishDepth = 0;
        Block.RemoveAll(static text => text.IsBlank());
        if (Block.Count > 0)
        {
            Join(_english ??= new PositionedText(), Block[Block.Count - 1]);
            _localOfEnglish = _local.Length;
        }

        var i = Block.Count - 2;
        for (var line = _lines.Count - 1; i >= 0 && line >= 0 && _lines[line].English is null; i--, line--)
        {
            _lines[line] = new ContentLine(_lines[line].Local, Block[i]);
        }

        for (; i >= 0; i--)
        {
            var words = Block[i].ToPageText();
            Add(new Remark(RemarkKind.UnpairedEnglish, words.Text, words.Span));
        }

        Block.Clear();
    }

    private static bool HasLetters(PositionedText text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void EndLine()
    {
        if (_englishDepth > 0)
        {
            EndBlock();
        }

        var english = _english is { } words && !words.IsBlank() ? words : null;
        if (english is not null && _localOfEnglish > 0 && HasLetters(_local, _localOfEnglish))
        {
            var rest = _local.Slice(_localOfEnglish, _local.Length).ToPageText();
            Add(new Remark(RemarkKind.UnpairedLocal, rest.Text, rest.Span));
        }

        if (!_local.IsBlank())
        {
            var items = MarkdownItems.Split(_local);
            for (var i = 0; i < items.Count - 1; i++)
            {
                _lines.Add(new ContentLine(items[i].Text, null) { IsNested = items[i].IsNested });
            }

            var (last, isNested) = items[items.Count - 1];
            _lines.Add(new ContentLine(last, english) { IsNested = isNested || (_indented > 0 && _lines.Count > 0) });
        }
        else if (english is not null)
        {
            // English behind the break that ends its words, or English whose words are missing.
            if (_lines.Count > 0 && _lines[_lines.Count - 1].English is null)
            {
                _lines[_lines.Count - 1] = new ContentLine(_lines[_lines.Count - 1].Local, english);
            }
            else
            {
                _lines.Add(new ContentLine(english, english));
            }
        }
        else
        {
            return;
        }

        _local = new PositionedText();
        _localOfEnglish = 0;
        _english = null;
    }
}

/// <summary>One line of a cell.</summary>
internal sealed record ContentLine(PositionedText Local, PositionedText? English)
{
    /// <summary>The line that <paramref name="words"/> are, as they stand.</summary>
    public static ContentLine From(PageText words)
    {
        var line = new PositionedText();
        line.Append(words.Text, 0, words.Text.Length, words.Span.Start);
        return new ContentLine(line, null);
    }

    /// <summary>Whether it stands inside the line above, as an item of a list in an item does.</summary>
    public bool IsNested { get; init; }

    public LocalizedText ToLocalizedText() => new(Local.ToPageText(), English?.ToPageText());
}
