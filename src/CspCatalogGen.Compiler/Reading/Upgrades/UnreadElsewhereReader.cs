using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Gives account of what stands outside the section. A page tells other things there; only what takes something back is
/// worth a word, and a table that is headed as an upgrade table. One with an anchor of its own, such as new commerce's, is
/// known as another, where it has no such table.
/// </summary>
internal sealed class UnreadElsewhereReader(string text, OfferMentions offers, Statement statement, StatementElsewhere elsewhere)
{
    /// <summary>Reads what stands above the <paramref name="section"/>, and the page's summary.</summary>
    public List<UnreadText> ReadAbove(UpgradeSection section, PageDeclarations declarations)
    {
        // The title was judged as one, and so were the headings under which the section stands.
        var unread = Read(section.Above.Where(block => !IsLostMatter(block)), elsewhere.JudgeIntroduction, judged: [.. section.Enclosing, .. new[] { declarations.Heading }.OfType<PageHeading>()]);
        foreach (var (prose, isLabel) in UnderTitle(section.Above))
        {
            if (!IsLostMatter(prose))
            {
                unread.AddRange(FindNotices(prose, isLabel).Where(notice => !unread.Exists(text => text.Words.Span.Start == notice.Words.Span.Start)).ToList());
            }
        }

        unread.AddRange(ReadListsUnderTitle(section.Above, declarations).Where(notice => !unread.Exists(text => text.Words.Span.Start == notice.Words.Span.Start)).ToList());
        foreach (var block in section.Above)
        {
            foreach (var words in block.Words())
            {
                unread.AddRange(words.Content.Remarks.Select(ReadPicture).OfType<UnreadText>());
            }
        }

        unread.AddRange(ReadOpen(SourceSpan.FromBounds(0, section.Blocks[0].Span.Start)));
        return [.. PageState.FindIn(declarations.Matter, elsewhere.JudgeMatter), .. declarations.Summaries.Select(summary => elsewhere.JudgeSummary(summary) is { } finding ? new UnreadText(summary, finding, IsTable: false) : null).OfType<UnreadText>(), .. unread];
    }

    // "![Draft](draft.png)"; a badge has its words in its address.
    private UnreadText? ReadPicture(Remark remark)
        => remark.Kind == RemarkKind.Picture && MarkdownContent.TextAt(text, remark.Span) is var source && Sayings.UnkeptPage.FindIn(EnglishText.Get(source)) is { } state
            ? new UnreadText(new PageText(remark.Words.Length > 0 ? remark.Words : source, remark.Span), $"is a picture that says '{state}'", IsTable: false)
            : null;

    // Before the next heading; what stands right over a list is its label.
    private static List<(PageProse Prose, bool IsLabel)> UnderTitle(PageBlock[] above)
    {
        var under = new List<(PageProse Prose, bool IsLabel)>();
        var headings = 0;
        for (var i = 0; i < above.Length && headings < 2; i++)
        {
            headings += above[i] is PageHeading ? 1 : 0;
            if (above[i] is PageProse prose)
            {
                under.Add((prose, i + 1 < above.Length && above[i + 1] is PageList));
            }
        }

        return under;
    }

    // A front matter that nothing closes was told.
    private bool IsLostMatter(PageBlock block) => block is WordsBlock && LostKeys.AreIn(text, block.Span);

    // A list there that is neither of clouds nor of roles may say for whom the page is; one of links leads on.
    private IEnumerable<UnreadText> ReadListsUnderTitle(IReadOnlyList<PageBlock> above, PageDeclarations declarations)
    {
        foreach (var block in above)
        {
            if (block is PageList list && !IsOfRoles(list) && !declarations.AppliesTo.Any(item => item.Local.Span.Start >= list.Span.Start && item.Local.Span.End <= list.Span.End))
            {
                foreach (var line in list.Words().Where(static words => words.Content.Links.Count == 0).SelectMany(static words => words.Content.Lines()))
                {
                    if (elsewhere.JudgeNotice(line) is { } finding)
                    {
                        yield return new UnreadText(line.Judged.ToPageText(), finding, IsTable: false);
                    }
                }
            }
        }
    }

    // What stands among roles and is none was told.
    private static bool IsOfRoles(PageList list)
    {
        foreach (var words in list.Words())
        {
            if (RoleNames.Are(words.Content.Joined().Judged.Words(), mayBeTranslated: true))
            {
                return true;
            }
        }

        return false;
    }

    // What stands above the section, and is no sentence that is known there; by itself it may say little.
    private IEnumerable<UnreadText> FindNotices(PageProse prose, bool isLabel)
    {
        var lines = prose.Content.Lines();
        return lines
            .Where(static line => !PageDirective.Is(line.Local.Words()))
            .Select(line => ((lines.Length == 1 ? elsewhere.JudgeNotice(line) : null) ?? elsewhere.JudgeUnderTitle(line, prose.Content.Links)
                ?? (lines.Length == 1 && !isLabel && elsewhere.IsForeignNotice(line) ? UnreadReader.Foreign : null)) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null)
            .OfType<UnreadText>();
    }

    /// <summary>What begins in <paramref name="part"/>, is shown to some readers only, and holds what stands behind it.</summary>
    public IEnumerable<UnreadText> ReadOpen(SourceSpan part)
        => PageDirective.FindOpen(text, part).Select(line => new UnreadText(new PageText(TextOf(line), line), UnreadBlockReader.BringsIn, IsTable: false));

    /// <summary>Reads what stands <paramref name="below"/> the section, but for <paramref name="claims"/>.</summary>
    public List<UnreadText> ReadBelow(IReadOnlyList<PageBlock> below, Claims claims)
    {
        var unread = new List<UnreadText>();
        if (below.Count > 0 && below[below.Count - 1] is PageProse last && last.Content.Lines() is { Length: 1 } lines && elsewhere.JudgeLabel(lines[0]) is { } label)
        {
            unread.Add(new UnreadText(lines[0].Local.ToPageText(), label, IsTable: false));
        }

        var cutOff = ReadRowsBehindEnd(below).ToList();
        unread.AddRange(cutOff);
        unread.AddRange(ReadAsked(claims.LeftOf(below)));
        unread.AddRange(Read(claims.LeftOf(below), elsewhere.JudgeElsewhere).Where(row => !cutOff.Exists(rows => rows.Words.Span.Holds(row.Words.Span))));
        if (below.Count > 0 && below[below.Count - 1] is PageProse end && FindNoticeAtEnd(end) is { } notice && !unread.Exists(text => text.Words.Span.Start == notice.Words.Span.Start))
        {
            unread.Add(notice);
        }

        return unread;
    }

    // "Direct-bill partners only."
    private UnreadText? FindNoticeAtEnd(PageProse end)
        => end.Content is { Links.Count: 0 } content && content.Lines() is { Length: 1 } lines && elsewhere.JudgeNotice(lines[0]) is not null && elsewhere.JudgeUnderTitle(lines[0], []) is { } taken
            ? new UnreadText(lines[0].Judged.ToPageText(), taken, IsTable: false)
            : null;

    /// <summary>Reads a <paramref name="block"/> of the section behind the conditions in which nothing was found, in another language than English: what a translation says behind the section, too.</summary>
    public List<UnreadText> ReadInstruction(PageBlock block, bool isLast)
    {
        var unread = new List<UnreadText>();
        foreach (var words in statement.MayBeForeign ? block.Words() : [])
        {
            var lines = words.Content.Lines();
            foreach (var line in lines)
            {
                if ((elsewhere.JudgeTranslation(line) ?? (lines.Length > 1 || words.Content.Links.Count > 0 ? null : isLast && block is PageProse ? elsewhere.JudgeLabel(line) ?? elsewhere.FindForeignStatement(line) : null)) is { } finding)
                {
                    unread.Add(new UnreadText(line.Judged.ToPageText(), finding, IsTable: false));
                }
            }
        }

        return unread;
    }

    // Under a heading of prerequisites more may be asked for; items that link say where to read of it.
    private IEnumerable<UnreadText> ReadAsked(IEnumerable<PageBlock> below)
    {
        var isAsked = false;
        foreach (var block in below)
        {
            isAsked = block is PageHeading heading ? ConditionsReader.AsksForMore(heading) : isAsked;
            foreach (var words in isAsked && block is PageList list ? list.Words().Where(static words => words.Content.Links.Count == 0) : [])
            {
                foreach (var line in words.Content.Lines())
                {
                    if (elsewhere.JudgeBehindConditions(line, words.Content.Links) is { } finding)
                    {
                        yield return new UnreadText(line.Judged.ToPageText(), finding, IsTable: false);
                    }
                }
            }
        }
    }

    // A heading in the midst of the table ends the section, and rows right below it are rows of the table.
    private IEnumerable<UnreadText> ReadRowsBehindEnd(IEnumerable<PageBlock> below)
    {
        foreach (var block in below.Take(2).TakeWhile((block, i) => i == 0 || block is not PageHeading))
        {
            var words = MarkdownContent.TrimmedAt(text, block.Span);
            var isRow = block is PageTable { Table: var table } ? !AreNames(table) && TableColumns.Read(table, null, statement).Knowledge != HeadingKnowledge.Known && table.Rows.All(row => offers.AreTwoIn(TextOf(row.Span))) && table.Rows.Count > 0
                : words.Text.TrimStart('#', ' ').StartsWith("|", StringComparison.Ordinal) && offers.OrBrandAreIn(words.Text);
            if (isRow)
            {
                yield return new UnreadText(words.OnOneLine(), "looks like rows that a heading cuts off", IsTable: false);
            }
        }
    }

    // Old and new names of offers: what is renamed is not upgraded.
    private static bool AreNames(RawTable table)
        => table.Heading.Count > 0
            && table.Heading.SelectMany(row => row.Cells).All(cell => EnglishWords.In(cell.Content.Joined().Local.Words()).Any(word => word is "name" or "names"));

    private List<UnreadText> Read(IEnumerable<PageBlock> part, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge, IReadOnlyList<PageHeading>? judged = null)
    {
        var unread = new List<UnreadText>();
        var under = new Under(Question: null, Restriction: null, AreAdded: false);
        foreach (var block in part)
        {
            under = under with { IsLed = under.IsLed && block is PageList };
            if (block is PageHeading heading)
            {
                if (judged?.Contains(heading) != true)
                {
                    Judge(heading, (line, _) => elsewhere.JudgeHeadingElsewhere(line), under, unread);
                }

                var lines = heading.Content.Lines();
                under = new Under(lines.FirstOrDefault(elsewhere.IsQuestion), lines.Select(elsewhere.FindRestriction).FirstOrDefault(static word => word is not null), lines.Any(elsewhere.HeadsAdded));
            }

            if (block is PageTable table)
            {
                var told = ReadTable(table).ToList();
                unread.AddRange(told.Count > 0 ? told : ReadCells(table, judge));
            }
            else if (block is not PageHeading)
            {
                under = Judge(block, judge, under, unread);
            }
        }

        return unread;
    }

    private IEnumerable<UnreadText> ReadTable(PageTable table)
    {
        if (TableColumns.Read(table.Table, null, statement) is { Knowledge: HeadingKnowledge.Known } columns)
        {
            yield return new UnreadText(columns.Heading, "names offers", IsTable: true);
            yield break;
        }

        if (FindState(table) is { } state)
        {
            yield return state;
        }

        if (FindTaken(table) is { } taken)
        {
            yield return taken;
        }

        var heading = string.Join(" ", table.Table.Heading.SelectMany(static row => row.Cells).Select(static cell => cell.Content.Joined().Judged.Words()));
        var isHeadingTold = false;
        foreach (var row in table.Table.Rows.Where(row => offers.OrBrandAreIn(TextOf(row.Span))))
        {
            var cells = row.Cells.Select(cell => cell.Content.Joined()).ToList();
            var words = string.Join(" | ", cells.Select(cell => cell.Judged.Words()));
            var finding = elsewhere.JudgeRow(words, heading);
            if (finding is null && !isHeadingTold)
            {
                // What the heading says of all rows is told at the first.
                finding = elsewhere.JudgeRowUnder(words, heading);
                isHeadingTold = finding is not null;
            }

            if (finding is not null)
            {
                yield return new UnreadText(new PageText(string.Join(" | ", cells.Select(cell => cell.Local.Words())), row.Span), finding, IsTable: false);
            }
        }
    }

    // A notice may stand in a box, which is a table of one cell; what a cell says is held against what a line may say there.
    private static IEnumerable<UnreadText> ReadCells(PageTable table, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge)
        => table.Table.Heading.Concat(table.Table.Rows).Where(static row => !IsOfIdentifiers(row)).SelectMany(static row => row.Cells)
            .SelectMany(cell => cell.Content.Lines().Select(line => judge(line, cell.Content.Links) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null))
            .OfType<UnreadText>();

    // A licensing reference on the page is read by itself.
    private static bool IsOfIdentifiers(RawRow row) => row.Cells.Any(static cell => GuidText.IsMeant(cell.Content.Joined().Local.Words()));

    // "Upgrades | Available", and under it "to E5 | No": under a heading of upgrades a cell may say of which there are none any more.
    private UnreadText? FindTaken(PageTable table)
        => !table.Table.Heading.SelectMany(static row => row.Cells).Any(cell => elsewhere.SpeaksOfUpgrades(cell.Content.Joined())) || table.Table.Rows.Any(IsOfRole) ? null
            : table.Table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Content.Lines())
                .Select(line => elsewhere.JudgeCell(line) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null)
                .FirstOrDefault(static found => found is not null);

    // Who may upgrade is told by the reader of roles.
    private static bool IsOfRole(RawRow row) => row.Cells.Count > 0 && RoleNames.Are(row.Cells[0].Content.Joined().Judged.Words(), mayBeTranslated: true);

    // Adds what it finds to "unread", and gives what the next block stands under.
    private Under Judge(PageBlock block, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge, Under under, List<UnreadText> unread)
    {
        foreach (var words in block.Words())
        {
            ContentLine? term = null;
            foreach (var line in words.Content.Lines())
            {
                // "Can I upgrade …?" and "No." stand in lines of their own; "<dt>E3</dt><dd>Retired</dd>" says one thing.
                var said = line.IsNested && term is not null ? judge(Defined(term, line), []) : null;
                term = line.IsNested ? term : line;
                if ((judge(line, words.Content.Links) ?? said ?? (words is PageHeading ? null : JudgeUnder(under, line)) ?? (block is PageProse { Content: { Links.Count: 0 } } && words.Content.Lines().Length == 1 ? elsewhere.FindForeignStatement(line) : null)) is { } finding)
                {
                    unread.Add(new UnreadText(line.Judged.ToPageText(), finding, IsTable: false));
                }

                var question = words is not PageHeading && elsewhere.IsQuestion(line) ? line : null;
                var isLed = under.IsLed || (words is not PageHeading && elsewhere.LeadsToUpgrade(line));
                if (!ReferenceEquals(question, under.Question) || isLed != under.IsLed)
                {
                    under = under with { Question = question, IsLed = isLed };
                }
            }
        }

        return under;
    }

    private static ContentLine Defined(ContentLine term, ContentLine definition)
        => ContentLine.From(new PageText($"{term.Judged.Words()}: {definition.Judged.Words()}", term.Judged.ToPageText().Span));

    private string? JudgeUnder(Under under, ContentLine line)
        => (under.Question is not null ? elsewhere.JudgeAnswer(line, under.Question) : null)
            ?? (under.IsLed ? elsewhere.JudgeLed(line) : null)
            ?? (under.Restriction is { } restriction && elsewhere.NamesOfferIn(line) ? $"names an offer under a heading that says '{restriction}'" : null)
            ?? (under.AreAdded && elsewhere.NamesUnlisted(line) ? "names an upgrade that the table does not list" : null);

    // A page's own properties, as wikis print them: Status | Superseded.
    private UnreadText? FindState(PageTable table)
    {
        var cells = table.Table.Heading.Concat(table.Table.Rows).SelectMany(static row => row.Cells).Select(static cell => cell.Content.Joined()).ToList();
        return cells.Exists(static line => PageState.IsState(line.Judged.Words())) && !offers.OrBrandAreIn(TextOf(table.Span))
            ? cells.Select(line => elsewhere.JudgeLabel(line) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null).FirstOrDefault(static found => found is not null)
            : null;
    }

    private string TextOf(SourceSpan span) => MarkdownContent.TextAt(text, span);

    /// <summary>What stands over a line: a question that it answers, a heading that restricts or adds, a line that leads to what is said of an upgrade.</summary>
    private sealed record Under(ContentLine? Question, string? Restriction, bool AreAdded, bool IsLed = false);
}
