using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Finds the records of a licensing reference in JSON: one for each product, or for each product and plan.</summary>
internal static class JsonRecords
{
    private static readonly string[] Counts = ["totalCount", "@odata.count", "count"];

    private static readonly string[] NextPage = ["next", "more", "continuation", "skipToken"];

    /// <summary>
    /// The items of the list that <paramref name="root"/> is; or of those in an object, as services and PowerShell write one,
    /// <c>{ "value": [ … ], "Count": 620 }</c>, and people one for each product; or the objects in an object, by their
    /// identifiers; or a single record.
    /// </summary>
    public static List<JsonRecord> In(JsonValue root)
    {
        var lists = root.Members.Select(member => member.Value).Prepend(root).Where(value => value.Kind == JsonKind.Array).ToList();
        return IsOne(root) ? [JsonRecord.From(root)]
            : lists.Count == 1 ? lists[0].Items.ConvertAll(JsonRecord.From)
            : lists.Count == 0 && root.Members.TrueForAll(member => member.Value.Kind == JsonKind.Object) ? root.Members.ConvertAll(member => JsonRecord.From(member.Value) with { Key = member.Key })
            : lists.Where(list => list.Items.Exists(item => item.Kind == JsonKind.Object)).SelectMany(list => list.Items).Select(JsonRecord.From).ToList();
    }

    /// <summary>What beside a list in <paramref name="root"/> says that it goes on elsewhere, as services give long lists page by page; <see langword="null"/> where nothing does.</summary>
    public static JsonValue? FindNextPage(JsonValue root)
        => root.Members.Where(member => Array.Exists(NextPage, word => member.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)).Select(member => member.Value).FirstOrDefault(SaysThatThereIsOne);

    /// <summary>What beside a list in <paramref name="root"/> says that it has more entries than the <paramref name="count"/> that are here; <see langword="null"/> where nothing does.</summary>
    public static JsonValue? FindGreaterCount(JsonValue root, int count)
        => root.Members.Exists(static member => member.Value.Kind == JsonKind.Array)
            ? root.Members.Where(static member => Array.Exists(Counts, name => name.Equals(member.Key, StringComparison.OrdinalIgnoreCase))).Select(static member => member.Value)
                .FirstOrDefault(value => value.Kind is JsonKind.Other or JsonKind.String && int.TryParse(value.Text.Words(), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > count)
            : null;

    // "hasMore": true, "nextLink": "https://…"
    private static bool SaysThatThereIsOne(JsonValue value)
        => value.Kind switch
        {
            JsonKind.String => !value.Text.IsBlank(),
            JsonKind.Other => value.Text.Words() is not ("false" or "0"),
            JsonKind.Object => value.Members.Count > 0,
            _ => false,
        };

    private static bool IsOne(JsonValue value)
        => value.Kind == JsonKind.Object
            && ReferenceColumns.From(value.Members.Select(member => member.Key).Distinct(StringComparer.OrdinalIgnoreCase).ToList()).Kind switch
            {
                ReferenceTableKind.PlanRows => value.Members.TrueForAll(member => member.Value.Kind is not (JsonKind.Array or JsonKind.Object)),
                ReferenceTableKind.Products => true,
                _ => false,
            };
}
