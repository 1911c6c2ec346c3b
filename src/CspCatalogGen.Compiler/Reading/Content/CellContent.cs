using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// What stands in one cell, item or paragraph: lines of words, each with its English where the page is bilingual.
/// Both parsers write into it, so that Markdown and HTML are read alike from here on.
/// </summary>
internal sealed class CellContent
{
    private readonly List<ContentLine> _lines = [];
    private PositionedText _local = new();
    private PositionedText _english = new();

    // The lines of the English block that is being read.
    private readonly List<PositionedText> _block = [];
    private int _superscript;
    private int _englishDepth;
    private int _spanDepth;

    /// <summary>The first page that the content links to.</summary>
    public string? LinkTarget { get; private set; }

    public void Add(char c, SourceSpan span)
    {
        // <sup>1</sup> and ¹ are the same marker.
        if (_superscript > 0 && c is >= '0' and <= '9')
        {
            c = Superscript.OfDigit(c - '0');
        }

        Current.Append(c, span);
    }

    /// <summary>Adds a part of <paramref name="text"/> that stands in the document as it is, from <paramref name="place"/> on.</summary>
    public void Add(string text, int start, int length, int place)
    {
        if (_superscript == 0)
        {
            Current.Append(text, start, length, place);
            return;
        }

        for (var i = 0; i < length; i++)
        {
            Add(text[start + i], new SourceSpan(place + i, 1));
        }
    }

    /// <summary>Ends the line: a <c>&lt;br/&gt;</c>, or the edge of a list item or paragraph.</summary>
    public void Break()
    {
        if (_englishDepth > 0)
        {
            _block.Add(new PositionedText());
        }
        else
        {
            EndLine();
        }
    }

    public void EnterSpan(bool isEnglish)
    {
        _spanDepth++;
        if (isEnglish && _englishDepth == 0)
        {
            _englishDepth = _spanDepth;
            _block.Add(new PositionedText());
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

    public void EnterSuperscript() => _superscript++;

    public void LeaveSuperscript() => _superscript = _superscript > 0 ? _superscript - 1 : 0;

    public void Link(string? target) => LinkTarget ??= target;

    /// <summary>The lines that hold words.</summary>
    public IReadOnlyList<ContentLine> Lines()
    {
        EndLine();
        return _lines;
    }

    /// <summary>The whole content as one line.</summary>
    public ContentLine Joined()
    {
        var local = new PositionedText();
        PositionedText? english = null;
        foreach (var line in Lines())
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

    private PositionedText Current => _englishDepth > 0 ? _block[_block.Count - 1] : _local;

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
        _block.RemoveAll(text => text.IsBlank());
        if (_block.Count > 0)
        {
            Join(_english, _block[_block.Count - 1]);
        }

        for (int i = _block.Count - 2, line = _lines.Count - 1; i >= 0 && line >= 0 && _lines[line].English is null; i--, line--)
        {
            _lines[line] = new ContentLine(_lines[line].Local, _block[i]);
        }

        _block.Clear();
    }

    private void EndLine()
    {
        if (_englishDepth > 0)
        {
            EndBlock();
        }

        if (!_local.IsBlank())
        {
            _lines.Add(new ContentLine(_local, _english.IsBlank() ? null : _english));
        }
        else if (!_english.IsBlank())
        {
            // English behind the break that ends its words, or English whose words are missing.
            if (_lines.Count > 0 && _lines[_lines.Count - 1].English is null)
            {
                _lines[_lines.Count - 1] = new ContentLine(_lines[_lines.Count - 1].Local, _english);
            }
            else
            {
                _lines.Add(new ContentLine(_english, _english));
            }
        }
        else
        {
            return;
        }

        _local = new PositionedText();
        _english = new PositionedText();
    }
}

/// <summary>One line of a cell.</summary>
internal sealed record ContentLine(PositionedText Local, PositionedText? English)
{
    public LocalizedText ToLocalizedText() => new(Local.ToPageText(), English?.ToPageText());
}
