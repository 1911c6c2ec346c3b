using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>A row of one of the names document's tables, whose cells have their meaning by the headings.</summary>
internal sealed record NamesRow(NamesHeadings Headings, IReadOnlyList<RawCell> Cells)
{
    /// <summary>The words under the heading <paramref name="column"/>, or <see langword="null"/> where there are none.</summary>
    public PageText? Find(string column)
        => CellOf(column) is { } cell && NamesTableRows.Words(cell) is { Text.Length: > 0 } words ? words : null;

    /// <summary>The lines of the cell under the heading <paramref name="column"/>.</summary>
    public IEnumerable<PageText> Lines(string column) => CellOf(column) is { } cell ? Lines(cell) : [];

    /// <summary>The names under headings that are locales.</summary>
    public IEnumerable<LocaleName> LocaleNames()
        => Headings.Locales.Zip(Cells, static (locale, cell) => locale is null ? [] : Lines(cell).Select(line => new LocaleName(locale, line))).SelectMany(static names => names);

    private RawCell? CellOf(string column) => Headings.IndexOf(column) is var i and >= 0 && i < Cells.Count ? Cells[i] : null;

    private static IEnumerable<PageText> Lines(RawCell cell) => cell.Content.Lines().Select(static line => line.Local.ToPageText());
}
