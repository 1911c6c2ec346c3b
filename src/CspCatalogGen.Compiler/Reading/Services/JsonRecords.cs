using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Finds the records of a licensing reference in JSON: one for each product and plan.</summary>
internal static class JsonRecords
{
    /// <summary>
    /// The items of the list that <paramref name="root"/> is; or of those in an object, as services and PowerShell write one,
    /// <c>{ "value": [ … ], "Count": 620 }</c>, and people one for each product; or a single record.
    /// </summary>
    public static List<JsonValue> In(JsonValue root)
    {
        var lists = root.Members.Select(member => member.Value).Prepend(root).Where(value => value.Kind == JsonKind.Array).ToList();
        return lists.Count == 1 ? lists[0].Items
            : IsOne(root) ? [root]
            : lists.Where(list => list.Items.Exists(item => item.Kind == JsonKind.Object)).SelectMany(list => list.Items).ToList();
    }

    /// <summary>Whether a GUID stands in <paramref name="value"/>, or in anything that it holds.</summary>
    public static bool HoldGuids(JsonValue value)
        => ReferenceScan.HoldsGuids(value.Text.ToPageText().Text) || value.Items.Exists(HoldGuids) || value.Members.Exists(member => HoldGuids(member.Value));

    private static bool IsOne(JsonValue value)
        => value.Kind == JsonKind.Object
            && ReferenceColumns.From(value.Members.ConvertAll(member => member.Key)).Kind == ReferenceTableKind.PlanRows
            && value.Members.TrueForAll(member => member.Value.Kind is not (JsonKind.Array or JsonKind.Object));
}
