using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the rows of a licensing reference's tables.</summary>
internal sealed class ReferenceTableReader
{
    private readonly ReportDiagnostic _report;
    private readonly PlanTextReader _plans;
    private readonly PlanRowsReader _planRows;
    private readonly List<ProductRow> _products = [];
    private readonly List<ExclusionText> _exclusions = [];
    private readonly List<PlanText> _foundations = [];

    public ReferenceTableReader(ReportDiagnostic report)
    {
        _report = report;
        _plans = new PlanTextReader(report);
        _planRows = new PlanRowsReader(_plans, report);
    }

    public IEnumerable<ProductRow> Products => _products.Concat(_planRows.Products());

    public IEnumerable<ExclusionText> Exclusions => _exclusions;

    public IEnumerable<PlanText> Foundations => _foundations;

    /// <summary>Reads <paramref name="table"/>; a table of one group of plans is about <paramref name="service"/>.</summary>
    public void Read(ReferenceTable table, ReferenceColumns columns, PageText? service)
    {
        foreach (var unknown in columns.Unknown())
        {
            var heading = table.Heading[unknown].Words.ToPageText();
            _report(CatalogDiagnostics.ReferenceColumnNotRead, heading.Span, [heading.Text]);
        }

        var rows = table.Rows.Where(row => HasCells(row, columns)).ToList();
        foreach (var line in rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines))
        {
            _plans.CompareSides(line);
        }

        switch (columns.Kind)
        {
            case ReferenceTableKind.Products:
                rows.ForEach(row => ReadProduct(columns, row));
                break;
            case ReferenceTableKind.PlanRows:
                rows.ForEach(row => ReadPlanRow(columns, row));
                break;
            case ReferenceTableKind.Exclusion:
                AddExclusion(service, null, rows.Select(row => ReadPlan(columns, row, ReferenceColumn.PlanName)).ToList());
                break;
            case ReferenceTableKind.Exclusions:
                ReadExclusions(columns, rows);
                break;
            case ReferenceTableKind.Foundations:
                _foundations.AddRange(rows.Select(row => ReadPlan(columns, row, ReferenceColumn.Foundation)).OfType<PlanText>());
                break;
        }
    }

    private bool HasCells(ReferenceRow row, ReferenceColumns columns)
    {
        var excess = row.Cells.Skip(columns.Count).FirstOrDefault(cell => !cell.Words.IsBlank());
        if (excess is null)
        {
            return true;
        }

        var count = row.Cells.ToList().FindLastIndex(cell => !cell.Words.IsBlank()) + 1;
        _report(CatalogDiagnostics.PlanRowTooLong, excess.Words.ToPageText().Span, [Number(columns.Count), Number(count)]);
        return false;
    }

    private void ReadProduct(ReferenceColumns columns, ReferenceRow row)
    {
        if (Required(row, columns.Find(ReferenceColumn.StringId), "String ID") is not { } stringId
            || _plans.ReadGuid(TextAt(row, columns.Find(ReferenceColumn.Guid))) is not { } id)
        {
            return;
        }

        var plans = new List<PlanText>();
        var areWhole = ReadPlans(row, columns.Find(ReferenceColumn.Plans), plans);
        if (areWhole && plans.Count == 0)
        {
            _report(CatalogDiagnostics.ProductWithoutPlans, stringId.Span, [stringId.Text]);
        }

        List<PlanText>? friendly = null;
        var friendlyColumn = columns.Find(ReferenceColumn.FriendlyPlans);
        if (friendlyColumn >= 0)
        {
            friendly = [];
            areWhole &= ReadPlans(row, friendlyColumn, friendly);
        }

        _products.Add(new ProductRow(
            Name(columns, row) ?? new LocalizedText(stringId, null),
            stringId,
            id,
            plans.ToEquatableArray(),
            friendly?.ToEquatableArray(),
            areWhole && plans.Count > 0));
    }

    private void ReadPlanRow(ReferenceColumns columns, ReferenceRow row)
    {
        var friendly = columns.Find(ReferenceColumn.FriendlyPlans);
        _planRows.Add(new PlanRow(
            Name(columns, row),
            Words(row, columns.Find(ReferenceColumn.StringId)),
            TextAt(row, columns.Find(ReferenceColumn.Guid)),
            Words(row, columns.Find(ReferenceColumn.PlanName)),
            TextAt(row, columns.Find(ReferenceColumn.PlanId)),
            friendly < 0 ? null : Words(row, friendly)));
    }

    private void ReadExclusions(ReferenceColumns columns, List<ReferenceRow> rows)
    {
        var read = new List<(PageText? Service, string Group, PlanText Plan)>();
        foreach (var row in rows)
        {
            var group = Required(row, columns.Find(ReferenceColumn.Group), "Group");
            var plan = group is null ? null : ReadPlan(columns, row, ReferenceColumn.PlanName);
            if (plan is not null)
            {
                var service = columns.Find(ReferenceColumn.Service) is >= 0 and var at ? TextAt(row, at) : null;
                read.Add((service is { Text.Length: > 0 } ? service : null, group!.Text, plan));
            }
        }

        // Groups are known by the page's own words for them, also where a second table goes on with one.
        foreach (var group in read.GroupBy(row => row.Group, StringComparer.OrdinalIgnoreCase))
        {
            AddExclusion(group.First().Service, group.First().Group, group.Select(row => (PlanText?)row.Plan).ToList());
        }
    }

    private void AddExclusion(PageText? service, string? group, List<PlanText?> plans)
    {
        if (plans.OfType<PlanText>().ToList() is { Count: > 0 } read)
        {
            _exclusions.Add(new ExclusionText(service, group, read.ToEquatableArray()));
        }
    }

    private PlanText? ReadPlan(ReferenceColumns columns, ReferenceRow row, ReferenceColumn name)
        => Required(row, columns.Find(name), name == ReferenceColumn.Foundation ? "Foundation service plan" : "Service plan") is { } plan
            && _plans.ReadGuid(TextAt(row, columns.Find(ReferenceColumn.Guid))) is { } id
                ? new PlanText(plan, id)
                : null;

    private bool ReadPlans(ReferenceRow row, int column, List<PlanText> plans)
    {
        var areWhole = true;
        foreach (var line in column < row.Cells.Count ? row.Cells[column].Lines : [])
        {
            areWhole &= _plans.Read(line.English ?? line.Local, plans);
        }

        return areWhole;
    }

    private static LocalizedText? Name(ReferenceColumns columns, ReferenceRow row)
        => columns.Find(ReferenceColumn.ProductName) is >= 0 and var column && column < row.Cells.Count
            && row.Cells[column].Joined.ToLocalizedText() is { Local.Text.Length: > 0 } name
                ? name
                : null;

    private PageText? Required(ReferenceRow row, int column, string heading)
    {
        var words = _plans.ReadName(Words(row, column));
        if (words.Text.Length > 0)
        {
            return words;
        }

        // What was struck out was reported, and is meant to be away.
        if (!row.HasStruck)
        {
            _report(CatalogDiagnostics.PlanCellEmpty, TextAt(row, column).Span, [heading]);
        }

        return null;
    }

    private static PageText TextAt(ReferenceRow row, int column)
    {
        var words = Words(row, column).ToPageText();
        return words.Text.Length > 0 ? words : words with { Span = new SourceSpan(column < row.Cells.Count ? row.Cells[column].Span.Start : row.Span.End, 0) };
    }

    private static PositionedText Words(ReferenceRow row, int column) => column < row.Cells.Count ? row.Cells[column].Words : new PositionedText();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
