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
                rows.FindAll(row => !IsTitle(row, columns)).ForEach(row => ReadProduct(columns, row));
                break;
            case ReferenceTableKind.PlanRows:
                rows.ForEach(row => ReadPlanRow(columns, row));
                break;
            case ReferenceTableKind.Exclusion:
                ReadExclusion(columns, rows, service);
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

    // Letters and families of products, as people head the rows below: no identifier of its own, and no plan.
    private static bool IsTitle(ReferenceRow row, ReferenceColumns columns)
        => !row.HasStruck
            && columns.Find(ReferenceColumn.ProductName) == 0
            && !row.Cells[0].Words.IsBlank()
            && row.Cells.Skip(1).All(cell => cell.Words.IsBlank());

    private void ReadProduct(ReferenceColumns columns, ReferenceRow row)
    {
        if (Required(row, columns.Find(ReferenceColumn.StringId), "String ID") is not { } stringId
            || _plans.ReadGuid(TextAt(row, columns.Find(ReferenceColumn.Guid))) is not { } id)
        {
            // A row without its product may go on with the one above.
            if (Words(row, columns.Find(ReferenceColumn.Plans)).ToPageText().Text.Length > 0 && TextAt(row, columns.Find(ReferenceColumn.Guid)).Text.Length < 2 && _products.Count > 0)
            {
                _products[_products.Count - 1] = _products[_products.Count - 1] with { IsWhole = false };
            }

            return;
        }

        var plans = new List<PlanText>();
        var areWhole = ReadPlans(row, columns.Find(ReferenceColumn.Plans), plans, areStringIds: true) & _plans.IsStringId(stringId);
        if (areWhole && plans.Count == 0)
        {
            _report(CatalogDiagnostics.ProductWithoutPlans, stringId.Span, [stringId.Text]);
        }

        List<PlanText>? friendly = null;
        var friendlyColumn = columns.Find(ReferenceColumn.FriendlyPlans);
        if (friendlyColumn >= 0)
        {
            friendly = [];
            areWhole &= ReadPlans(row, friendlyColumn, friendly, areStringIds: false);
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
            row.Span.Start,
            Name(columns, row),
            Words(row, columns.Find(ReferenceColumn.StringId)),
            TextAt(row, columns.Find(ReferenceColumn.Guid)),
            Words(row, columns.Find(ReferenceColumn.PlanName)),
            TextAt(row, columns.Find(ReferenceColumn.PlanId)),
            friendly < 0 ? null : Words(row, friendly)));
    }

    // A column of services says which rows belong together, where the table has one.
    private void ReadExclusion(ReferenceColumns columns, List<ReferenceRow> rows, PageText? service)
    {
        var column = columns.Find(ReferenceColumn.Service);
        foreach (var group in rows.GroupBy(row => column < 0 ? "" : TextAt(row, column).Text.ToUpperInvariant()))
        {
            var named = column >= 0 && TextAt(group.First(), column) is { Text.Length: > 0 } text ? text : service;
            AddExclusion(named, null, group.Select(row => ReadPlan(columns, row, ReferenceColumn.PlanName)).ToList());
        }
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
        // Each service may count its own from 1.
        foreach (var group in read.GroupBy(row => (Service: row.Service?.Text.ToUpperInvariant(), Group: row.Group.ToUpperInvariant())))
        {
            AddExclusion(group.First().Service, group.First().Group, group.Select(row => (PlanText?)row.Plan).ToList());
        }
    }

    private void AddExclusion(PageText? service, string? group, List<PlanText?> plans)
    {
        if (plans.OfType<PlanText>().ToList() is { Count: > 0 } read)
        {
            if (read.Count == 1)
            {
                _report(CatalogDiagnostics.GroupOfOnePlan, read[0].Name.Span, [read[0].Name.Text]);
            }

            read.ForEach(plan => _plans.IsStringId(plan.Name));
            _exclusions.Add(new ExclusionText(service, group, read.ToEquatableArray()));
        }
    }

    private PlanText? ReadPlan(ReferenceColumns columns, ReferenceRow row, ReferenceColumn name)
        => Required(row, columns.Find(name), name == ReferenceColumn.Foundation ? "Foundation service plan" : "Service plan") is { } plan
            && _plans.ReadGuid(TextAt(row, columns.Find(ReferenceColumn.Guid))) is { } id
                ? new PlanText(plan, id)
                : null;

    private bool ReadPlans(ReferenceRow row, int column, List<PlanText> plans, bool areStringIds)
    {
        var areWhole = true;
        foreach (var line in column < row.Cells.Count ? row.Cells[column].Lines : [])
        {
            areWhole &= _plans.Read(line.English ?? line.Local, plans, areStringIds);
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
