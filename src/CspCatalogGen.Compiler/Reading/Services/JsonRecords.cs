using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Finds the records of a licensing reference in JSON: one for each product, or for each product and plan.</summary>
internal static class JsonRecords
{
    // Compared without underscores and hyphens.
    private static readonly string[] Counts = ["total", "totalCount", "totalItems", "totalRecords", "totalResults", "@odata.count", "count"];

    private static readonly string[] PageCounts = ["pages", "totalPages", "pageCount"];

    private static readonly string[] NextPage = ["next", "more", "continuation", "skipToken"];

    /// <summary>
    /// The items of the list that <paramref name="root"/> is; or of those in an object, as services and PowerShell write one,
    /// <c>{ "value": [ … ], "Count": 620 }</c>, and people one for each product; or the objects in an object, by their
    /// identifiers; or a single record.
    /// </summary>
    public static List<JsonRecord> In(JsonValue root)
    {
        if (root.Kind == JsonKind.Array)
        {
            return root.Items.ConvertAll(JsonRecord.From);
        }

        var lists = root.Members.Where(member => member.Value.Kind == JsonKind.Array).ToList();
        return IsOne(root) ? [JsonRecord.From(root)]
            : lists.Count == 0 && root.Members.TrueForAll(member => member.Value.Kind == JsonKind.Object) ? root.Members.ConvertAll(member => JsonRecord.From(member.Value) with { Key = member.Key })
            : lists.Where(list => lists.Count == 1 || list.Value.Items.Exists(item => item.Kind == JsonKind.Object)).SelectMany(RecordsOf).ToList();
    }

    /// <summary>
    /// What beside a list in <paramref name="root"/> says that it goes on elsewhere, as services give long lists page by page,
    /// or that it has more entries than the <paramref name="count"/> that are here; <see langword="null"/> where nothing does.
    /// </summary>
    public static JsonValue? FindFurther(JsonValue root, int count)
    {
        var isList = HasLists(root);
        var beside = isList ? BesideLists(root) : root.Members;
        return beside
            .Where(member => IsNextPage(member) || (isList && (IsNumberOver(count, member, Counts) || IsNumberOver(1, member, PageCounts))))
            .Select(member => member.Value)
            .FirstOrDefault();
    }

    /// <summary>What stands in <paramref name="root"/>, or in an object there, beside a list of records.</summary>
    public static IEnumerable<KeyValuePair<string, JsonValue>> BesideLists(JsonValue root)
        => HasLists(root) && !IsOne(root) ? root.Members.SelectMany(Beside) : [];

    private static bool HasLists(JsonValue root) => root.Members.Exists(static member => member.Value.Kind == JsonKind.Array);

    private static IEnumerable<JsonRecord> RecordsOf(KeyValuePair<string, JsonValue> list)
        => list.Value.Items.Select(item => JsonRecord.From(item) with { List = list });

    // "paging": { "next": "…" }
    private static IEnumerable<KeyValuePair<string, JsonValue>> Beside(KeyValuePair<string, JsonValue> member)
        => member.Value.Kind == JsonKind.Object ? member.Value.Members.SelectMany(Beside).Prepend(member) : [member];

    private static bool IsNextPage(KeyValuePair<string, JsonValue> member)
        => Array.Exists(NextPage, word => member.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && SaysThatThereIsOne(member.Value);

    private static bool IsNumberOver(int most, KeyValuePair<string, JsonValue> member, string[] names)
        => member.Value.Kind is JsonKind.Other or JsonKind.String
            && Array.Exists(names, name => name.Equals(member.Key.Replace("_", "").Replace("-", ""), StringComparison.OrdinalIgnoreCase))
            && int.TryParse(member.Value.Text.Words(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > most;

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
