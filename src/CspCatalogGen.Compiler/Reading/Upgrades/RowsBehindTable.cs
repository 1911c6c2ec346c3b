using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Claims rows that were meant for the table and stand behind its end: a blank line, a comment or a stray tag ends a table,
/// and what follows is another table or only text. They are told, not read.
/// </summary>
internal sealed class RowsBehindTable(string text, OfferMentions offers, ReportDiagnostic report)
{
    /// <summary>The blocks of <paramref name="section"/> behind <paramref name="table"/> that hold such rows and are not among <paramref name="claims"/>.</summary>
    public IReadOnlyList<PageBlock> Claim(UpgradeSection section, UpgradeTable table, Claims claims)
    {
        var claimed = Array.FindAll(section.Blocks, block => block.Span.Start >= table.Span.End && !claims.Hold(block) && HoldsRow(block));
        foreach (var block in claimed)
        {
            var rows = MarkdownContent.TextAt(text, block.Span);
            var start = block.Span.Start + rows.Length - rows.TrimStart().Length;
            report(CatalogDiagnostics.RowsBehindTable, SourceSpan.FromBounds(start, block.Span.Start + rows.TrimEnd().Length), []);
        }

        return claimed;
    }

    private bool HoldsRow(PageBlock block) => block switch
    {
        // A table that has a heading of its own is one; without it, rows lost theirs. Rows are rows whatever they name: offers that are in no other table nobody knows.
        PageTable { Table: var table } => table.Heading.Count == 0
            ? table.Rows.Any(row => row.Cells.Count(cell => cell.Content.Lines().Length > 0) > 1)
            : table.Heading.Any(row => row.Cells.Count > 1 && Names(row)),
        PageProse prose when prose.Content.Lines().Length == 0 => false,
        PageProse { IsHtml: true } => HoldsRowOfHtml(block.Span),
        PageCode { IsFenced: false } or PageProse or PageList => HoldsRowOfBars(block.Span) || HoldsRowOfHtml(block.Span),
        _ => false,
    };

    private bool HoldsRowOfBars(SourceSpan span) => Find('|', span.Start, span) >= 0 && MarkdownContent.TextAt(text, span).Split('\n').Any(IsRow);

    private bool HoldsRowOfHtml(SourceSpan span)
    {
        for (var tag = Find('<', span.Start, span); tag >= 0 && tag + 2 < Math.Min(span.End, text.Length); tag = Find('<', tag + 1, span))
        {
            if (text[tag + 1] is 't' or 'T' && text[tag + 2] is 'd' or 'D' or 'r' or 'R')
            {
                return true;
            }
        }

        return false;
    }

    private int Find(char sign, int from, SourceSpan span) => text.IndexOf(sign, from, Math.Min(span.End, text.Length) - from);

    // A footnote may have been given the bars of a row.
    private bool IsRow(string line)
    {
        var words = line.Trim(' ', '\t', '\r', '>', '\u00A0');
        return words.IndexOf('|') is var bar and >= 0
            && (bar == 0 || words[words.Length - 1] == '|')
            && (IsBetweenCells(words.IndexOf('|', bar == 0 ? 1 : 0), words) || offers.OrBrandAreIn(words))
            && words.Any(char.IsLetter)
            && !Superscript.IsDigit(words.TrimStart('|', ' ', '\t', '\u00A0').FirstOrDefault(), out _);
    }

    private static bool IsBetweenCells(int bar, string words) => bar > 0 && bar < words.Length - 1;

    private bool Names(RawRow row) => row.Cells.SelectMany(cell => cell.Content.Lines()).Any(line => offers.OrBrandAreIn(line.Local.Words()));
}
