using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// The lines of a cell, each with its English: on a bilingual page English stands behind its words, in a block that may be
/// several lines long.
/// </summary>
/// <param name="content">Is told what English belongs to no line.</param>
internal sealed class ContentLines(ContentWriter content)
{
    private ContentLine[] _lines = [];
    private int _count;
    private PositionedText? _local;
    private PositionedText? _english;

    // The lines of the English block that is being read.
    private List<PositionedText>? _block;
    private int _localOfEnglish;
    private int _englishDepth;
    private int _spanDepth;

    /// <summary>Where words are written to.</summary>
    public PositionedText Current => _englishDepth > 0 ? Block[Block.Count - 1] : _local ??= new PositionedText();

    private List<PositionedText> Block => _block ??= [];

    /// <summary>Ends the line, which may be <paramref name="isIndented"/>.</summary>
    public void Break(bool isIndented)
    {
        if (_englishDepth > 0)
        {
            Block.Add(new PositionedText());
        }
        else
        {
            EndLine(isIndented);
        }
    }

    public void EnterSpan(bool isEnglish)
    {
        _spanDepth++;
        if (isEnglish && _englishDepth == 0)
        {
            _englishDepth = _spanDepth;
            Block.Add(new PositionedText());
        }
    }

    public void LeaveSpan()
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

    /// <summary>Ends the last line, and gives all that hold words.</summary>
    public ContentLine[] End(bool isIndented)
    {
        EndLine(isIndented);
        if (_count < _lines.Length)
        {
            Array.Resize(ref _lines, _count);
        }

        return _lines;
    }

    /// <summary>English stands after its words: the last line of the block belongs to the current line, and so on backwards.</summary>
    private void EndBlock()
    {
        _englishDepth = 0;
        Block.RemoveAll(static text => text.IsBlank());
        if (Block.Count > 0)
        {
            if (_english is { } begun)
            {
                ContentLine.Join(begun, Block[Block.Count - 1]);
            }

            _english ??= Block[Block.Count - 1];
            _localOfEnglish = _local?.Length ?? 0;
        }

        var i = Block.Count - 2;
        for (var line = _count - 1; i >= 0 && line >= 0 && _lines[line].English is null; i--, line--)
        {
            _lines[line] = new ContentLine(_lines[line].Local, Block[i]);
        }

        for (; i >= 0; i--)
        {
            var words = Block[i].ToPageText();
            content.Add(new Remark(RemarkKind.UnpairedEnglish, words.Text, words.Span));
        }

        Block.Clear();
    }

    // Most cells and paragraphs are one line.
    private void Add(ContentLine line)
    {
        if (_count == _lines.Length)
        {
            Array.Resize(ref _lines, Math.Max(1, _count * 2));
        }

        _lines[_count++] = line;
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

    private void EndLine(bool isIndented)
    {
        if (_englishDepth > 0)
        {
            EndBlock();
        }

        var english = _english is { } words && !words.IsBlank() ? words : null;
        if (english is not null && _localOfEnglish > 0 && _local is { } local && HasLetters(local, _localOfEnglish))
        {
            var rest = local.Slice(_localOfEnglish, local.Length).ToPageText();
            content.Add(new Remark(RemarkKind.UnpairedLocal, rest.Text, rest.Span));
        }

        if (_local is { } written && !written.IsBlank())
        {
            var (last, isNested) = (written, false);
            if (MarkdownItems.Split(written) is { } items)
            {
                for (var i = 0; i < items.Count - 1; i++)
                {
                    Add(new ContentLine(items[i].Text, null) { IsNested = items[i].IsNested });
                }

                (last, isNested) = items[items.Count - 1];
            }

            Add(new ContentLine(last, english) { IsNested = isNested || (isIndented && _count > 0) });
        }
        else if (english is not null)
        {
            // English behind the break that ends its words, or English whose words are missing.
            if (_count > 0 && _lines[_count - 1].English is null)
            {
                _lines[_count - 1] = new ContentLine(_lines[_count - 1].Local, english);
            }
            else
            {
                Add(new ContentLine(english, english));
            }
        }
        else
        {
            return;
        }

        _local = null;
        _localOfEnglish = 0;
        _english = null;
    }
}
