using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What a table of a licensing reference is about.</summary>
internal enum ReferenceTableKind
{
    /// <summary>It is none of a licensing reference.</summary>
    None,

    /// <summary>A row per product, with its plans in one cell.</summary>
    Products,

    /// <summary>A row per product, and its plans nowhere.</summary>
    ProductsWithoutPlans,

    /// <summary>A row per product and plan.</summary>
    PlanRows,

    /// <summary>The plans of one group that exclude one another.</summary>
    Exclusion,

    /// <summary>Such plans of several groups, each row with its group.</summary>
    Exclusions,

    /// <summary>Plans that are only the ground for others.</summary>
    Foundations,
}

/// <summary>The columns of a table that a licensing reference may hold, found by their headings in any order.</summary>
internal sealed class ReferenceColumns
{
    private readonly ReferenceColumn[] _columns;

    private ReferenceColumns(ReferenceColumn[] columns, int count, ReferenceTableKind kind) => (_columns, Count, Kind) = (columns, count, kind);

    /// <summary>The columns that <paramref name="headings"/> name.</summary>
    public static ReferenceColumns From(IReadOnlyList<string> headings)
    {
        // One over-long row of a pipe table widens all others; what has no heading is no column.
        var count = headings.Count;
        while (count > 0 && headings[count - 1].Length == 0)
        {
            count--;
        }

        return Create(headings.Select(ReferenceHeadings.Find).ToArray(), count);
    }

    /// <summary>The columns of Microsoft's table of products, in its order, whatever the headings say.</summary>
    public static ReferenceColumns AsPublished(int count) => Create(
        count == 2 ? [ReferenceColumn.PlanName, ReferenceColumn.Guid]
        : new[] { ReferenceColumn.ProductName, ReferenceColumn.StringId, ReferenceColumn.Guid, ReferenceColumn.Plans, ReferenceColumn.FriendlyPlans }.Take(count).ToArray(),
        count);

    /// <summary>Whether no heading of <paramref name="headings"/> is known as that of another column.</summary>
    public bool Agree(IEnumerable<string> headings)
        => headings.Select(ReferenceHeadings.Find).Zip(_columns, (known, column) => known == column || known == ReferenceColumn.Unknown).All(agrees => agrees);

    /// <summary>What the table is about.</summary>
    public ReferenceTableKind Kind { get; }

    /// <summary>Whether it is a table of a reference with nothing but known headings over its products.</summary>
    public bool AreKnown => Kind is not (ReferenceTableKind.None or ReferenceTableKind.ProductsWithoutPlans) && !(Kind == ReferenceTableKind.Products && Unknown().Any());

    /// <summary>Whether the table, without GUIDs, is of products and their plans, or of plans.</summary>
    public bool IsOfReference => Has(ReferenceColumn.PlanName) || (Has(ReferenceColumn.StringId) && Has(ReferenceColumn.Plans));

    /// <summary>Whether the table is of products and what they include.</summary>
    public bool AreOfProducts => Kind is ReferenceTableKind.Products or ReferenceTableKind.PlanRows;

    /// <summary>How many columns have a heading.</summary>
    public int Count { get; }

    /// <summary>The place of <paramref name="column"/>; -1 where the table does not have it.</summary>
    public int Find(ReferenceColumn column) => Array.IndexOf(_columns, column);

    /// <summary>The places of the columns whose heading says something that is not known.</summary>
    public IEnumerable<int> Unknown() => Enumerable.Range(0, Count).Where(i => _columns[i] == ReferenceColumn.Unknown);

    /// <summary>Whether the table has <paramref name="column"/>.</summary>
    public bool Has(ReferenceColumn column) => Find(column) >= 0;

    /// <summary>The same with the columns at two places exchanged.</summary>
    public ReferenceColumns Exchange(int first, int second)
    {
        var columns = (ReferenceColumn[])_columns.Clone();
        (columns[first], columns[second]) = (columns[second], columns[first]);
        return new ReferenceColumns(columns, Count, Kind);
    }

    private static ReferenceColumns Create(ReferenceColumn[] columns, int count)
    {
        bool Has(ReferenceColumn column) => Array.IndexOf(columns, column) >= 0;

        var kind = Array.Exists(columns, column => column != ReferenceColumn.Unknown && Array.IndexOf(columns, column) != Array.LastIndexOf(columns, column)) || !Has(ReferenceColumn.Guid) ? ReferenceTableKind.None
            : Has(ReferenceColumn.StringId) && Has(ReferenceColumn.Plans) ? Has(ReferenceColumn.PlanId) ? ReferenceTableKind.None : ReferenceTableKind.Products
            : Has(ReferenceColumn.StringId) && Has(ReferenceColumn.PlanName) && Has(ReferenceColumn.PlanId) ? ReferenceTableKind.PlanRows
            : Has(ReferenceColumn.StringId) ? ReferenceTableKind.ProductsWithoutPlans
            : Has(ReferenceColumn.PlanName) && Has(ReferenceColumn.Group) ? ReferenceTableKind.Exclusions
            : Has(ReferenceColumn.PlanName) ? ReferenceTableKind.Exclusion
            : Has(ReferenceColumn.Foundation) ? ReferenceTableKind.Foundations
            : ReferenceTableKind.None;
        return new ReferenceColumns(columns, count, kind);
    }
}
