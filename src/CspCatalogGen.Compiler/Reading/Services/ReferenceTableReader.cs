using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the rows of a licensing reference's tables.</summary>
internal sealed class ReferenceTableReader
{
    private readonly ReportDiagnostic _report;
    private readonly PlanTextReader _plans;
    private readonly PlanRowsReader _planRows;
    private readonly RequiredCellReader _cells;
    private readonly ExclusionRowsReader _groups;
    private readonly List<ProductRow> _products = [];
    private readonly List<PlanText> _foundations = [];

    public ReferenceTableReader(ReportDiagnostic report)
    {
        _report = report;
        _plans = new PlanTextReader(report);
        _planRows = new PlanRowsReader(_plans, report);
        _cells = new RequiredCellReader(_plans, report);
        _groups = new ExclusionRowsReader(_plans, _cells, report);
        Names = new SpokenNames(report);
    }

    /// <summary>What names say besides, and the footnotes seen so far.</summary>
    public SpokenNames Names { get; }

    public IEnumerable<ProductRow> Products => _products.Select(row => _planRows.IsBroken(row.StringId.Text) ? row with { IsWhole = false } : row).Concat(_planRows.Products());

    public IEnumerable<ExclusionText> Exclusions => _groups.Exclusions;

    public IEnumerable<PlanText> Foundations => _foundations;

    /// <summary>Reads <paramref name="table"/>, which is in the language of <paramref name="locale"/>; a table of one group of plans is about <paramref name="service"/>.</summary>
    public void Read(ReferenceTable table, ReferenceColumns columns, PageText? service, string? locale)
    {
        foreach (var unknown in columns.Unknown().Where(column => !RowNumbers.Are(table.Rows, column)))
        {
            var heading = table.Heading[unknown];
            _report(CatalogDiagnostics.ReferenceColumnNotRead, heading.Words.IsBlank() ? new SourceSpan(heading.Span.Start, 0) : heading.Words.ToPageText().Span, [heading.Words.ToPageText().Text]);
        }

        foreach (var remark in table.Heading.SelectMany(cell => cell.Remarks).Concat(table.Rows.SelectMany(RemarksOf)).Distinct())
        {
            ReferenceRemarks.Report(remark, _report);
        }

        // A page that was put together has the headings of each part.
        var headings = table.Heading.Select(cell => cell.Words.ToPageText().Text).ToList();
        var repeated = table.Rows.Where(row => IsHeading(row, headings)).ToList();
        if (columns.Kind == ReferenceTableKind.Exclusion && repeated.Count > 0)
        {
            _report(CatalogDiagnostics.ReferenceSentenceNotUnderstood, repeated[0].Span, [string.Join(" | ", headings), "because it stands among the rows, where another group may begin"]);
        }

        var rows = table.Rows.Where(row => (row.HasStruck || !row.IsBlank) && !repeated.Contains(row) && HasCells(row, columns)).ToList();
        foreach (var line in rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines))
        {
            _plans.CompareSides(line);
        }

        columns = Correct(columns, rows);
        switch (columns.Kind)
        {
            case ReferenceTableKind.Products:
            case ReferenceTableKind.PlanRows:
                rows.ForEach(row => ReadProducts(columns, row, locale));
                break;
            case ReferenceTableKind.Exclusion:
                _groups.ReadGroup(columns, rows, service);
                break;
            case ReferenceTableKind.Exclusions:
                _groups.ReadGroups(columns, rows);
                break;
            case ReferenceTableKind.Foundations:
                _foundations.AddRange(rows.Select(row => _cells.ReadPlan(columns, row, ReferenceColumn.Foundation)).OfType<PlanText>());
                break;
        }
    }

    /// <summary>Tells the groups of the last table that hold one plan.</summary>
    public void TellAlone() => _groups.TellAlone();

    /// <summary>What those groups lack was found behind the table, and told.</summary>
    public void ForgetAlone() => _groups.ForgetAlone();

    /// <summary>Reads <paramref name="row"/> of a product or of one plan of it.</summary>
    public void ReadProducts(ReferenceColumns columns, ReferenceRow row, string? locale)
    {
        if (columns.Kind == ReferenceTableKind.PlanRows)
        {
            ReadPlanRow(columns, row);
        }
        else if (!IsTitle(row, columns))
        {
            ReadProduct(columns, row);
        }
        else
        {
            ReadTitle(row.Cells[0].Words, locale);
        }
    }

    /// <summary>Notes that a row was lost of which nothing but the product can be told.</summary>
    public void AddBroken(string stringId)
    {
        _planRows.AddBroken(stringId);
        if (stringId.Length == 0)
        {
            BreakLatest();
        }
    }

    /// <summary>Notes that something was lost, and nothing tells of which products.</summary>
    public void BreakAll() => _planRows.BreakAll();

    /// <summary><paramref name="columns"/>, or what they really are where two are exchanged, which leaves none of their products whole.</summary>
    public ReferenceColumns Correct(ReferenceColumns columns, IReadOnlyList<ReferenceRow> rows)
    {
        var corrected = ExchangedColumns.Correct(columns, rows, _report);
        if (corrected != columns && columns.AreOfProducts)
        {
            BreakAll();
        }

        return corrected;
    }

    // Below the headings of Markdown stands a row of dashes.
    private static bool IsHeading(ReferenceRow row, List<string> headings)
    {
        var texts = row.Cells.Select(cell => cell.Words.ToPageText().Text).ToList();
        return texts.SequenceEqual(headings, StringComparer.Ordinal) || texts.TrueForAll(static text => text.Length > 0 && text.All(static c => c is '-' or ':'));
    }

    // A row that is struck out whole is so in each of its cells.
    private static IEnumerable<Remark> RemarksOf(ReferenceRow row)
    {
        var remarks = row.Cells.SelectMany(cell => OncePerCell(cell.Remarks));
        return row.IsBlank && row.HasStruck ? remarks.GroupBy(remark => remark.Kind).Select(same => same.First()) : remarks;
    }

    // A table that was pasted into a cell has many tags.
    private static IEnumerable<Remark> OncePerCell(IReadOnlyList<Remark> remarks)
        => remarks.Where(remark => remark.Kind != RemarkKind.UnknownTag || remarks.First(first => first.Kind == RemarkKind.UnknownTag) == remark);

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

    private void ReadTitle(PositionedText words, string? locale)
    {
        Names.AddNote(words);
        if (words.ToPageText() is var title && ProductTitle.FindRestricting(title.Text, locale) is { } restricting)
        {
            _report(CatalogDiagnostics.ReferenceSentenceNotUnderstood, title.Span, [title.Text, $"because of '{restricting}'"]);
        }
    }

    private void ReadProduct(ReferenceColumns columns, ReferenceRow row)
    {
        if (_cells.Read(row, columns.Find(ReferenceColumn.StringId), "String ID") is not { } stringId
            || _plans.ReadGuid(row.TextAt(columns.Find(ReferenceColumn.Guid))) is not { } id)
        {
            // A row without its product may go on with the one above.
            if (row.WordsAt(columns.Find(ReferenceColumn.Plans)).ToPageText().Text.Length > 0 && row.TextAt(columns.Find(ReferenceColumn.Guid)).Text.Length < 2)
            {
                BreakLatest();
            }

            return;
        }

        // "N/A" in both columns is one mistake.
        if (row.TextAt(columns.Find(ReferenceColumn.Plans)).Text is var none && NoNames.IsPlaceholder(none) && !GuidText.IsIn(none))
        {
            _report(CatalogDiagnostics.ProductWithoutPlans, stringId.Span, [stringId.Text]);
            _products.Add(new ProductRow(Name(columns, row) ?? new LocalizedText(stringId, null), stringId, id, EquatableArray<PlanText>.Empty, null, false));
            return;
        }

        var plans = new List<PlanText>();
        var areWhole = ReadPlans(row, columns.Find(ReferenceColumn.Plans), plans, areStringIds: true) & _plans.IsStringId(stringId) & !HoldsFurther(columns, row);
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

    private void BreakLatest()
    {
        if (_products.Count > 0)
        {
            _products[_products.Count - 1] = _products[_products.Count - 1] with { IsWhole = false };
        }
    }

    // What may be plans stands in a column that is not read.
    private static bool HoldsFurther(ReferenceColumns columns, ReferenceRow row)
        => columns.Unknown().Any(column => GuidText.IsIn(row.TextAt(column).Text));

    private void ReadPlanRow(ReferenceColumns columns, ReferenceRow row)
    {
        if (row.Cells.Any(cell => cell.HoldsNested) || HoldsFurther(columns, row))
        {
            _planRows.AddBroken(row.TextAt(columns.Find(ReferenceColumn.StringId)).Text);
        }

        // Two names on two lines and one GUID are two plans, of which one has lost its own.
        var names = columns.Find(ReferenceColumn.PlanName);
        if (names < row.Cells.Count && row.Cells[names].Lines.Count > 1)
        {
            _report(CatalogDiagnostics.PlanNotRead, row.TextAt(names).Span, [row.TextAt(names).Text]);
            _planRows.AddBroken(row.TextAt(columns.Find(ReferenceColumn.StringId)).Text);
        }

        var friendly = columns.Find(ReferenceColumn.FriendlyPlans);
        _planRows.Add(new PlanRow(
            row.Span.Start,
            Name(columns, row),
            row.WordsAt(columns.Find(ReferenceColumn.StringId)),
            row.TextAt(columns.Find(ReferenceColumn.Guid)),
            row.WordsAt(columns.Find(ReferenceColumn.PlanName)),
            row.TextAt(columns.Find(ReferenceColumn.PlanId)),
            friendly < 0 ? null : row.WordsAt(friendly)));
    }

    private bool ReadPlans(ReferenceRow row, int column, List<PlanText> plans, bool areStringIds)
    {
        var areWhole = column >= row.Cells.Count || !row.Cells[column].HoldsNested;
        var lines = column < row.Cells.Count ? row.Cells[column].Lines.Select(static line => line.Judged).ToList() : [];

        // Where a name and its GUID stand on a line each, they are one plan.
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (BracketedGuid.IsAlone(lines[i]) && !ReferenceScan.HoldsPlans(lines[i - 1].Words()))
            {
                var plan = new PositionedText();
                plan.Append(lines[i - 1]);
                plan.Append(lines[i]);
                lines[i - 1] = plan;
                lines.RemoveAt(i);
            }
        }

        // Before each plan of several a bullet is one; before one alone it may be a sign that takes the plan away.
        var areItems = lines.Count > 1 && lines.TrueForAll(BulletSigns.Begin);
        foreach (var line in lines)
        {
            areWhole &= _plans.Read(areItems ? WithoutBullet(line) : line, plans, areStringIds);
        }

        return areWhole;
    }

    private static PositionedText WithoutBullet(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        return line.Slice(BulletSigns.Skip(line, start, end), end);
    }

    private static LocalizedText? Name(ReferenceColumns columns, ReferenceRow row)
        => columns.Find(ReferenceColumn.ProductName) is >= 0 and var column && column < row.Cells.Count
            && row.Cells[column].Joined.ToLocalizedText() is { Local.Text.Length: > 0 } name
                ? name
                : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
