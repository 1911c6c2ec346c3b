using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Claims the upgrade tables of a section: every one whose headings say so, or else the first whose headings are in another
/// language. What stands above a table is its title, and a title that takes something back takes back the table.
/// </summary>
internal sealed class UpgradeTables
{
    // The English page itself says no language and no source.
    private const string EnglishItself = "en-US";

    // A column is of offers, of upgrades, or of something else.
    private const int MaxRoles = 3;

    private readonly UpgradeSection _section;
    private readonly string? _locale;
    private readonly Statement _statement;
    private readonly ReportDiagnostic _report;
    private readonly List<UpgradeRow> _rows = [];
    private readonly List<Footnote> _footnotes = [];
    private readonly List<PageBlock> _claimed = [];
    private readonly List<UnreadText> _unread = [];
    private SourceSpan? _withoutRows;

    private UpgradeTables(UpgradeSection section, string? locale, Statement statement, ReportDiagnostic report)
    {
        _section = section;
        _locale = locale;
        _statement = statement;
        _report = report;
    }

    public static TablesOfSection Read(UpgradeSection section, FrontMatter matter, Cloud cloud, ReportDiagnostic report)
        => new UpgradeTables(section, matter is { Locale: null, SourceRevision: null } ? EnglishItself : matter.Locale, new Statement(OfferMentions.WellKnown, matter, new SaidReader(matter), cloud), report).Read();

    private TablesOfSection Read()
    {
        var candidates = _section.Blocks.OfType<PageTable>()
            .Select(table => (Block: table, Table: IdentifierColumns.Without(table.Table)))
            .Select(table => new Candidate(table.Block, table.Table, TableColumns.Read(table.Table, _locale, _statement)))
            .ToList();
        var chosen = candidates.FindAll(candidate => candidate.Columns.Knowledge == HeadingKnowledge.Known);
        if (chosen.Exists(SpeaksOfUpgrades))
        {
            // "From" and "To" beside such a table head renames, or what becomes of offers by itself.
            chosen = chosen.FindAll(candidate => SpeaksOfUpgrades(candidate) || !candidate.Columns.IsEnglish);
        }

        if (chosen.Count == 0)
        {
            chosen = candidates.Take(1).Where(candidate => candidate.Columns.Knowledge != HeadingKnowledge.NotUnderstood || NamesOfferInHeading(candidate.Table)).ToList();
        }

        SourceSpan? span = null;
        foreach (var candidate in chosen)
        {
            _claimed.Add(candidate.Block);
            if (span is not null && FindZone(candidate.Block) is { } zone)
            {
                // One of several tables, among which a reader's choice decides.
                _claimed.AddRange(new[] { zone, FindZone(chosen[0].Block) }.OfType<PageBlock>());
                _report(CatalogDiagnostics.TitleNotUnderstood, zone.Span, [zone.Content.Joined().Local.Words(), "shows them to some readers only"]);
                continue;
            }

            span ??= candidate.Block.Table.Span;
            Read(candidate);
        }

        if (chosen.Count == 0 && candidates.FirstOrDefault() is { } first)
        {
            _claimed.Add(first.Block);
            ReportHeading(first);
        }

        var unknown = chosen.FirstOrDefault(candidate => candidate.Columns.Knowledge == HeadingKnowledge.Foreign)?.Columns;
        return new TablesOfSection(
            span is { } place ? new UpgradeTable(_rows.ToEquatableArray(), place) : null,
            unknown is null ? null : new UnknownHeading(unknown.Heading, unknown.OfferHeading, unknown.UpgradesHeading),
            _footnotes,
            _claimed,
            HasTable: candidates.Count > 0)
        {
            MarkedHeadings = chosen.SelectMany(candidate => candidate.Columns.Marked).ToList(),
            Unread = _unread,
            WithoutRows = _withoutRows,
            HasOffersFirst = chosen.TrueForAll(candidate => candidate.Columns.Offer == 0),
            HeadingOfAnotherLanguage = _locale is { } locale && !LocaleTag.IsEnglish(locale) ? chosen.Find(candidate => ColumnHeadings.IsOfAnotherLanguage(candidate.Columns.UpgradesHeading, locale))?.Columns : null,
        };
    }

    // The line between a table and the one above it that shows it to some readers only.
    private WordsBlock? FindZone(PageTable table)
        => _section.Blocks.Take(Array.IndexOf(_section.Blocks, table)).Reverse().TakeWhile(static block => block is not PageTable).OfType<WordsBlock>()
            .FirstOrDefault(static block => block.Content.Lines().Any(static line => PageDirective.IsForSome(line.Local.Words())));

    // Where two headings say which column is which, what is not understood is a third.
    private void ReportHeading(Candidate candidate)
    {
        var cells = candidate.Table.Heading.Count > 0 ? candidate.Table.Heading[candidate.Table.Heading.Count - 1].Cells.Where(cell => cell.Content.Lines().Length > 0).ToList() : [];
        var others = cells.Where(cell => TableColumns.RoleOf(cell) == ColumnRole.Unknown).ToList();
        if (others.Count > 0 && cells.Count - others.Count == 2 && cells.Select(TableColumns.RoleOf).Distinct().Count() == MaxRoles)
        {
            _report(CatalogDiagnostics.FurtherColumn, others[0].Span, [others[0].Content.Joined().Local.ToPageText().Text]);
            return;
        }

        _report(CatalogDiagnostics.HeadingNotUnderstood, candidate.Columns.Heading.Span, [candidate.Columns.Heading.Text]);
    }

    private void Read(Candidate candidate)
    {
        if (FindTitle(candidate.Block) is var (title, finding))
        {
            _claimed.AddRange(_section.Blocks.OfType<WordsBlock>().Where(block => title.Span.Start >= block.Span.Start && title.Span.End <= block.Span.End));
            _report(CatalogDiagnostics.TitleNotUnderstood, title.Span, [title.Text, finding]);
            return;
        }

        if (candidate.Table.Caption?.Joined() is { Local.Length: > 0 } caption && _statement.IsForeign(caption))
        {
            _unread.Add(new UnreadText(caption.Local.ToPageText(), UnreadReader.Foreign, IsTable: false));
        }

        var isTold = false;
        void Report(DiagnosticDescriptor descriptor, SourceSpan at, string[] arguments)
        {
            isTold |= descriptor.Severity == DiagnosticSeverity.Error;
            _report(descriptor, at, arguments);
        }

        var (rows, notes, unread) = UpgradeTableReader.Read(candidate.Table, candidate.Columns, _statement, Report);
        _rows.AddRange(rows);
        _footnotes.AddRange(notes);
        _unread.AddRange(unread);
        if (rows.Count == 0)
        {
            _withoutRows ??= isTold ? null : candidate.Block.Table.Span;
            return;
        }

        if (candidate.Columns.Knowledge == HeadingKnowledge.None)
        {
            _report(CatalogDiagnostics.NoHeading, candidate.Columns.Heading.Span is { Length: > 0 } row ? row : candidate.Table.Span, []);
        }
    }

    /// <summary>The caption, heading or leading sentence of <paramref name="table"/> that cannot be passed over, and why.</summary>
    private (PageText Title, string Finding)? FindTitle(PageTable table)
    {
        var above = _section.Blocks.AsSpan(0, Array.IndexOf(_section.Blocks, table)).ToArray();
        var heading = above.Skip(1).OfType<PageHeading>().LastOrDefault();
        if (above.LastOrDefault() is { } nearest && new[] { above.FirstOrDefault(), heading, nearest is PageProse ? nearest : null }.OfType<WordsBlock>().FirstOrDefault(IsStruck) is { } struck)
        {
            return (new PageText(struck.Content.Remarks.First(IsStruck).Words, struck.Span), "is struck out");
        }

        var lead = above.LastOrDefault() is PageProse { Content: var content } && content.Lines() is { Length: > 0 } lines && lines[lines.Length - 1] is var last && IsLead(last) ? last : null;
        if (table.Table.Caption?.Joined() is { Local.Length: > 0 } caption && _statement.JudgeCaption(caption) is { } inCaption)
        {
            return (caption.Judged.ToPageText(), inCaption);
        }

        var titles = new[] { lead }
            .Concat(table.Table.Heading.Take(table.Table.Heading.Count - 1).SelectMany(row => row.Cells).Select(cell => cell.Content.Joined()))
            .Concat([above.FirstOrDefault() is PageHeading own ? own.Content.Joined() : null, heading?.Content.Joined()]);
        foreach (var line in titles)
        {
            if (line is not null && line.Local.Length > 0 && _statement.JudgeTitle(line) is { } finding)
            {
                return (line.Judged.ToPageText(), finding);
            }
        }

        // What a heading says holds for the deeper ones under it.
        foreach (var line in _section.Enclosing.Select(static enclosing => enclosing.Content.Joined()))
        {
            if (_statement.JudgeEnclosing(line) is { } finding)
            {
                return (line.Judged.ToPageText(), finding);
            }
        }

        return null;
    }

    // Whether all of the block is struck out.
    private static bool IsStruck(WordsBlock block) => block.Content.Lines().Length == 0 && block.Content.Remarks.Any(IsStruck);

    private static bool IsStruck(Remark remark) => remark is { Kind: RemarkKind.Struck, Words.Length: > 0 };

    private static bool SpeaksOfUpgrades(Candidate candidate)
        => EnglishHeadings.SpeakOfUpgrades(candidate.Columns.OfferHeading) || EnglishHeadings.SpeakOfUpgrades(candidate.Columns.UpgradesHeading);

    /// <summary>Whether <paramref name="line"/> leads to what follows it.</summary>
    public static bool IsLead(ContentLine line)
    {
        var text = line.Local.ToPageText().Text.TrimEnd('*', '_', ' ');
        return text.Length > 0 && text[text.Length - 1] is ':' or '：' or '︰';
    }

    private static bool NamesOfferInHeading(RawTable table)
        => table.Heading.Any(row => row.Cells.Count == 2 && row.Cells[1].Content.Lines().Any(line => FootnoteLine.CountProducts(line.Local) > 0));

    private sealed record Candidate(PageTable Block, RawTable Table, TableColumns Columns);
}

/// <summary>What the tables of a section gave.</summary>
/// <param name="Table">The upgrade table, all of its parts together.</param>
/// <param name="UnknownHeading">Its heading, where that is in a language of which none is known.</param>
/// <param name="Footnotes">The footnotes in its rows.</param>
/// <param name="Claimed">The blocks that are claimed.</param>
/// <param name="HasTable">Whether the section has a table at all.</param>
internal sealed record TablesOfSection(UpgradeTable? Table, UnknownHeading? UnknownHeading, IReadOnlyList<Footnote> Footnotes, IReadOnlyList<PageBlock> Claimed, bool HasTable)
{
    /// <summary>The headings that carry a footnote marker.</summary>
    public IReadOnlyList<MarkedText> MarkedHeadings { get; init; } = [];

    /// <summary>The headings that are known of pages in another language than this one is said to be in.</summary>
    public TableColumns? HeadingOfAnotherLanguage { get; init; }

    /// <summary>The titles inside it that nobody can tell.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    /// <summary>The first table that has no rows, which was not told.</summary>
    public SourceSpan? WithoutRows { get; init; }

    /// <summary>Whether the first column is that of the offers.</summary>
    public bool HasOffersFirst { get; init; }
}
