using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Tells what of a licensing reference is in no table that is read, though products or groups of plans may stand in it.</summary>
internal sealed class UnreadParts(string text, ReportDiagnostic report)
{
    private readonly List<SourceSpan> _lost = [];

    /// <summary>Tells a comment, or what is hidden or struck out, that holds plans; and of the latter what forbids to assign some together. Gives whether it did.</summary>
    public bool ReadWithdrawn(Remark remark)
    {
        var withdrawn = MarkdownContent.TextAt(text, remark.Span);
        if (GuidText.IsIn(withdrawn) || (remark.Kind != RemarkKind.Comment && PlanSentences.Read(withdrawn).IsApart))
        {
            report(CatalogDiagnostics.ReferenceTextHidden, remark.Span, []);
            return true;
        }

        return false;
    }

    /// <summary>Tells code that holds GUIDs; a fence that is not closed takes the rest of the page.</summary>
    public void ReadCode(SourceSpan code)
    {
        if (GuidText.IsIn(MarkdownContent.TextAt(text, code)))
        {
            report(CatalogDiagnostics.ReferencePartNotRead, code, ["code with GUIDs"]);
        }
    }

    /// <summary>Tells lines by which an engine changes the page before it is shown; whether there are any.</summary>
    public bool ReadDirectives(SourceSpan paragraph)
    {
        var found = false;
        foreach (var line in MarkdownContent.TextAt(text, paragraph).Split('\n').Select(line => line.Trim(' ', '>', '\r', '\t')).Where(PageDirective.BeginsAt))
        {
            report(CatalogDiagnostics.ReferencePartNotRead, new SourceSpan(text.IndexOf(line, paragraph.Start, StringComparison.Ordinal), line.Length), ["a line by which an engine brings in text from elsewhere, or shows text to some readers only"]);
            found = true;
        }

        return found;
    }

    /// <summary>Finds the rows of a table that <paramref name="block"/> holds as text; whether there are any.</summary>
    public bool FindLostRows(SourceSpan block)
    {
        var before = _lost.Count;
        for (var start = block.Start; start < Math.Min(block.End, text.Length);)
        {
            var end = Math.Min(ReferenceScan.EndOfLine(text, start), block.End);
            var line = text.Substring(start, end - start);
            if (line.IndexOf('|') >= 0 && GuidText.IsIn(line))
            {
                _lost.Add(new SourceSpan(start, line.Length).TrimIn(text));
            }

            start = end + 1;
        }

        return _lost.Count > before;
    }

    /// <summary>Tells the rows found since: of a page with a blank line behind each row they are one mistake.</summary>
    public void TellLost()
    {
        if (_lost.Count > 0)
        {
            report(CatalogDiagnostics.ReferenceRowLost, SourceSpan.FromBounds(_lost[0].Start, _lost[_lost.Count - 1].End), LostRows(_lost.Count));
            _lost.Clear();
        }
    }

    /// <summary>What is said of <paramref name="count"/> rows that a table has lost. One line above them is to blame.</summary>
    public static string[] LostRows(int count)
        => count == 1
            ? ["This row of a licensing reference stands", "its", "it is", "it"]
            : [$"These {count.ToString(CultureInfo.InvariantCulture)} rows of a licensing reference stand", "their", "they are", "them"];
}
