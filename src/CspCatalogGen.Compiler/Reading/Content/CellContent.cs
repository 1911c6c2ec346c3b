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
    private readonly ContentLines _lines;
    private List<Remark>? _remarks;
    private List<SourceSpan>? _links;
    private Withdrawal? _withdrawal;
    private NestedItem? _nestedItem;
    private int _listDepth;
    private int _indented;
    private int _bold;
    private bool _hasPlain;
    private int _linkStart = -1;
    private int _superscript;

    public CellContent() => _lines = new ContentLines(this);

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
    public void Break() => _lines.Break(_indented > 0);

    /// <summary>Takes a tag for what it means to the words around it.</summary>
    public void Add(ContentTag tag, SourceSpan span)
    {
        if (_withdrawal is { } withdrawn)
        {
            if (withdrawn.Name == tag.Name && tag.IsEnd)
            {
                EndWithdrawal(span.End);
            }
            else if (withdrawn.Name == tag.Name)
            {
                withdrawn.Depth++;
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
        if (_withdrawal is { } withdrawn)
        {
            withdrawn.Depth++;
            return;
        }

        _withdrawal = new Withdrawal(kind, name, start);
    }

    public void EndWithdrawal(int end)
    {
        if (_withdrawal is { } withdrawn && --withdrawn.Depth <= 0)
        {
            _withdrawal = null;
            Add(withdrawn.ToRemark(end));
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
        AddTooltip(tag.Attribute("aria-label"), span);
        if (tag.Name is "i" or "span" or "em" && tag.Attribute("class") is { } classes && IconClass.FindSign(classes) is { } sign)
        {
            Add(new Remark(RemarkKind.Picture, sign, span));
        }

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
                    _nestedItem = new NestedItem(span, new PositionedText());
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
                _lines.EnterSpan(tag.IsEnglish);
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
                _lines.LeaveSpan();
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
        if (_nestedItem is { } item)
        {
            Add(new Remark(RemarkKind.NestedItem, item.Words.ToPageText().Text, item.Tag));
            _nestedItem = null;
        }
    }

    /// <summary>The lines that hold words.</summary>
    public IReadOnlyList<ContentLine> Lines()
    {
        EndNestedItem();
        if (_withdrawal is { } withdrawn)
        {
            withdrawn.Depth = 1;
            EndWithdrawal(withdrawn.LastPlace);
        }

        return _lines.End(_indented > 0);
    }

    /// <summary>The whole content as one line.</summary>
    public ContentLine Joined()
    {
        Lines();
        return _lines.Joined();
    }

    private PositionedText Current => _withdrawal?.Words ?? _nestedItem?.Words ?? _lines.Current;

    /// <summary>An item of a list in an item: its tag, and its words.</summary>
    private sealed record NestedItem(SourceSpan Tag, PositionedText Words);
}
