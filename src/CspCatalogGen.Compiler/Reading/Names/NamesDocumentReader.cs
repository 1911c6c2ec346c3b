using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the names document: one Markdown file with tables of offers, markets, sentences and wordings.</summary>
public sealed class NamesDocumentReader
{
    private readonly SourceDocument _document;
    private readonly LineMap _lines;
    private readonly DiagnosticBag _diagnostics;

    private NamesDocumentReader(SourceDocument document)
    {
        _document = document;
        _lines = new LineMap(document.Text);
        _diagnostics = new DiagnosticBag(document.Path, _lines);
    }

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static NamesDocument Read(SourceDocument document) => new NamesDocumentReader(document).Read();

    private NamesDocument Read()
    {
        var parsed = MarkdownParser.Parse(_document.Text, _diagnostics.Add);
        var tables = parsed is null ? [] : FindTables(parsed).ToList();
        var cells = new NamesCellReader(_diagnostics.Add);
        var offersTables = tables.FindAll(table => IsHeaded(table, NamesColumns.Offer) && !IsUpgradeTable(table));
        var offers = new OfferTableReader(cells, _lines, _diagnostics.Add, _diagnostics.AddRepetition);
        offersTables.ForEach(offers.Read);
        var markets = new MarketTableReader(cells, _diagnostics.Add, _diagnostics.AddRepetition);
        tables.FindAll(table => IsHeaded(table, NamesColumns.Market)).ForEach(markets.Read);

        // Behind the markets, because a row may be about any of them.
        var sentences = new ReasonTableReader(_lines, markets.Markets.Select(market => market.Name.Text), _diagnostics.Add, _diagnostics.AddRepetition);
        tables.FindAll(table => IsHeaded(table, NamesColumns.Reason)).ForEach(table => sentences.Read(table.Heading, table.Body.Select(row => row.Select(NamesTableRows.Words).ToList())));
        var wordings = new WordingTableReader(_diagnostics.Add);
        tables.FindAll(table => IsHeaded(table, NamesColumns.Wording)).ForEach(wordings.Read);

        var offersTable = offersTables.FirstOrDefault();
        ReportHeadings(tables, offersTable);
        if (parsed is not null)
        {
            ReportTitles(parsed, offersTables);
        }

        var hasLostRows = parsed is not null && tables.Find(IsOfNames) is { } first && ReportLostRows(parsed, first.Span.Start);
        var isUpgradePage = offersTable is null && (tables.Exists(IsUpgradeTable) || UpgradeAnchor.IsPossible(_document.Text));
        if (isUpgradePage)
        {
            _diagnostics.Add(CatalogDiagnostics.NamesWithoutTable, default, ["is an upgrade page"]);
        }
        else if (offersTable is null && parsed is not null)
        {
            ReportMissingTable(parsed, tables.Find(static table => FindMeant(table) == NamesColumns.Offer)?.Heading[0].Span ?? default);
        }

        return new NamesDocument(
            _document.Path,
            _lines,
            offersTable?.Span,
            offers.Offers.ToEquatableArray(),
            markets.Markets.ToEquatableArray(),
            OncePerRow(_diagnostics).ToEquatableArray())
        {
            OffersHeading = (offersTable?.Heading.Select(heading => heading.Text) ?? []).ToEquatableArray(),
            Sentences = sentences.Sentences.ToEquatableArray(),
            WordingsTable = tables.Find(table => IsHeaded(table, NamesColumns.Wording))?.Span,
            Wordings = wordings.Wordings.ToEquatableArray(),
            IsWhole = offers.IsWhole
                && parsed is not null
                && (offersTable is not null || !_diagnostics.Any(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NamesWithoutTable))
                && !isUpgradePage
                && tables.TrueForAll(table => table.IsWhole)
                && !hasLostRows
                && !_diagnostics.Any(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.UnsafeName || diagnostic.Descriptor == CatalogDiagnostics.TableIsParagraph),
        };
    }

    // A row that was saved in a wrong encoding is one mistake: its names hold what no keyboard writes, which messages show by its number.
    private static IEnumerable<Diagnostic> OncePerRow(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (!diagnostics.Any(IsGarbled))
        {
            return diagnostics;
        }

        var rows = new HashSet<int>(diagnostics.Where(IsGarbled).Select(static diagnostic => diagnostic.Location!.Start.Line));
        var told = new HashSet<int>();
        return diagnostics.Where(diagnostic => diagnostic.Descriptor != CatalogDiagnostics.UnsafeName || diagnostic.Location!.Start.Line is var line && (!rows.Contains(line) || told.Add(line)));
    }

    private static bool IsGarbled(Diagnostic diagnostic)
        => diagnostic.Descriptor == CatalogDiagnostics.UnsafeName && (diagnostic.Arguments[0].Contains("U+008") || diagnostic.Arguments[0].Contains("U+009"));

    // A table that is headed nearly as one of the names document.
    private void ReportHeadings(List<NamesTableRows> tables, NamesTableRows? offersTable)
    {
        foreach (var table in tables.Where(static table => !IsUpgradeTable(table)))
        {
            if (FindMeant(table) is { } meant && (meant != NamesColumns.Offer || offersTable is not null))
            {
                _diagnostics.Add(CatalogDiagnostics.NamesColumn, table.Heading[0].Span, [table.Heading[0].Text, $"The table, whose first column has to be headed '{meant}',"]);
            }
        }
    }

    // A title over several tables is told once.
    private void ReportTitles(MarkdownDocument parsed, List<NamesTableRows> offersTables)
    {
        foreach (var (title, word) in offersTables.SelectMany(table => OffersTitle.FindOver(parsed, _document.Text, table.Span)).Distinct())
        {
            _diagnostics.Add(CatalogDiagnostics.UnreadStatement, title.Span, [title.Text, $"stands over the offers and says '{word}'"]);
        }
    }

    private bool ReportLostRows(MarkdownDocument parsed, int start)
    {
        var lost = LostRows.Find(parsed, _document.Text, start).ToList();
        lost.ForEach(rows => _diagnostics.Add(CatalogDiagnostics.NamesRowsBehind, rows, []));
        return lost.Count > 0;
    }

    // A line of text right behind its last row makes a whole table a paragraph.
    private void ReportMissingTable(MarkdownDocument parsed, SourceSpan meant)
    {
        var paragraph = parsed.Descendants<ParagraphBlock>()
            .Select(MarkdownContent.SpanOf)
            .FirstOrDefault(span => MarkdownContent.TextAt(_document.Text, span) is var text && text.Contains("--") && text.TrimStart('|', ' ').StartsWith(NamesColumns.Offer, System.StringComparison.OrdinalIgnoreCase));
        if (paragraph.Length > 0)
        {
            _diagnostics.Add(CatalogDiagnostics.TableIsParagraph, paragraph, []);
        }
        else
        {
            _diagnostics.Add(CatalogDiagnostics.NamesWithoutTable, meant, ["has no table whose first column is headed 'Offer'"]);
        }
    }

    private IEnumerable<NamesTableRows> FindTables(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is Table table)
            {
                yield return NamesTableRows.From(table, _document.Text, _diagnostics.Add);
            }
            else if (container[i] is ContainerBlock inner)
            {
                foreach (var nested in FindTables(inner))
                {
                    yield return nested;
                }
            }
        }
    }

    private static string? FindMeant(NamesTableRows table) => NamesColumns.FindMeant([.. table.Heading.Select(static heading => heading.Text)]);

    private static bool IsHeaded(NamesTableRows table, string column)
        => table.Heading.Count > 0 && NamesCellReader.Is(table.Heading[0].Text, column);

    private static bool IsOfNames(NamesTableRows table) => NamesColumns.Tables.Any(column => IsHeaded(table, column)) && !IsUpgradeTable(table);

    // An upgrade page's first column is headed alike.
    private static bool IsUpgradeTable(NamesTableRows table)
        => table.Heading.Count == 2 && NamesColumns.LocaleOf(table.Heading[1].Text) is null && ColumnHeadings.RoleOf(table.Heading[1].Text) == ColumnRole.Upgrades;
}
