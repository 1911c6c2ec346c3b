using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// Finds two columns of which each has the heading of the other. One such mistake may spoil every row; and of names and String
/// IDs nothing else would tell, because GUIDs join whatever stands beside them.
/// </summary>
internal sealed class ExchangedColumns
{
    private static readonly Dictionary<ReferenceColumn, string> Words = new()
    {
        [ReferenceColumn.ProductName] = "a product's name",
        [ReferenceColumn.StringId] = "a product's String ID",
        [ReferenceColumn.Guid] = "a product's GUID",
        [ReferenceColumn.Plans] = "service plans with their String IDs",
        [ReferenceColumn.FriendlyPlans] = "a service plan's friendly name",
        [ReferenceColumn.PlanName] = "a service plan's String ID",
        [ReferenceColumn.PlanId] = "a service plan's GUID",
        [ReferenceColumn.Service] = "a service",
        [ReferenceColumn.Group] = "a group",
        [ReferenceColumn.Foundation] = "a service plan's String ID",
    };

    // In most rows, and in hardly any.
    private const double Most = 0.9;
    private const double Few = 0.1;

    // How much more often one column varies beside another than it should.
    private const double Decisive = 1.5;

    private readonly IReadOnlyList<ReferenceRow> _rows;
    private readonly ReportDiagnostic _report;
    private ReferenceColumns _columns;

    private ExchangedColumns(ReferenceColumns columns, IReadOnlyList<ReferenceRow> rows, ReportDiagnostic report) => (_columns, _rows, _report) = (columns, rows, report);

    /// <summary><paramref name="columns"/>, or where two of them are exchanged in <paramref name="rows"/>, which is reported, what they really are.</summary>
    public static ReferenceColumns Correct(ReferenceColumns columns, IReadOnlyList<ReferenceRow> rows, ReportDiagnostic report)
    {
        var exchanged = new ExchangedColumns(columns, rows, report);
        exchanged.FindByKind(GuidText.IsMeant, ReferenceColumn.Guid, ReferenceColumn.PlanId);
        exchanged.FindByKind(ReferenceScan.HoldsPlans, ReferenceColumn.Plans, ReferenceColumn.FriendlyPlans);
        if (columns.Kind == ReferenceTableKind.PlanRows)
        {
            exchanged.FindByLevel();
        }

        exchanged.FindByLook(ReferenceColumn.ProductName, ReferenceColumn.StringId);
        exchanged.FindByLook(ReferenceColumn.FriendlyPlans, columns.Kind == ReferenceTableKind.PlanRows ? ReferenceColumn.PlanName : ReferenceColumn.Plans);
        return exchanged._columns;
    }

    // A column of GUIDs without any, and another one of nothing else.
    private void FindByKind(Predicate<string> holds, params ReferenceColumn[] kinds)
    {
        foreach (var kind in kinds.Where(kind => _columns.Has(kind) && ShareOf(kind, holds) < Few))
        {
            if (Words.Keys.FirstOrDefault(other => Array.IndexOf(kinds, other) < 0 && _columns.Has(other) && ShareOf(other, holds) > Most) is not ReferenceColumn.Unknown and var other)
            {
                Exchange(kind, other, static (_, _) => true);
                return;
            }
        }
    }

    // What is said of a product is the same in each row of it, and what is said of a plan in each row of that.
    private void FindByLevel()
    {
        var (ofProducts, ofPlans, isAnyRight) = (new List<ReferenceColumn>(), new List<ReferenceColumn>(), false);
        foreach (var column in new[] { ReferenceColumn.StringId, ReferenceColumn.ProductName, ReferenceColumn.PlanName, ReferenceColumn.FriendlyPlans }.Where(_columns.Has))
        {
            var isOfProducts = column is ReferenceColumn.StringId or ReferenceColumn.ProductName;
            var (byProduct, byPlan) = (Variety(ReferenceColumn.Guid, column), Variety(ReferenceColumn.PlanId, column));
            var (own, other) = isOfProducts ? (byProduct, byPlan) : (byPlan, byProduct);
            isAnyRight |= other > own * Decisive;
            if (own > other * Decisive)
            {
                (isOfProducts ? ofProducts : ofPlans).Add(column);
            }
        }

        if (ofPlans.Count > 0 && !isAnyRight)
        {
            Exchange(ReferenceColumn.Guid, ReferenceColumn.PlanId, static (_, _) => true);
        }
        else if (ofPlans.Count > 0 && ofProducts.Count > 0)
        {
            Exchange(ofProducts[0], ofPlans[0], static (_, _) => true);
        }
    }

    // String IDs among names, and names among String IDs.
    private void FindByLook(ReferenceColumn names, ReferenceColumn stringIds)
    {
        if (!_columns.Has(names) || !_columns.Has(stringIds))
        {
            return;
        }

        var (looking, all) = (NamesIn(names).Count(IsIdentifier), NamesIn(names).Count());
        if (looking * 2 > all && looking > NamesIn(stringIds).Count(IsIdentifier))
        {
            Exchange(stringIds, names, static (name, identifier) => !IsIdentifier(name) && IsIdentifier(identifier));
        }
    }

    private void Exchange(ReferenceColumn first, ReferenceColumn second, Func<string, string, bool> tells)
    {
        var (one, other) = (_columns.Find(first), _columns.Find(second));
        var row = _rows.FirstOrDefault(row => tells(NameIn(row, one), NameIn(row, other))) ?? _rows[0];
        _report(CatalogDiagnostics.ReferenceColumnsExchanged, row.TextAt(one).Span, [NameIn(row, one), WordsFor(first), NameIn(row, other), WordsFor(second), _columns.AreOfProducts ? ", so what the products include is not known" : ""]);
        _columns = _columns.Exchange(one, other);
    }

    private string WordsFor(ReferenceColumn column)
        => Words[column == ReferenceColumn.Guid && !_columns.Has(ReferenceColumn.StringId) ? ReferenceColumn.PlanId : column];

    private double ShareOf(ReferenceColumn column, Predicate<string> holds)
        => _rows.Select(row => row.TextAt(_columns.Find(column)).Text).Where(static text => text.Length > 0).ToList() is { Count: > 0 } texts
            ? (double)texts.Count(text => holds(text)) / texts.Count
            : 0;

    // How many values of a column stand beside one of another.
    private double Variety(ReferenceColumn beside, ReferenceColumn column)
    {
        var (one, other) = (_columns.Find(beside), _columns.Find(column));
        var pairs = _rows.Select(row => (Key: row.TextAt(one).Text, Value: row.TextAt(other).Text)).Where(static pair => pair is { Key.Length: > 0, Value.Length: > 0 }).Distinct().ToList();
        return (double)pairs.Count / Math.Max(1, pairs.Select(static pair => pair.Key).Distinct(StringComparer.Ordinal).Count());
    }

    private IEnumerable<string> NamesIn(ReferenceColumn column)
        => _rows.Where(row => _columns.Find(column) < row.Cells.Count).SelectMany(row => row.Cells[_columns.Find(column)].Lines, static (_, line) => NameIn(line)).Where(static name => name.Length > 0);

    private static string NameIn(ReferenceRow row, int column)
        => column < row.Cells.Count && row.Cells[column].Lines.Count > 0 ? NameIn(row.Cells[column].Lines[0]) : row.TextAt(column).Text;

    // Of a plan what stands before its GUID.
    private static string NameIn(ContentLine line)
        => line.Judged.ToPageText().Text is var text && ReferenceScan.HoldsPlans(text) ? text.Substring(0, text.LastIndexOf('(')).Trim() : text;

    // EXCHANGE_S_STANDARD, SPB, Microsoft_Teams_Premium; "Intune" is the name of a product.
    private static bool IsIdentifier(string text)
        => text.All(static c => c is '_' or '-' || (c < '\u0080' && char.IsLetterOrDigit(c)))
            && (text.IndexOf('_') >= 0 || !text.Any(static c => c is >= 'a' and <= 'z'));
}
