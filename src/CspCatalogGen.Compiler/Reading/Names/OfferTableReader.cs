using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the table of offers: a row for each, with its number, its identifiers and its names.</summary>
internal sealed class OfferTableReader(NamesCellReader cellReader, LineMap lines, ReportDiagnostic report, ReportRepetition reportRepetition)
{
    private readonly Dictionary<string, ClaimedIdentifier> _identifiers = new(StringComparer.OrdinalIgnoreCase);

    // The name that a row gives, by its fold.
    private readonly Dictionary<string, PageText> _firstRows = new(StringComparer.Ordinal);

    /// <summary>Every offer that was read, in the document's order.</summary>
    public List<OfferRow> Offers { get; } = [];

    /// <summary>Whether every row was read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads one table.</summary>
    public void Read(NamesTableRows table)
    {
        var header = table.Heading;
        var locales = header.Select(column => NamesColumns.LocaleOf(column.Text)).ToList();
        for (var i = 1; i < header.Count; i++)
        {
            if (header[i].Text.Length > 0 && locales[i] is null && !NamesColumns.Offers.Contains(header[i].Text, StringComparer.OrdinalIgnoreCase))
            {
                report(CatalogDiagnostics.NamesColumn, header[i].Span, [header[i].Text, NamesColumns.Column]);
            }
            else if (header[i].Text.Length > 0 && header.FindIndex(other => NamesCellReader.Is(other.Text, header[i].Text)) is var first && first < i)
            {
                // Which of the two is meant nothing tells.
                report(CatalogDiagnostics.NamesValue, header[i].Span, ["column", header[i].Text, "the only one with that heading"]);
                locales[i] = locales[first] = null;
            }
        }

        foreach (var cells in table.Body)
        {
            PageText? Cell(string column)
                => header.FindIndex(h => NamesCellReader.Is(h.Text, column)) is var i and >= 0 && i < cells.Count && NamesTableRows.Words(cells[i]) is { Text.Length: > 0 } words
                    ? words
                    : null;

            if (Cell(NamesColumns.Offer) is not { } name)
            {
                if (Cell(NamesColumns.Number) is { } lost)
                {
                    report(CatalogDiagnostics.NamesValue, lost.Span, ["offer", "(empty)", "a name, and the row has a number"]);
                    IsWhole = false;
                }

                continue;
            }

            if (NoNames.IsPlaceholder(name.Text))
            {
                report(CatalogDiagnostics.NamesValue, name.Span, ["offer", name.Text, "a name"]);
                IsWhole = false;
                continue;
            }

            if (cells.Skip(1).All(cell => cell.Content.Joined().Local.IsBlank()) && (cells[0].Content.IsBold || NoNames.Contains(name.Text)))
            {
                // A title over the rows below.
                report(CatalogDiagnostics.NamesValue, name.Span, ["offer", name.Text, "a name, as nothing stands beside it; a title belongs above the table"]);
                IsWhole = false;
                continue;
            }

            if (cells[0].Content.Lines().Length > 1)
            {
                report(CatalogDiagnostics.NamesValue, name.Span, ["offer", name.Text, "one name; former names have a column of their own"]);
                IsWhole = false;
                continue;
            }

            if (!cellReader.IsSafe(name, mustBeAscii: true))
            {
                continue;
            }

            var fold = NameFolding.Fold(name.Text);
            if (_firstRows.TryGetValue(fold, out var first))
            {
                var line = lines.PositionOf(first.Span.Start).Line;
                reportRepetition(CatalogDiagnostics.NamesDuplicateRow, name.Span, first.Span, [name.Text, line.ToString(CultureInfo.InvariantCulture)]);
                continue;
            }

            _firstRows.Add(fold, name);
            Offers.Add(new OfferRow(
                name,
                ReadNumber(Cell(NamesColumns.Number)),
                NamesCellReader.Lines(header, cells, NamesColumns.FormerNames)
                    .Select(ReadFormerName)
                    .OfType<DatedName>()
                    .Where(former => cellReader.IsSafe(former.Name, mustBeAscii: true) && IsNameOf(former))
                    .ToEquatableArray(),
                Claim(NamesColumns.OfferId, ReadGuid(NamesColumns.OfferId, Cell(NamesColumns.OfferId)), name),
                Claim(NamesColumns.ProductId, ReadGuid(NamesColumns.ProductId, Cell(NamesColumns.ProductId)), name),
                Claim(NamesColumns.StringId, ReadStringId(Cell(NamesColumns.StringId)), name),
                locales
                    .SelectMany((locale, i) => locale is null || i >= cells.Count
                        ? []
                        : cells[i].Content.Lines()
                            .Select(line => new LocaleName(locale, line.Local.ToPageText()))
                            .Where(localized => cellReader.IsSafe(localized.Name, mustBeAscii: false) && IsNameOf(localized, name)))
                    .ToEquatableArray(),
                Cell(NamesColumns.Number)?.Span ?? name.Span));
        }
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

    private PageText? ReadGuid(string column, PageText? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (Guid.TryParseExact(cell.Text, "D", out var guid))
        {
            return cell with { Text = guid.ToString("D") };
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, [column, cell.Text, "a GUID of 32 hexadecimal digits in groups of 8-4-4-4-12"]);
        return null;
    }

    private PageText? ReadStringId(PageText? cell)
    {
        if (cell is null || (cell.Text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.') && cell.Text.Any(char.IsLetter) && !NoNames.IsPlaceholder(cell.Text)))
        {
            return cell;
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, [NamesColumns.StringId, cell.Text, "a String ID of letters, digits and '_'"]);
        return null;
    }

    /// <summary>An identifier belongs to one offer; a GUID to one offer or one product.</summary>
    private PageText? Claim(string column, PageText? identifier, PageText offer)
    {
        if (identifier is null)
        {
            return null;
        }

        if (_identifiers.TryGetValue(identifier.Text, out var claimed))
        {
            reportRepetition(CatalogDiagnostics.IdentifierTwice, identifier.Span, claimed.Place, [column, identifier.Text, claimed.Offer]);
            return null;
        }

        _identifiers.Add(identifier.Text, new ClaimedIdentifier(offer.Text, identifier.Span));
        return identifier;
    }

    /// <summary>Whether <paramref name="localized"/> can be a name of <paramref name="offer"/>: one name, with the plan that no translator changes.</summary>
    private bool IsNameOf(LocaleName localized, PageText offer)
    {
        var name = localized.Name.Text;
        var expected = NoNames.IsPlaceholder(name) ? "a name; leave the cell empty where there is none"
            : IsCode(name) ? "a name but a number or a code"
            : SaysWhatBecame(name) ? "a name alone; what became of the offer is said on a page"
            : PlanTokens.NamesSeveralOffers(name) || IsList(name) ? "one name; between several stands <br/>"
            : PlanTokens.NamesOtherPlan(name, offer.Text) ? $"a name of '{offer.Text}', whose plan it would have"
            : null;
        if (expected is not null)
        {
            report(CatalogDiagnostics.NamesValue, localized.Name.Span, [$"{localized.Locale} name", name, expected]);
        }

        return expected is null;
    }

    private static bool SaysWhatBecame(string name)
        => OfferEnds.FindInOther(name) is not null
            || (EnglishWords.In(name) is { Count: > 0 } words && (OfferEnds.FindIn(words) is not null || words.Contains("until") || words[0] is "not" or "see"));

    // "Firma Basis, Basis", and "1. Firma Basis".
    private static bool IsList(string name)
        => name.Contains(", ") || name.Contains(" / ") || name.IndexOfAny(['、', '，', ';', '；']) >= 0 || (char.IsDigit(name[0]) && name.IndexOf(". ", StringComparison.Ordinal) is 1 or 2);

    // Headings such as "id" and "no" are languages, too; a column of numbers or product codes has none of their names.
    private static bool IsCode(string name) => name.Any(char.IsDigit) && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '-' or '_' or '.' or ':');

    private bool IsNameOf(DatedName former)
    {
        var isName = !NoNames.IsPlaceholder(former.Name.Text);
        if (!isName)
        {
            report(CatalogDiagnostics.NamesValue, former.Name.Span, ["former name", former.Name.Text, "a name"]);
        }

        return isName;
    }

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsDigit) && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

    /// <summary>Reads <c>Office 365 Business (until 2020-04-21)</c>.</summary>
    private DatedName? ReadFormerName(PageText cell)
    {
        const string Until = "(until ";
        var open = cell.Text.LastIndexOf(Until, StringComparison.OrdinalIgnoreCase);
        if (open < 0 || !cell.Text.EndsWith(")", StringComparison.Ordinal))
        {
            if (EnglishWords.In(cell.Text).Any(word => word is "until" or "till" or "before" or "from" or "since" or "after" || IsYear(word)))
            {
                report(CatalogDiagnostics.NamesValue, cell.Span, ["former name", cell.Text, "a name with the day until which it held, such as 'Office 365 Business (until 2020-04-21)'"]);
                return null;
            }

            return new DatedName(cell, null);
        }

        var date = cell.Text.Substring(open + Until.Length, cell.Text.Length - open - Until.Length - 1).Trim();
        var name = cell with { Text = cell.Text.Substring(0, open).Trim() };
        if (DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new DatedName(name, date);
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, ["date", date, "a day such as 2020-04-21"]);
        return new DatedName(name, null);
    }

    private sealed record ClaimedIdentifier(string Offer, SourceSpan Place);
}
