using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads the licensing reference: the document that says which service plans a product includes.</summary>
public sealed class ServicePlanPageReader
{
    private readonly SourceDocument _document;
    private readonly LineMap _lines;
    private readonly PlanTextReader _plans;
    private readonly List<ProductRow> _products = [];
    private readonly List<ExclusionRow> _exclusions = [];
    private readonly List<PlanText> _foundations = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private ServicePlanPageReader(SourceDocument document)
    {
        _document = document;
        _lines = new LineMap(document.Text);
        _plans = new PlanTextReader(Report);
    }

    /// <summary>
    /// Whether <paramref name="text"/> has a row of headings that makes it a licensing reference: <c>GUID</c> beside
    /// <c>String ID</c>, <c>Service plan</c> or <c>Foundation service plan</c>. A scan, no parsing.
    /// </summary>
    public static bool IsPossible(string text)
    {
        for (var at = 0; (at = text.IndexOf('|', at)) >= 0;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (IsHeader(text, at, end))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static ServicePlanPage Read(SourceDocument document) => new ServicePlanPageReader(document).Read();

    // Cells of a heading are short; the rows below them are not, and are told by their first cells already.
    private static bool IsHeader(string text, int start, int end)
    {
        if (text.IndexOf(ServicePlanColumns.Guid, start, end - start, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        var cells = text.Substring(start, end - start).Split('|').Select(cell => cell.Trim()).ToList();
        return cells.Contains(ServicePlanColumns.Guid, StringComparer.OrdinalIgnoreCase)
            && cells.Exists(cell => ServicePlanColumns.Telling.Contains(cell, StringComparer.OrdinalIgnoreCase));
    }

    private ServicePlanPage Read()
    {
        var parsed = MarkdownParser.Parse(_document.Text, Report);
        var yaml = parsed?.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var matter = FrontMatterReader.Read(_document.Text, yaml is null ? default : MarkdownContent.SpanOf(yaml)).Read(_document, Report);
        foreach (var table in parsed?.Descendants<Table>() ?? [])
        {
            ReadTable(table.OfType<Markdig.Extensions.Tables.TableRow>().ToList());
        }

        foreach (var paragraph in parsed?.Descendants<ParagraphBlock>() ?? [])
        {
            // A table that runs into other text would else vanish without a word.
            if (paragraph.Parent is not Markdig.Extensions.Tables.TableCell
                && MarkdownContent.SpanOf(paragraph) is var span
                && IsPossible(_document.Text.Substring(span.Start, span.Length)))
            {
                Report(CatalogDiagnostics.TableIsParagraph, span, []);
            }
        }

        return new ServicePlanPage(
            _document.Path,
            _lines,
            matter,
            _products.ToEquatableArray(),
            _exclusions.ToEquatableArray(),
            _foundations.ToEquatableArray(),
            _diagnostics.ToEquatableArray());
    }

    private void ReadTable(List<Markdig.Extensions.Tables.TableRow> rows)
    {
        var header = rows.Where(row => row.IsHeader).SelectMany(row => PipeTableReader.Cells(row, _document.Text)).ToList();
        var columns = new ServicePlanColumns(header.Select(Words).ToList());
        Action<ServicePlanColumns, List<TableCell>>? read = columns.AreProducts ? ReadProduct
            : columns.AreExclusions ? ReadExclusion
            : columns.AreFoundations ? ReadFoundation
            : null;
        if (read is null)
        {
            return;
        }

        if (columns.AreProducts && columns.PlanIds < 0)
        {
            Report(CatalogDiagnostics.NoPlanColumn, header[columns.Id].Span, []);
            return;
        }

        foreach (var cells in rows.Where(row => !row.IsHeader).Select(row => PipeTableReader.Cells(row, _document.Text)))
        {
            if (cells.Skip(columns.Count).FirstOrDefault(cell => Words(cell).Text.Length > 0) is { } excess)
            {
                var count = cells.FindLastIndex(cell => Words(cell).Text.Length > 0) + 1;
                Report(CatalogDiagnostics.PlanRowTooLong, Words(excess).Span, [Number(columns.Count), Number(count)]);
            }
            else
            {
                read(columns, cells);
            }
        }
    }

    private void ReadProduct(ServicePlanColumns columns, List<TableCell> cells)
    {
        if (RequiredWords(cells, columns.StringId, "String ID") is not { } stringId || _plans.ReadGuid(WordsAt(cells, columns.Id)) is not { } id)
        {
            return;
        }

        var plans = ReadPlans(cells, columns.PlanIds);
        var friendly = columns.FriendlyPlans < 0 ? default((List<PlanText> Plans, bool AreWhole)?) : ReadPlans(cells, columns.FriendlyPlans);
        if (plans is { Plans.Count: 0, AreWhole: true })
        {
            Report(CatalogDiagnostics.ProductWithoutPlans, stringId.Span, [stringId.Text]);
        }

        var name = columns.Name < 0 ? stringId : WordsAt(cells, columns.Name);
        _products.Add(new ProductRow(
            name.Text.Length == 0 ? stringId : name,
            stringId,
            id,
            plans.Plans.ToEquatableArray(),
            friendly?.Plans.ToEquatableArray(),
            plans.AreWhole && plans.Plans.Count > 0 && friendly is not { AreWhole: false }));
    }

    private void ReadExclusion(ServicePlanColumns columns, List<TableCell> cells)
    {
        if (RequiredWords(cells, columns.Group, "Group") is { } group
            && RequiredWords(cells, columns.Plan, "Service plan") is { } plan
            && _plans.ReadGuid(WordsAt(cells, columns.Id)) is { } id)
        {
            var service = columns.Service < 0 ? null : WordsAt(cells, columns.Service);
            _exclusions.Add(new ExclusionRow(service is { Text.Length: > 0 } ? service : null, group, new PlanText(plan, id)));
        }
    }

    private void ReadFoundation(ServicePlanColumns columns, List<TableCell> cells)
    {
        if (RequiredWords(cells, columns.Foundation, "Foundation service plan") is { } plan && _plans.ReadGuid(WordsAt(cells, columns.Id)) is { } id)
        {
            _foundations.Add(new PlanText(plan, id));
        }
    }

    private (List<PlanText> Plans, bool AreWhole) ReadPlans(List<TableCell> cells, int column)
    {
        var plans = new List<PlanText>();
        var areWhole = true;
        foreach (var line in column < cells.Count ? cells[column].Content.Lines() : [])
        {
            if (_plans.Read(line.Local) is { } plan)
            {
                plans.Add(plan);
            }
            else
            {
                areWhole = false;
            }
        }

        return (plans, areWhole);
    }

    private PageText? RequiredWords(List<TableCell> cells, int column, string heading)
    {
        var words = WordsAt(cells, column);
        if (words.Text.Length > 0)
        {
            return words;
        }

        Report(CatalogDiagnostics.PlanCellEmpty, words.Span, [heading]);
        return null;
    }

    private static PageText WordsAt(List<TableCell> cells, int column)
    {
        var words = column < cells.Count ? Words(cells[column]) : new PageText("", default);
        if (words.Text.Length > 0)
        {
            return words;
        }

        // Markdig gives an empty cell no place; it is behind the bar that ends the cell before it.
        var before = cells.Take(column).LastOrDefault(cell => cell.Span.Start > 0)?.Span.End + 1;
        return words with { Span = new SourceSpan(before ?? cells.Find(cell => cell.Span.Start > 0)?.Span.Start ?? 0, 0) };
    }

    private static PageText Words(TableCell cell) => cell.Content.Joined().Local.ToPageText();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));
}
