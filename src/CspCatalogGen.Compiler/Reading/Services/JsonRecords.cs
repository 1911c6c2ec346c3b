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

    private static readonly string[] WordsOfPaging = [.. NextPage, "page", "count", "total", "offset", "limit", "size", "skip", "odata"];

    /// <summary>
    /// The items of the list that <paramref name="root"/> is; or of those in an object, as services and PowerShell write one,
    /// <c>{ "value": [ … ], "Count": 620 }</c>, and people one for each product; or of those in the pages that it is a list of, or
    /// deeper, <c>{ "data": { "products": [ … ] } }</c>; or the objects in an object, by their identifiers; or a single record.
    /// </summary>
    public static List<JsonRecord> In(JsonValue root)
    {
        if (root.Kind == JsonKind.Array)
        {
            return ArePages(root) ? root.Items.SelectMany(In).ToList()
                : AreWrapped(root) ? root.Items.SelectMany(static item => item.Members, static (_, member) => JsonRecord.From(member.Value) with { Key = member.Key }).ToList()
                : root.Items.ConvertAll(JsonRecord.From);
        }

        var lists = root.Members.Where(member => member.Value.Kind == JsonKind.Array).ToList();
        return IsOne(root) ? [JsonRecord.From(root)]
            : HoldersIn(root) is { Count: > 0 } holders ? holders.SelectMany(holder => In(holder.Value).Select(record => record with { Over = [holder.Key, .. record.Over] })).ToList()
            : lists.Count == 0 && root.Members.TrueForAll(member => member.Value.Kind == JsonKind.Object) ? root.Members.ConvertAll(member => JsonRecord.From(member.Value, member.Key))
            : lists.Where(list => lists.Count == 1 || IsOfObjects(list.Value)).SelectMany(RecordsOf).ToList();
    }

    /// <summary>
    /// What beside a list in <paramref name="root"/> says that it goes on elsewhere, as services give long lists page by page,
    /// or that it has more entries than the <paramref name="count"/> that are here; <see langword="null"/> where nothing does.
    /// </summary>
    public static JsonValue? FindFurther(JsonValue root, int count)
    {
        var isList = HasLists(root);
        var pages = PagesOf(root);
        return pages
            .SelectMany((page, i) => (isList ? pages[i].Members.SelectMany(Beside) : page.Members).Where(member =>
                (i == pages.Count - 1 && IsNextPage(member)) || (isList && (IsNumberOver(count, member, Counts) || IsNumberOver(pages.Count, member, PageCounts)))))
            .Select(member => member.Value)
            .FirstOrDefault();
    }

    /// <summary>What stands in <paramref name="root"/>, in an object there or in its pages, beside a list of records.</summary>
    public static IEnumerable<KeyValuePair<string, JsonValue>> BesideLists(JsonValue root)
        => HasLists(root) && !IsOne(root) ? PagesOf(root).SelectMany(page => page.Members).SelectMany(Beside) : [];

    private static bool HasLists(JsonValue root) => PagesOf(root).Exists(static page => page.Members.Exists(static member => member.Value.Kind == JsonKind.Array) || HoldersIn(page).Count > 0);

    private static List<JsonValue> PagesOf(JsonValue root) => ArePages(root) ? root.Items : [root];

    // Nothing but which page it is stands beside the list of a page. What a list is called may tell it from others.
    private static bool ArePages(JsonValue root)
        => root.Kind == JsonKind.Array
            && root.Items.Count > 0
            && root.Items.TrueForAll(page => !IsOne(page)
                && page.Members.Count(static member => IsOfObjects(member.Value)) == 1
                && page.Members.TrueForAll(static member => IsOfObjects(member.Value) || IsOfPaging(member.Key)))
            && root.Items.SelectMany(static page => page.Members.Where(static member => IsOfObjects(member.Value))).Select(static member => member.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;

    // [{ "product": { … } }, …]: each alone in an object.
    private static bool AreWrapped(JsonValue root)
        => root.Items.Count > 0 && root.Items.TrueForAll(static item => item is { Kind: JsonKind.Object, Members.Count: 1 } && IsOne(item.Members[0].Value));

    // "@odata.nextLink", "total_count", "pageNumber", "hasMore"
    private static bool IsOfPaging(string name)
        => name.StartsWith("@", StringComparison.Ordinal) || Array.Exists(WordsOfPaging, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // The objects that have records in them, or objects that have, where the root has neither a list nor records.
    private static List<KeyValuePair<string, JsonValue>> HoldersIn(JsonValue root)
        => root.Kind != JsonKind.Object || root.Members.Exists(static member => IsOfObjects(member.Value) || IsOne(member.Value)) ? []
            : root.Members.Where(static member => HoldsRecords(member.Value)).ToList();

    private static bool HoldsRecords(JsonValue value)
        => value.Kind == JsonKind.Object && value.Members.Exists(static member => IsOfObjects(member.Value) || IsOne(member.Value) || HoldsRecords(member.Value));

    private static bool IsOfObjects(JsonValue value) => value.Kind == JsonKind.Array && value.Items.Exists(static item => item.Kind == JsonKind.Object);

    private static IEnumerable<JsonRecord> RecordsOf(KeyValuePair<string, JsonValue> list)
        => list.Value.Items.Select(item => JsonRecord.From(item) with { List = list });

    // "paging": { "next": "…" }
    private static IEnumerable<KeyValuePair<string, JsonValue>> Beside(KeyValuePair<string, JsonValue> member)
        => member.Value.Kind == JsonKind.Object && !IsOne(member.Value) ? member.Value.Members.SelectMany(Beside).Prepend(member) : [member];

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
