using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Finds the records of a licensing reference in JSON: one for each product, or for each product and plan.</summary>
internal static class JsonRecords
{
    /// <summary>
    /// The items of the list that <paramref name="root"/> is; or of those in an object, as services and PowerShell write one,
    /// <c>{ "value": [ … ], "Count": 620 }</c>, and people one for each product; or the objects in an object, by their
    /// identifiers; or a single record.
    /// </summary>
    public static List<JsonValue> In(JsonValue root)
    {
        var lists = root.Members.Select(member => member.Value).Prepend(root).Where(value => value.Kind == JsonKind.Array).ToList();
        return IsOne(root) ? [root]
            : lists.Count == 1 ? lists[0].Items
            : lists.Count == 0 && root.Members.TrueForAll(member => member.Value.Kind == JsonKind.Object) ? root.Members.ConvertAll(member => member.Value)
            : lists.Where(list => list.Items.Exists(item => item.Kind == JsonKind.Object)).SelectMany(list => list.Items).ToList();
    }

    private static bool IsOne(JsonValue value)
        => value.Kind == JsonKind.Object
            && ReferenceColumns.From(value.Members.ConvertAll(member => member.Key)).Kind switch
            {
                ReferenceTableKind.PlanRows => value.Members.TrueForAll(member => member.Value.Kind is not (JsonKind.Array or JsonKind.Object)),
                ReferenceTableKind.Products => true,
                _ => false,
            };
}
