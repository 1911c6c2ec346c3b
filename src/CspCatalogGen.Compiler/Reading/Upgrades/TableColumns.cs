using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>How well the headings of a table are understood.</summary>
internal enum HeadingKnowledge
{
    /// <summary>They say which column is which.</summary>
    Known,

    /// <summary>They are in a language of which no such heading is known, and take nothing back.</summary>
    Foreign,

    /// <summary>There is none.</summary>
    None,

    /// <summary>They say something else, or something that is not understood.</summary>
    NotUnderstood,
}

/// <summary>Which column of a table holds what, by its headings.</summary>
/// <param name="Offer">The number of the column of offers.</param>
/// <param name="Upgrades">The number of the column of upgrades.</param>
/// <param name="Knowledge">How well that is known.</param>
/// <param name="Heading">The heading's words and place.</param>
/// <param name="SkippedRows">How many rows of the body are the heading.</param>
internal sealed record TableColumns(int Offer, int Upgrades, HeadingKnowledge Knowledge, PageText Heading, int SkippedRows = 0)
{
    /// <summary>The heading of the column of offers, in English where that stands beside it.</summary>
    public string OfferHeading { get; init; } = "";

    /// <summary>The heading of the column of upgrades, in English where that stands beside it.</summary>
    public string UpgradesHeading { get; init; } = "";

    /// <summary>Whether the heading of the upgrades is a phrase in English.</summary>
    public bool IsEnglish => EnglishHeadings.RoleOf(UpgradesHeading) != ColumnRole.Unknown;

    /// <summary>The headings that carry a footnote marker.</summary>
    public IReadOnlyList<MarkedText> Marked { get; init; } = [];

    /// <summary>Reads the headings of <paramref name="table"/>.</summary>
    public static TableColumns Read(RawTable table, string? locale, Statement statement)
    {
        if (table.Heading.Count > 0 && !table.Heading.All(row => row.Cells.All(IsEmpty)))
        {
            return Read(table.Heading[table.Heading.Count - 1], locale, statement);
        }

        // Pages put the heading into cells of the body, too; Markdown wants an empty one above it.
        return table.Rows.Count > 0 && table.Rows[0] is var first && first.Cells.Any(cell => !IsEmpty(cell) && RoleOf(cell) != ColumnRole.Unknown)
            ? Read(first, locale, statement) with { SkippedRows = 1 }
            : new TableColumns(0, 1, HeadingKnowledge.None, new PageText("", table.Heading.Count > 0 ? table.Heading[0].Span : table.Rows.Count > 0 ? table.Rows[0].Span : table.Span));
    }

    /// <summary>Whether every cell of <paramref name="row"/> that holds words heads a column.</summary>
    public static bool IsHeading(RawRow row)
        => row.Cells.Any(cell => !IsEmpty(cell)) && row.Cells.All(cell => IsEmpty(cell) || RoleOf(cell) != ColumnRole.Unknown);

    /// <summary>What a column is that <paramref name="cell"/> heads.</summary>
    public static ColumnRole RoleOf(RawCell cell) => ColumnHeadings.RoleOf(EnglishText.Get(WordsOf(cell)));

    // The English beside it is what counts, also where it says what the local words do not.
    private static string WordsOf(RawCell cell) => Marking(cell).Text;

    private static MarkedText Marking(RawCell cell)
        => cell.Content.Joined() is var line && line.English is { Length: > 0 } english ? MarkedTextReader.ReadName(english) : MarkedTextReader.ReadName(line.Local);

    private static TableColumns Read(RawRow heading, string? locale, Statement statement)
    {
        var cells = Spread(heading.Cells);
        var width = cells.Count;

        // Markdown widens every row, the heading too, to the longest one.
        while (width > 2 && IsEmpty(cells[width - 1]))
        {
            width--;
        }

        var words = Words(heading);
        TableColumns Found(int offer, int upgrades, HeadingKnowledge knowledge) => new(offer, upgrades, knowledge, words)
        {
            OfferHeading = offer < width ? WordsOf(cells[offer]) : "",
            UpgradesHeading = upgrades < width ? WordsOf(cells[upgrades]) : "",
            Marked = heading.Cells.Select(Marking).Where(words => words.Marker is not null).ToList(),
        };

        if (cells.Exists(cell => cell.Content.Joined().Local.Words() is var words && (Signs.FindIn(words) is not null || words.TrimEnd().EndsWith("?", StringComparison.Ordinal) || words.TrimEnd().EndsWith("？", StringComparison.Ordinal))))
        {
            return Found(0, 1, HeadingKnowledge.NotUnderstood);
        }

        if (width != 2)
        {
            return Found(0, 1, width < 2 && width == cells.Count && cells.TrueForAll(IsEmpty) ? HeadingKnowledge.None : HeadingKnowledge.NotUnderstood);
        }

        var roles = cells.Take(2).Select(RoleOf).ToList();
        return (roles[0], roles[1]) switch
        {
            (ColumnRole.Offer, ColumnRole.Upgrades) => Found(0, 1, HeadingKnowledge.Known),
            (ColumnRole.Upgrades, ColumnRole.Offer) => Found(1, 0, HeadingKnowledge.Known),
            (ColumnRole.Offer, _) when IsEmpty(cells[1]) => Found(0, 1, HeadingKnowledge.Known),
            (_, ColumnRole.Upgrades) when IsEmpty(cells[0]) => Found(0, 1, HeadingKnowledge.Known),
            _ when roles[0] == roles[1] && roles[0] != ColumnRole.Unknown => Found(0, 1, HeadingKnowledge.NotUnderstood),
            _ when cells.Take(2).Any(cell => IsRefused(cell, locale, statement)) => Found(0, 1, HeadingKnowledge.NotUnderstood),
            // A known heading on the wrong side: nobody can tell what the unknown one beside it heads.
            (ColumnRole.Upgrades, _) or (_, ColumnRole.Offer) => Found(0, 1, HeadingKnowledge.NotUnderstood),
            _ => Found(0, 1, HeadingKnowledge.Foreign),
        };
    }

    // Unknown words in English are no heading of an upgrade table; in another language they may be.
    private static bool IsRefused(RawCell cell, string? locale, Statement statement)
    {
        if (IsEmpty(cell) || RoleOf(cell) != ColumnRole.Unknown)
        {
            return false;
        }

        var line = cell.Content.Joined();
        var text = (line.English ?? line.Local).Words();
        return line.English is not null || LocaleTag.IsEnglish(locale) || EnglishHeadings.AreWordsOf(text) || statement.JudgeTitle(line) is not null;
    }

    private static List<RawCell> Spread(IReadOnlyList<RawCell> cells)
        => cells.SelectMany(cell => Enumerable.Repeat(cell, System.Math.Min(cell.Columns, 3))).ToList();

    private static PageText Words(RawRow row)
    {
        var texts = row.Cells.Select(cell => cell.Content.Joined().ToLocalizedText()).Select(words => words.Local with { Text = (words.English ?? words.Local).Text }).Where(text => text.Text.Length > 0).ToList();
        return new PageText(
            string.Join(" | ", texts.Select(text => text.Text)),
            texts.Count == 0 ? row.Span : SourceSpan.FromBounds(texts[0].Span.Start, texts[texts.Count - 1].Span.End));
    }

    private static bool IsEmpty(RawCell cell) => cell.Content.Lines().Length == 0;
}
