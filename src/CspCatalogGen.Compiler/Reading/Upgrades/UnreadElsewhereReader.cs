using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Gives account of what stands outside the section. A page tells other things there; only what takes something back is
/// worth a word, and a table that is headed as an upgrade table. One with an anchor of its own, such as new commerce's, is
/// known as another.
/// </summary>
internal sealed class UnreadElsewhereReader(string text, OfferMentions offers, Statement statement, StatementElsewhere elsewhere)
{
    private readonly List<UnreadText> _unread = [];
    private bool _asked;
    private string? _restriction;

    /// <summary>Reads what stands above the section, and the page's <paramref name="summary"/>.</summary>
    public IReadOnlyList<UnreadText> ReadAbove(IEnumerable<PageBlock> above, PageHeading? declared, PageText? summary)
    {
        if (summary is not null && elsewhere.JudgeSummary(summary) is { } finding)
        {
            _unread.Add(new UnreadText(summary, finding, IsTable: false));
        }

        Read(above, elsewhere.JudgeIntroduction, declared);
        return _unread;
    }

    /// <summary>Reads what stands <paramref name="below"/> the section, but for the blocks that are <paramref name="known"/>.</summary>
    public IReadOnlyList<UnreadText> ReadBelow(IReadOnlyList<PageBlock> below, ICollection<PageBlock> known)
    {
        if (below.Count > 0 && below[below.Count - 1] is PageProse last && last.Content.Lines() is { Count: 1 } lines && elsewhere.JudgeLabel(lines[0]) is { } label)
        {
            _unread.Add(new UnreadText(lines[0].Local.ToPageText(), label, IsTable: false));
        }

        ReadRowsBehindEnd(below);
        Read(below.Where(block => !known.Contains(block)), elsewhere.JudgeElsewhere);
        return _unread;
    }

    // A heading in the midst of the table ends the section, and rows right below it are rows of the table.
    private void ReadRowsBehindEnd(IEnumerable<PageBlock> below)
    {
        foreach (var block in below.Take(2).TakeWhile((block, i) => i == 0 || block is not PageHeading))
        {
            var words = MarkdownContent.TrimmedAt(text, block.Span);
            var isRow = block is PageTable { Table: var table } ? TableColumns.Read(table, null, statement).Knowledge != HeadingKnowledge.Known && table.Rows.All(row => offers.AreTwoIn(TextOf(row.Span))) && table.Rows.Count > 0
                : words.Text.TrimStart('#', ' ').StartsWith("|", StringComparison.Ordinal) && offers.OrBrandAreIn(words.Text);
            if (isRow)
            {
                _unread.Add(new UnreadText(words.OnOneLine(), "looks like rows that a heading cuts off", IsTable: false));
            }
        }
    }

    private void Read(IEnumerable<PageBlock> part, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge, PageHeading? declared = null)
    {
        var isOfAnother = false;
        (_asked, _restriction) = (false, null);
        foreach (var block in part)
        {
            if (block is PageHeading heading)
            {
                isOfAnother = TextOf(heading.Span).IndexOf(AnchorIds.Upgrades, StringComparison.OrdinalIgnoreCase) >= 0;
                if (heading != declared)
                {
                    Judge(heading, (line, _) => elsewhere.JudgeHeadingElsewhere(line));
                }

                _asked = heading.Content.Lines().Any(elsewhere.IsQuestion);
                _restriction = heading.Content.Lines().Select(elsewhere.FindRestriction).FirstOrDefault(word => word is not null);
            }

            if (block is PageTable table)
            {
                if (!isOfAnother)
                {
                    ReadTableOutside(table);
                }
            }
            else if (block is not PageHeading)
            {
                Judge(block, judge);
            }
        }
    }

    private void ReadTableOutside(PageTable table)
    {
        if (TableColumns.Read(table.Table, null, statement) is { Knowledge: HeadingKnowledge.Known } columns)
        {
            _unread.Add(new UnreadText(columns.Heading, "names offers", IsTable: true));
            return;
        }

        foreach (var row in table.Table.Rows.Where(row => offers.OrBrandAreIn(TextOf(row.Span))))
        {
            var cells = row.Cells.Select(cell => cell.Content.Joined()).ToList();
            if (elsewhere.JudgeRow(string.Join(" | ", cells.Select(cell => (cell.English ?? cell.Local).Words()))) is { } finding)
            {
                _unread.Add(new UnreadText(new PageText(string.Join(" | ", cells.Select(cell => cell.Local.Words())), row.Span), finding, IsTable: false));
            }
        }
    }

    private void Judge(PageBlock block, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge)
    {
        foreach (var words in block.Words())
        {
            foreach (var line in words.Content.Lines())
            {
                // "Can I upgrade …?" and "No." stand in lines of their own.
                if ((judge(line, words.Content.Links) ?? (_asked ? StatementElsewhere.JudgeAnswer(line) : null) ?? (_restriction is not null && words is not PageHeading && elsewhere.NamesOfferIn(line) ? $"names an offer under a heading that says '{_restriction}'" : null)) is { } finding)
                {
                    _unread.Add(new UnreadText(line.Local.ToPageText(), finding, IsTable: false));
                }

                _asked = words is not PageHeading && elsewhere.IsQuestion(line);
            }
        }
    }

    private string TextOf(SourceSpan span) => MarkdownContent.TextAt(text, span);
}
