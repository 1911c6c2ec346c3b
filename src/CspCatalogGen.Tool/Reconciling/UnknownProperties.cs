using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>What a service's object says in properties that its documentation does not name: a state or a day may take it back.</summary>
internal static class UnknownProperties
{
    // As much of a value as tells what it is, and as many values of one property.
    private const int MaxLength = 40;
    private const int MaxValues = 5;

    private static readonly HashSet<string> States = new(["status", "state", "lifecycleState"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Good = new(["active", "available", "enabled"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties of <paramref name="item"/> that are not known and say something, each with its value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(JsonElement item, Predicate<string> isKnown)
        => DataFile.NamesOf(item)
            .Where(name => !isKnown(name) && !name.StartsWith('@') && !name.StartsWith('$'))
            .Select(name => (Name: name, Value: DataFile.Find(item, name)!.Value))
            .Where(property => !IsEmpty(property.Value) && !(States.Contains(property.Name) && Good.Contains(Written(property.Value))))
            .Select(property => new KeyValuePair<string, string>(property.Name, Written(property.Value)));

    /// <summary>A sentence for each of the <paramref name="properties"/>, whatever their order.</summary>
    /// <param name="properties">The properties of all objects.</param>
    /// <param name="service">Whose documentation does not name them.</param>
    /// <param name="kind">What an object is.</param>
    public static IEnumerable<string> Sentences(IEnumerable<KeyValuePair<string, string>> properties, string service, string kind)
        => properties.GroupBy(property => property.Key, StringComparer.OrdinalIgnoreCase)
            .OrderBy(property => property.Key, StringComparer.OrdinalIgnoreCase)
            .Select(property => $"{service} documents no '{property.Select(pair => pair.Key).Min(StringComparer.Ordinal)}' of {kind}, so what it says of one is not known: {Values(property)}.");

    /// <summary>A value as it is shown.</summary>
    public static string Written(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? DataFile.TextOf(value)! : value.GetRawText();
        return text.Length > MaxLength ? text[..MaxLength] + "…" : text;
    }

    // What few objects have sets them apart.
    private static string Values(IEnumerable<KeyValuePair<string, string>> property)
        => property.GroupBy(pair => pair.Value, StringComparer.Ordinal).OrderBy(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => $"'{same.Key}'").ToList() is var values
            ? string.Join(", ", values.Take(MaxValues)) + (values.Count > MaxValues ? ", …" : "")
            : "";

    private static bool IsEmpty(JsonElement value)
        => value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(DataFile.TextOf(value)),
            JsonValueKind.Array => value.GetArrayLength() == 0,
            JsonValueKind.Object => !value.EnumerateObject().Any(),
            _ => false,
        };
}
