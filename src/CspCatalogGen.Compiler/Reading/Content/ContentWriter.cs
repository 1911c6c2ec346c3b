using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Puts a <see cref="CellContent"/> together from the characters, line ends and tags that a parser meets one after the other.</summary>
internal sealed class ContentWriter : ICharacters
{
    // "iii"
    private const int MaxRaised = 3;
    private const int MaxDigits = 2;

    private readonly ContentLines _lines;
    private List<Remark>? _remarks;
    private List<SourceSpan>? _links;
    private List<SourceSpan>? _setOff;
    private Withdrawal? _withdrawal;
    private NestedItem? _nestedItem;
    private Sign? _sign;
    private string? _linkTarget;
    private int _linkStart = -1;
    private string _linkAddress = "";
    private int _linkLength;
    private int _noteLinkLength = -1;
    private int _listDepth;
    private bool _isListInItem;
    private int _indented;
    private int _bold;
    private int _setOffDepth;
    private int _setOffStart;
    private int _setOffLength;
    private int _setOffItem = -1;
    private int _raised;
    private bool _hasPlain;

    public ContentWriter() => _lines = new ContentLines(this);

    private PositionedText Current => _withdrawal?.Words ?? _nestedItem?.Words ?? _lines.Current;

    /// <summary>Ends what is still open, and gives what was written.</summary>
    public CellContent End()
    {
        EndNestedItem();
        EndSetOffItem(int.MaxValue);
        if (_withdrawal is { } withdrawn)
        {
            withdrawn.Depth = 1;
            EndWithdrawal(withdrawn.LastPlace);
        }

        var lines = _lines.End(_indented > 0);
        return new CellContent(lines, _remarks ?? (IReadOnlyList<Remark>)[])
        {
            LinkTarget = _linkTarget,
            Links = _links ?? (IReadOnlyList<SourceSpan>)[],
            SetOff = _setOff ?? (IReadOnlyList<SourceSpan>)[],
            HasPlain = _hasPlain,
        };
    }

    /// <inheritdoc/>
    public void Append(char c, SourceSpan span)
    {
        _hasPlain |= _bold == 0 && char.IsLetter(c);
        // <sup>1</sup>, <sup>[1]</sup> and ¹ are the same marker.
        if (_raised > 0 && c is '[' or ']' or '(' or ')')
        {
            return;
        }

        if (_raised > 0 && c is >= '0' and <= '9')
        {
            c = Superscript.FromDigit(c - '0');
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

        if (_raised == 0)
        {
            Current.Append(text, start, length, place);
            return;
        }

        // A raised letter alone is a marker, and so is one that repeats (ii); others are an ordinal or ™.
        var isMarker = IsRepeated(text, start, length);
        for (var i = 0; i < length; i++)
        {
            Append(isMarker ? Superscript.FromLetter(text[start + i]) : text[start + i], new SourceSpan(place + i, 1));
        }
    }

    private static bool IsRepeated(string text, int start, int length)
    {
        for (var i = 1; i < length; i++)
        {
            if (text[start + i] != text[start])
            {
                return false;
            }
        }

        return length <= MaxRaised;
    }

    /// <summary>Ends the line: a <c>&lt;br/&gt;</c>, or the edge of a list item or paragraph.</summary>
    public void Break() => _lines.Break(_indented > 0);

    public void Add(Remark remark) => (_remarks ??= []).Add(remark);

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
            TagMeaning.End(tag.Name, span, this);
        }
        else if (tag.Withdraws is { } withdrawal)
        {
            Withdraw(withdrawal, tag.Name, span.Start);
            _withdrawal!.Sign = tag.Sign;
        }
        else
        {
            TagMeaning.Start(tag, span, this);
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

    /// <summary>Notes an element that is a sign of its own, <paramref name="label"/>, unless words follow before its end.</summary>
    public void StartSign(string name, string? label, SourceSpan tag) => _sign = label is null ? null : new Sign(name, label, tag, Current.Length);

    public void EndSign(string name)
    {
        if (_sign is { } sign && sign.Name == name && sign.Length == Current.Length)
        {
            AddSign(sign.Label, sign.Tag);
        }

        _sign = null;
    }

    // What it says aloud is the sign's own text.
    private void AddSign(string label, SourceSpan tag)
    {
        _remarks?.RemoveAll(remark => remark.Kind == RemarkKind.Tooltip && remark.Span == tag);
        Add(new Remark(RemarkKind.Picture, label, tag));
    }

    public void EnterSpan(bool isEnglish) => _lines.EnterSpan(isEnglish);

    public void LeaveSpan() => _lines.LeaveSpan();

    /// <summary>What follows is bold, until it is ended as often.</summary>
    public void StartBold() => _bold++;

    public void EndBold() => _bold = Math.Max(0, _bold - 1);

    /// <summary>Whether what follows looks otherwise than the words around it.</summary>
    public bool IsSetOff => _setOffDepth > 0;

    /// <summary>What follows looks otherwise than the words around it (bold, slanted, in colour), until it is ended as often.</summary>
    public void StartSetOff(int start)
    {
        if (_setOffDepth++ == 0)
        {
            (_setOffStart, _setOffLength) = (start, Current.Length);
        }
    }

    public void EndSetOff(int end)
    {
        if (_setOffDepth > 0 && --_setOffDepth == 0 && !RaiseNumber(_setOffLength, isNote: false))
        {
            AddSetOff(SourceSpan.FromBounds(_setOffStart, end));
        }
    }

    // Whether a number stands from "start" on: "E3**2**", or "E3[2](#note-2)". One that is set off from the word before it is a marker and
    // is raised as a superscript is; "E**3**" is a plan.
    private bool RaiseNumber(int start, bool isNote)
    {
        var words = Current;
        if (start >= words.Length || words.Length - start > MaxDigits || (start > 0 && words[start - 1] is >= 'A' and <= 'Z'))
        {
            return false;
        }

        for (var i = start; i < words.Length; i++)
        {
            if (words[i] is not (>= '0' and <= '9') && !Superscript.IsDigit(words[i], out _))
            {
                return false;
            }
        }

        for (var i = start; i < words.Length && (isNote || (start > 0 && !WhiteSpace.Is(words[start - 1]))); i++)
        {
            if (words[i] is >= '0' and <= '9')
            {
                words.Replace(i, Superscript.FromDigit(words[i] - '0'));
            }
        }

        return true;
    }

    /// <summary>What stands at <paramref name="span"/> looks otherwise than the words around it.</summary>
    public void AddSetOff(SourceSpan span) => (_setOff ??= []).Add(span);

    /// <summary>What follows is raised, until it is ended as often.</summary>
    public void Raise() => _raised++;

    public void EndRaised() => _raised = Math.Max(0, _raised - 1);

    /// <summary>What follows stands inside what stands before it, until it is ended as often.</summary>
    public void Indent() => _indented++;

    public void EndIndented() => _indented = Math.Max(0, _indented - 1);

    public void StartList()
    {
        // "- E5<ul>": the list stands in that item.
        _isListInItem |= _listDepth++ == 0 && BulletSigns.Begin(Current);
    }

    public void EndList()
    {
        EndNestedItem();
        _listDepth = Math.Max(0, _listDepth - 1);
        _isListInItem &= _listDepth > 0;
    }

    /// <summary>Starts an item with the tag at <paramref name="tag"/>, which may look otherwise than the rest. The words of one inside another item are not among the content's.</summary>
    public void StartItem(SourceSpan tag, bool isSetOff)
    {
        EndItem(tag.Start);
        _setOffItem = isSetOff ? tag.Start : -1;
        if (_listDepth > 1 || _isListInItem)
        {
            _nestedItem = new NestedItem(tag, new PositionedText());
        }
    }

    public void EndItem(int end)
    {
        EndNestedItem();
        EndSetOffItem(end);
        Break();
    }

    /// <summary>What is shown to a reader who points at the words.</summary>
    public void AddTooltip(string? words, SourceSpan span)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            Add(new Remark(RemarkKind.Tooltip, words!, span));
        }
    }

    // "[Office 365 Enterprise E1](retired-offers.md)"
    private void AddAddress(string target, SourceSpan span)
    {
        if (RetiredAddresses.FindIn(target) is not null)
        {
            Add(new Remark(RemarkKind.RetiredAddress, target, span));
        }
    }

    /// <summary>What follows links to <paramref name="target"/>, up to <see cref="EndLink"/>.</summary>
    public void StartLink(string? target, SourceSpan tag)
    {
        if (!string.IsNullOrWhiteSpace(target))
        {
            _linkTarget ??= target;
            _linkStart = tag.Start;
            (_linkAddress, _linkLength) = (target!, Current.Length);
            _noteLinkLength = target![0] == '#' ? Current.Length : -1;
            AddAddress(target, tag);
        }
    }

    public void EndLink(int end)
    {
        if (_linkStart >= 0)
        {
            var link = SourceSpan.FromBounds(_linkStart, end);
            (_links ??= []).Add(link);
            _linkStart = -1;
            AddOtherOffer(link);
            if (_noteLinkLength >= 0)
            {
                _ = RaiseNumber(_noteLinkLength, isNote: true);
            }
        }
    }

    // "[Office 365 Enterprise E1](office-365-enterprise-e3.md)"
    private void AddOtherOffer(SourceSpan link)
    {
        if (_linkLength < Current.Length && LinkedOffer.FindOther(Current.Words(_linkLength, Current.Length), _linkAddress) is not null)
        {
            Add(new Remark(RemarkKind.OtherAddress, _linkAddress, link));
        }
    }

    private void EndSetOffItem(int end)
    {
        if (_setOffItem >= 0)
        {
            AddSetOff(SourceSpan.FromBounds(_setOffItem, end));
            _setOffItem = -1;
        }
    }

    private void EndNestedItem()
    {
        if (_nestedItem is { } item)
        {
            Add(new Remark(RemarkKind.NestedItem, item.Words.ToPageText().Text, item.Tag));
            _nestedItem = null;
        }
    }

    /// <summary>An element that may be a sign: its tag, and how many characters stood before it.</summary>
    private sealed record Sign(string Name, string Label, SourceSpan Tag, int Length);
}
