using System;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Knows Microsoft's tables by what stands in them, where their headings are in words that are not known.</summary>
internal static class PublishedTable
{
    private const int MaxColumns = 5;
    private const int MinPlanLength = 30;

    /// <summary>
    /// The columns of <paramref name="table"/>, or <see langword="null"/> where not everything stands as Microsoft's table
    /// of products, or of plans that exclude one another, has it.
    /// </summary>
    public static ReferenceColumns? FindColumns(ReferenceTable table, ReferenceSection section)
    {
        var count = table.Heading.Count;
        if (table.Heading.Any(cell => GuidText.IsMeant(Text(cell)) || RestrictingWords.FindIn(Text(cell), section.Locale) is not null))
        {
            return null;
        }

        // A plan of a group may stand before its GUID once more.
        var isPublished = count == 2 ? Nearly(table, 1, GuidText.IsIn) && !Nearly(table, 0, GuidText.IsMeant) && section.SaysApart
            : count is MaxColumns or MaxColumns - 1 && Nearly(table, 2, GuidText.IsMeant) && Nearly(table, 3, ArePlans) && (count < MaxColumns || Nearly(table, 4, ArePlans));
        return isPublished && ReferenceColumns.AsPublished(count) is var published && published.Agree(table.Heading.Select(Text)) ? published : null;
    }

    /// <summary>Whether nearly every row of <paramref name="table"/> goes on behind the <paramref name="count"/> columns that have headings: one of those was lost.</summary>
    public static bool FillsBeyond(ReferenceTable table, int count) => count < table.Heading.Count && Nearly(table, count, static text => text.Length > 0);

    /// <summary>Whether a cell of <paramref name="table"/> is or has a GUID.</summary>
    public static bool HoldsGuids(ReferenceTable table)
        => table.Rows.SelectMany(row => row.Cells).Concat(table.Heading).Select(Text).Any(GuidText.IsIn);

    // A cell in ten may be damaged.
    private static bool Nearly(ReferenceTable table, int column, Predicate<string> holds)
        => table.Rows.Where(row => column < row.Cells.Count).Select(row => Text(row.Cells[column])).ToList() is { Count: > 0 } cells
            && cells.Count(cell => holds(cell)) * 10 >= cells.Count * 9;

    private static bool ArePlans(string text)
        => text.IndexOfAny(['(', '（']) is >= 0 and var open
            && text.Length - open > MinPlanLength
            && ReferenceScan.HoldsPlans(text.Replace('（', '(').Replace('）', ')'));

    private static string Text(ReferenceCell cell) => cell.Words.ToPageText().Text;
}
