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
    private bool _isLed;
    private bool _areAdded;

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
            // A table of its own has a heading of its own.
            var isRow = block is PageTable { Table: var table } ? TableColumns.Read(table, null, statement) is { Knowledge: not HeadingKnowledge.Known, Heading.Text: var heading } && (heading.Length == 0 || offers.OrBrandAreIn(heading)) && table.Rows.All(row => offers.AreTwoIn(TextOf(row.Span))) && table.Rows.Count > 0
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
        (_asked, _restriction, _isLed, _areAdded) = (false, null, false, false);
        foreach (var block in part)
        {
            _isLed &= block is PageList;
            if (block is PageHeading heading)
            {
                _areAdded = heading.Content.Lines().Any(elsewhere.HeadsAdded);
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

        ReadStateOfPage(table);
        var heading = string.Join(" ", table.Table.Heading.SelectMany(row => row.Cells).Select(cell => cell.Content.Joined().Judged.Words()));
        foreach (var row in table.Table.Rows.Where(row => offers.OrBrandAreIn(TextOf(row.Span))))
        {
            var cells = row.Cells.Select(cell => cell.Content.Joined()).ToList();
            if (elsewhere.JudgeRow(string.Join(" | ", cells.Select(cell => cell.Judged.Words())), heading) is { } finding)
            {
                _unread.Add(new UnreadText(new PageText(string.Join(" | ", cells.Select(cell => cell.Local.Words())), row.Span), finding, IsTable: false));
            }
        }
    }

    // A page's own properties, as wikis print them: Status | Superseded.
    private void ReadStateOfPage(PageTable table)
    {
        var rows = table.Table.Heading.Concat(table.Table.Rows).ToList();
        if (rows.SelectMany(row => row.Cells).Any(cell => PageState.IsState(cell.Content.Joined().Judged.Words())) && !offers.OrBrandAreIn(TextOf(table.Table.Span)))
        {
            foreach (var line in rows.SelectMany(row => row.Cells).Select(cell => cell.Content.Joined()).Where(line => elsewhere.JudgeLabel(line) is not null).Take(1))
            {
                _unread.Add(new UnreadText(line.Judged.ToPageText(), elsewhere.JudgeLabel(line)!, IsTable: false));
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
                if ((judge(line, words.Content.Links) ?? (words is PageHeading ? null : JudgeByWhatStandsAbove(line))) is { } finding)
                {
                    _unread.Add(new UnreadText(line.Judged.ToPageText(), finding, IsTable: false));
                }

                _isLed |= words is not PageHeading && elsewhere.LeadsToUpgrade(line);
                _asked = words is not PageHeading && elsewhere.IsQuestion(line);
            }
        }
    }

    private string? JudgeByWhatStandsAbove(ContentLine line)
        => (_asked ? StatementElsewhere.JudgeAnswer(line) : null)
            ?? (_isLed ? elsewhere.JudgeLed(line) : null)
            ?? (_restriction is not null && elsewhere.NamesOfferIn(line) ? $"names an offer under a heading that says '{_restriction}'" : null)
            ?? (_areAdded && elsewhere.NamesUnlisted(line) ? "names an upgrade that the table does not list" : null);

    private string TextOf(SourceSpan span) => MarkdownContent.TextAt(text, span);
}
