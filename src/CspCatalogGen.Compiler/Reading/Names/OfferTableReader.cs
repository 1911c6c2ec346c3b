using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the table of offers: a row for each, with its number, its identifiers and its names.</summary>
internal sealed class OfferTableReader(NamesCellReader cellReader, LineMap lines, ReportDiagnostic report, ReportRepetition reportRepetition)
{
    private readonly OfferIdentifierReader _identifiers = new(report, reportRepetition);
    private readonly OfferNameReader _names = new(cellReader, report);

    // The name that a row gives, by its fold.
    private readonly Dictionary<string, PageText> _firstRows = new(StringComparer.Ordinal);

    /// <summary>Every offer that was read, in the document's order.</summary>
    public List<OfferRow> Offers { get; } = [];

    /// <summary>Whether every row was read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads one table.</summary>
    public void Read(NamesTableRows table)
    {
        var headings = NamesHeadings.ReadLocales(table.Heading, NamesColumns.Offers, report);
        IsWhole &= !headings.LoseNumbers(table.Body);
        foreach (var cells in table.Body)
        {
            var row = new NamesRow(headings, cells);
            if (row.Find(NamesColumns.Offer) is not { } name)
            {
                if (row.Find(NamesColumns.Number) is { } lost)
                {
                    Refuse(lost, "(empty)", "a name, and the row has a number");
                }
            }
            else if (FindTrouble(row, name) is { } expected)
            {
                Refuse(name, name.Text, expected);
            }
            else if (cellReader.IsSafe(name, mustBeAscii: true) && IsFirst(name))
            {
                Offers.Add(new OfferRow(
                    name,
                    ReadNumber(row.Find(NamesColumns.Number)),
                    _names.ReadFormerNames(row, name).ToEquatableArray(),
                    _identifiers.ReadGuid(row, NamesColumns.OfferId, name),
                    _identifiers.ReadGuid(row, NamesColumns.ProductId, name),
                    _identifiers.ReadStringId(row, name),
                    _names.ReadLocaleNames(row, name).ToEquatableArray(),
                    row.Find(NamesColumns.Number)?.Span ?? name.Span));
            }
        }
    }

    /// <summary>What would have to stand in place of <paramref name="name"/>, where it is no offer's.</summary>
    private static string? FindTrouble(NamesRow row, PageText name)
        => NoNames.IsPlaceholder(name.Text) ? "a name"
            : IsTitle(row, name) ? "a name, as nothing stands beside it; a title belongs above the table"
            : row.Cells[0].Content.Lines().Length > 1 ? "one name; former names have a column of their own"
            : null;

    // A title over the rows below.
    private static bool IsTitle(NamesRow row, PageText name)
        => row.Cells.Skip(1).All(static cell => cell.Content.Joined().Local.IsBlank()) && (row.Cells[0].Content.IsBold || NoNames.Contains(name.Text));

    private void Refuse(PageText at, string written, string expected)
    {
        report(CatalogDiagnostics.NamesValue, at.Span, ["offer", written, expected]);
        IsWhole = false;
    }

    private bool IsFirst(PageText name)
    {
        var fold = NameFolding.Fold(name.Text);
        if (_firstRows.TryGetValue(fold, out var first))
        {
            var line = lines.PositionOf(first.Span.Start).Line;
            reportRepetition(CatalogDiagnostics.NamesDuplicateRow, name.Span, first.Span, [name.Text, line.ToString(CultureInfo.InvariantCulture)]);
            return false;
        }

        _firstRows.Add(fold, name);
        return true;
    }

    private int? ReadNumber(PageText? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= OfferNumberLimits.Max)
        {
            return number;
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, [NamesColumns.Number, cell.Text, "a whole number from 1 to 65534"]);
        return null;
    }
}
