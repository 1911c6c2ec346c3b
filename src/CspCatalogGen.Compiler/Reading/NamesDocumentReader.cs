using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads the names document: one Markdown file with tables of offers, markets and sentences.</summary>
public sealed class NamesDocumentReader
{
    /// <summary>The highest number that an offer can have in code.</summary>
    internal const int HighestNumber = Facts.OfferNumberLimits.Max;

    private readonly SourceDocument _document;
    private readonly LineMap _lines;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, string> _identifiers = new(StringComparer.OrdinalIgnoreCase);

    private NamesDocumentReader(SourceDocument document)
    {
        _document = document;
        _lines = new LineMap(document.Text);
    }

    private sealed record ReasonTable(List<PageText> Header, List<List<PageText>> Rows);

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static NamesDocument Read(SourceDocument document) => new NamesDocumentReader(document).Read();

    private NamesDocument Read()
    {
        var offers = new List<OfferRow>();
        var markets = new List<MarketRow>();
        var reasonTables = new List<ReasonTable>();
        SourceSpan? offersTable = null;
        var parsed = MarkdownParser.Parse(_document.Text, Report);
        foreach (var table in parsed?.Descendants<Table>() ?? [])
        {
            var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
            var header = rows.Where(row => row.IsHeader).SelectMany(Cells).Select(Words).ToList();
            var body = rows.Where(row => !row.IsHeader).Select(Cells);
            if (header.Count > 0 && Is(header[0].Text, "Offer"))
            {
                offersTable ??= MarkdownContent.SpanOf(table);
                ReadOffers(header, body, offers);
            }
            else if (header.Count > 0 && Is(header[0].Text, "Market"))
            {
                ReadMarkets(header, body, markets);
            }
            else if (header.Count > 0 && Is(header[0].Text, NamesColumns.Reason))
            {
                reasonTables.Add(new ReasonTable(header, [.. body.Select(cells => cells.Select(Words).ToList())]));
            }
        }

        // Last, because a row may be about any market.
        var sentences = new ReasonTableReader(_document.Path, _lines, markets.Select(market => market.Name.Text), _diagnostics);
        foreach (var (header, rows) in reasonTables)
        {
            sentences.Read(header, rows);
        }

        if (offersTable is null && parsed is not null)
        {
            Report(CatalogDiagnostics.NamesWithoutTable, default, []);
        }

        return new NamesDocument(
            _document.Path,
            _lines,
            offersTable,
            offers.ToEquatableArray(),
            markets.ToEquatableArray(),
            _diagnostics.ToEquatableArray())
        {
            Sentences = sentences.Sentences.ToEquatableArray(),
        };
    }

    private void ReadOffers(List<PageText> header, IEnumerable<List<TableCell>> body, List<OfferRow> offers)
    {
        var locales = header.Select(column => LocaleTag.Normalize(column.Text)).ToList();
        for (var i = 1; i < header.Count; i++)
        {
            if (header[i].Text.Length > 0 && locales[i] is null && !NamesColumns.Offers.Contains(header[i].Text, StringComparer.OrdinalIgnoreCase))
            {
                Report(CatalogDiagnostics.NamesColumn, header[i].Span, [header[i].Text]);
            }
        }

        foreach (var cells in body)
        {
            PageText? Cell(string column)
                => header.FindIndex(h => Is(h.Text, column)) is var i and >= 0 && i < cells.Count && Words(cells[i]) is { Text.Length: > 0 } words
                    ? words
                    : null;

            if (Cell(NamesColumns.Offer) is not { } name)
            {
                continue;
            }

            if (!IsSafe(name, mustBeAscii: true))
            {
                continue;
            }

            var fold = NameFolding.Fold(name.Text);
            if (offers.Find(row => NameFolding.Fold(row.Name.Text) == fold) is { } first)
            {
                var line = _lines.PositionOf(first.Name.Span.Start).Line;
                Report(CatalogDiagnostics.NamesDuplicateRow, name.Span, [name.Text, line.ToString(CultureInfo.InvariantCulture)]);
                continue;
            }

            offers.Add(new OfferRow(
                name,
                ReadNumber(Cell(NamesColumns.Number)),
                Lines(header, cells, NamesColumns.FormerNames)
                    .Select(ReadFormerName)
                    .Where(former => IsSafe(former.Name, mustBeAscii: true))
                    .ToEquatableArray(),
                Claim(NamesColumns.OfferId, ReadGuid(NamesColumns.OfferId, Cell(NamesColumns.OfferId)), name),
                Claim(NamesColumns.ProductId, ReadGuid(NamesColumns.ProductId, Cell(NamesColumns.ProductId)), name),
                Claim(NamesColumns.StringId, ReadStringId(Cell(NamesColumns.StringId)), name),
                locales
                    .SelectMany((locale, i) => locale is null || i >= cells.Count
                        ? []
                        : cells[i].Content.Lines()
                            .Select(line => new LocaleName(locale, line.Local.ToPageText()))
                            .Where(localized => IsSafe(localized.Name, mustBeAscii: false)))
                    .ToEquatableArray(),
                Cell(NamesColumns.Number)?.Span ?? name.Span));
        }
    }

    private void ReadMarkets(List<PageText> header, IEnumerable<List<TableCell>> body, List<MarketRow> markets)
    {
        foreach (var cells in body)
        {
            var name = Words(cells[0]);
            if (name.Text.Length > 0 && IsSafe(name, mustBeAscii: true))
            {
                markets.Add(new MarketRow(
                    name,
                    Lines(header, cells, NamesColumns.Words).ToEquatableArray(),
                    Lines(header, cells, NamesColumns.Edition).FirstOrDefault()?.Text));
            }
        }
    }

    private int? ReadNumber(PageText? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= HighestNumber)
        {
            return number;
        }

        Report(CatalogDiagnostics.NamesValue, cell.Span, [NamesColumns.Number, cell.Text, "a whole number from 1 to 65534"]);
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

        Report(CatalogDiagnostics.NamesValue, cell.Span, [column, cell.Text, "a GUID of 32 hexadecimal digits in groups of 8-4-4-4-12"]);
        return null;
    }

    private PageText? ReadStringId(PageText? cell)
    {
        if (cell is null || cell.Text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'))
        {
            return cell;
        }

        Report(CatalogDiagnostics.NamesValue, cell.Span, [NamesColumns.StringId, cell.Text, "a String ID of letters, digits and '_'"]);
        return null;
    }

    /// <summary>An identifier belongs to one offer; a GUID to one offer or one product.</summary>
    private PageText? Claim(string column, PageText? identifier, PageText offer)
    {
        if (identifier is null)
        {
            return null;
        }

        if (_identifiers.TryGetValue(identifier.Text, out var owner))
        {
            Report(CatalogDiagnostics.IdentifierTwice, identifier.Span, [column, identifier.Text, owner]);
            return null;
        }

        _identifiers.Add(identifier.Text, offer.Text);
        return identifier;
    }

    private bool IsSafe(PageText name, bool mustBeAscii)
    {
        if (NameSafety.FindTrouble(name.Text, mustBeAscii) is not { } trouble)
        {
            return true;
        }

        Report(CatalogDiagnostics.UnsafeName, name.Span, [name.Text, trouble]);
        return false;
    }

    /// <summary>Reads <c>Office 365 Business (until 2020-04-21)</c>.</summary>
    private DatedName ReadFormerName(PageText cell)
    {
        const string Until = "(until ";
        var open = cell.Text.LastIndexOf(Until, StringComparison.OrdinalIgnoreCase);
        if (open < 0 || !cell.Text.EndsWith(")", StringComparison.Ordinal))
        {
            return new DatedName(cell, null);
        }

        var date = cell.Text.Substring(open + Until.Length, cell.Text.Length - open - Until.Length - 1).Trim();
        var name = cell with { Text = cell.Text.Substring(0, open).Trim() };
        if (DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new DatedName(name, date);
        }

        Report(CatalogDiagnostics.NamesValue, cell.Span, ["date", date, "a day such as 2020-04-21"]);
        return new DatedName(name, null);
    }

    private static IEnumerable<PageText> Lines(List<PageText> header, List<TableCell> cells, string column)
        => header.FindIndex(h => Is(h.Text, column)) is var i and >= 0 && i < cells.Count
            ? cells[i].Content.Lines().Select(line => line.Local.ToPageText())
            : [];

    private List<TableCell> Cells(Markdig.Extensions.Tables.TableRow row) => PipeTableReader.Cells(row, _document.Text);

    private static PageText Words(TableCell cell) => cell.Content.Joined().Local.ToPageText();

    private static bool Is(string heading, string column) => heading.Equals(column, StringComparison.OrdinalIgnoreCase);

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));
}
