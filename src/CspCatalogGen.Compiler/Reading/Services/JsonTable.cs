using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>JSON that is a table of rows or of columns, as programs of tables write one, made a list of objects; and objects with general names for what a product has.</summary>
internal static class JsonTable
{
    /// <summary><paramref name="root"/> with its tables as lists of objects.</summary>
    public static JsonValue ToObjects(JsonValue root) => WithNames(FromTable(root));

    // { "id": …, "name": …, "stringId": …, "servicePlans": … } calls its GUID and its name as everything has them.
    private static JsonValue WithNames(JsonValue value)
    {
        var isProduct = value.Members.Exists(static member => ReferenceHeadings.Find(member.Key) == ReferenceColumn.StringId) && value.Members.Exists(static member => ReferenceHeadings.Find(member.Key) == ReferenceColumn.Plans);
        var same = new JsonValue(value.Kind, value.Span) { Text = value.Text };
        same.Items.AddRange(value.Items.Select(WithNames));
        same.Members.AddRange(value.Members.Select(member => new KeyValuePair<string, JsonValue>(isProduct ? NameOf(member, value) : member.Key, WithNames(member.Value))));
        return same;
    }

    private static string NameOf(KeyValuePair<string, JsonValue> member, JsonValue product)
    {
        bool Has(ReferenceColumn column) => product.Members.Exists(other => ReferenceHeadings.Find(other.Key) == column);

        return member.Key.Equals("id", StringComparison.OrdinalIgnoreCase) && !Has(ReferenceColumn.Guid) && GuidText.Parse(member.Value.Text.Words()) is not null ? "GUID"
            : member.Key.Equals("name", StringComparison.OrdinalIgnoreCase) && !Has(ReferenceColumn.ProductName) ? "Product name"
            : member.Key;
    }

    private static JsonValue FromTable(JsonValue root)
    {
        if (RowsOf(root) is { } rows)
        {
            return rows;
        }

        if (root.Kind != JsonKind.Object)
        {
            return root;
        }

        // { "columns": [ … ], "data": [[ … ], … ] }
        if (root.Members.FirstOrDefault(static member => AreHeadings(member.Value)).Value is { } headings && root.Members.FirstOrDefault(static member => AreRows(member.Value)).Value is { } data)
        {
            return ListOf(root, data.Items.Select(row => ObjectOf(headings.Items, row.Items, row)));
        }

        if (ByColumns(root) is { } columns)
        {
            return columns;
        }

        // { "values": [[ … ], … ] }, { "table": { "columns": … } }
        var same = new JsonValue(JsonKind.Object, root.Span);
        same.Members.AddRange(root.Members.Select(static member => new KeyValuePair<string, JsonValue>(member.Key, RowsOf(member.Value) ?? FromTable(member.Value))));
        return same;
    }

    // A list of lists, of which the first has the headings.
    private static JsonValue? RowsOf(JsonValue value)
        => AreRows(value) && value.Items.Count > 1 && AreHeadings(value.Items[0]) ? ListOf(value, value.Items.Skip(1).Select(row => ObjectOf(value.Items[0].Items, row.Items, row))) : null;

    // { "GUID": { "0": …, "1": … }, … } or { "GUID": [ … ], … }
    private static JsonValue? ByColumns(JsonValue root)
    {
        var columns = root.Members.ConvertAll(static member => member.Value.Kind == JsonKind.Array ? member.Value.Items : member.Value.Members.ConvertAll(static cell => cell.Value));
        return columns.Count > 0 && columns[0].Count > 0
            && AreReference(root.Members.Select(static member => member.Key))
            && root.Members.TrueForAll(member => member.Value.Kind == root.Members[0].Value.Kind && Keys(member.Value).SequenceEqual(Keys(root.Members[0].Value), StringComparer.Ordinal))
            && columns.TrueForAll(cells => cells.Count == columns[0].Count && cells.TrueForAll(IsPlain))
                ? ListOf(root, Enumerable.Range(0, columns[0].Count).Select(row => ObjectOf(root.Members.ConvertAll(static member => member.Key), columns.ConvertAll(cells => cells[row]), columns[0][row])))
                : null;
    }

    private static IEnumerable<string> Keys(JsonValue column) => column.Members.Select(static cell => cell.Key);

    private static bool AreRows(JsonValue value)
        => value.Kind == JsonKind.Array && value.Items.Count > 0 && value.Items.TrueForAll(static row => row.Kind == JsonKind.Array && row.Items.TrueForAll(IsPlain));

    private static bool AreHeadings(JsonValue value)
        => value.Kind == JsonKind.Array && value.Items.TrueForAll(IsPlain) && AreReference(value.Items.Select(static heading => heading.Text.Words()));

    private static bool AreReference(IEnumerable<string> headings) => ReferenceColumns.From(headings.ToList()).Kind is ReferenceTableKind.Products or ReferenceTableKind.PlanRows;

    private static bool IsPlain(JsonValue value) => value.Kind is JsonKind.String or JsonKind.Other or JsonKind.Null;

    private static JsonValue ListOf(JsonValue place, IEnumerable<JsonValue> objects)
    {
        var list = new JsonValue(JsonKind.Array, place.Span);
        list.Items.AddRange(objects);
        return list;
    }

    private static JsonValue ObjectOf(List<JsonValue> headings, List<JsonValue> cells, JsonValue place) => ObjectOf(headings.ConvertAll(static heading => heading.Text.Words()), cells, place);

    // Where a row is longer or shorter than the headings, the row stands where its GUID would, so that it is no product.
    private static JsonValue ObjectOf(List<string> headings, List<JsonValue> cells, JsonValue place)
    {
        var record = new JsonValue(JsonKind.Object, place.Span);
        for (var i = 0; i < headings.Count; i++)
        {
            var isPlaced = cells.Count == headings.Count || ReferenceHeadings.Find(headings[i]) != ReferenceColumn.Guid;
            record.Members.Add(new KeyValuePair<string, JsonValue>(headings[i], !isPlaced ? place : i < cells.Count ? cells[i] : new JsonValue(JsonKind.Null, place.Span)));
        }

        return record;
    }
}
