using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A product, or one plan of it, as JSON has it.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Fields">What stands in it, as lines, by the names of its properties.</param>
/// <param name="IsBroken">Whether it holds what no field of a reference is.</param>
/// <param name="HasLists">Whether plans stand in it as a list.</param>
/// <param name="Unread">Properties of the plans in its lists that are not read.</param>
internal sealed record JsonRecord(SourceSpan Span, Dictionary<string, List<PositionedText>> Fields, bool IsBroken, bool HasLists, List<string> Unread)
{
    // Where plans have their friendly names beside them.
    private const string FriendlyPlans = "Service plans included (friendly names)";

    /// <summary>The name under which it stands in an object of records; <see langword="null"/> in a list.</summary>
    public string? Key { get; init; }

    /// <summary>The list in an object that it stands in, with its name; <see langword="null"/> where the file is the list.</summary>
    public KeyValuePair<string, JsonValue>? List { get; init; }

    /// <summary>The names of the objects that its list, or the object that it stands in, stands in, the outermost first.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>A property of it, or of a plan in it, that is given once more with another value; <see langword="null"/> where none is.</summary>
    public KeyValuePair<string, JsonValue>? Repeated { get; private init; }

    /// <summary>Every String ID that it gives.</summary>
    public List<string> StringIds { get; private init; } = [];

    /// <summary>What <paramref name="value"/> holds.</summary>
    public static JsonRecord From(JsonValue value)
    {
        var unread = new List<string>();
        var fields = new Dictionary<string, List<PositionedText>>(StringComparer.Ordinal);
        var isBroken = value.Kind != JsonKind.Object;
        var hasLists = false;
        foreach (var member in value.Members)
        {
            var column = ReferenceHeadings.Find(member.Key);
            if (column is ReferenceColumn.Plans or ReferenceColumn.FriendlyPlans && PlansIn(member.Value) is { } plans)
            {
                hasLists = true;
                fields[member.Key] = [];
                var haveFriendly = plans.Exists(static plan => plan.Members.Exists(static label => IsFriendly(label.Key) && label.Value.Kind == JsonKind.String));
                foreach (var plan in plans)
                {
                    isBroken |= !AddPlan(plan, member.Key, haveFriendly, fields, unread);
                }
            }
            else
            {
                isBroken |= column != ReferenceColumn.Unknown && member.Value.Kind is JsonKind.Array or JsonKind.Object or JsonKind.Other;
                fields[member.Key] = Leaves(member.Value).SelectMany(FieldLines.In).ToList();
            }
        }

        return new JsonRecord(value.Span, fields, isBroken, hasLists, unread)
        {
            Repeated = FindRepeated(value),
            StringIds = value.Members.Where(member => ReferenceHeadings.Find(member.Key) == ReferenceColumn.StringId).Select(member => member.Value.Text.ToPageText().Text).ToList(),
        };
    }

    // A list; or an object of GUIDs by String ID, of String IDs by GUID, or of objects by either.
    private static List<JsonValue>? PlansIn(JsonValue value)
        => value.Kind == JsonKind.Array ? value.Items
            : value.Kind == JsonKind.Object && value.Members.Count > 0 && value.Members.TrueForAll(member => member.Value.Kind == value.Members[0].Value.Kind) && value.Members[0].Value.Kind is JsonKind.String or JsonKind.Object
                ? value.Members.ConvertAll(static member => PlanOf(member.Key, member.Value))
                : null;

    private static JsonValue PlanOf(string key, JsonValue value)
    {
        var plan = new JsonValue(JsonKind.Object, value.Span);
        var isId = GuidText.Parse(key) is not null;
        plan.Members.AddRange(value.Kind == JsonKind.Object ? value.Members : [new KeyValuePair<string, JsonValue>(isId ? "name" : "id", value)]);
        if (!plan.Members.Exists(member => member.Key.Equals(isId ? "id" : "name", StringComparison.OrdinalIgnoreCase)))
        {
            plan.Members.Insert(0, new KeyValuePair<string, JsonValue>(isId ? "id" : "name", new JsonValue(JsonKind.String, value.Span) { Text = WordsOf(key, value) }));
        }

        return plan;
    }

    private static bool IsFriendly(string label) => ReferenceHeadings.Find(label) == ReferenceColumn.FriendlyPlans || NameLabels.AreFriendlyOfPlan(label);

    private static KeyValuePair<string, JsonValue>? FindRepeated(JsonValue value)
    {
        var first = new Dictionary<string, JsonValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.Members)
        {
            if (first.TryGetValue(member.Key, out var other) && Written(other) != Written(member.Value))
            {
                return member;
            }

            first[member.Key] = member.Value;
        }

        return value.Members.Select(member => member.Value).Concat(value.Items).Select(FindRepeated).FirstOrDefault(repeated => repeated is not null);
    }

    private static string Written(JsonValue value)
        => $"{value.Kind}:{value.Text.Words()}[{string.Join(",", value.Items.Select(Written).Concat(value.Members.Select(member => member.Key + "=" + Written(member.Value))))}]";

    // "NAME (GUID)", or an object with the two, which may have the friendly name as well; where some have one, the others are called by their String IDs.
    private static bool AddPlan(JsonValue plan, string list, bool haveFriendly, Dictionary<string, List<PositionedText>> fields, List<string> unread)
    {
        if (plan.Kind == JsonKind.String)
        {
            fields[list].AddRange(FieldLines.In(plan.Text));
            return true;
        }

        JsonValue? name = null, id = null, friendly = null;
        foreach (var member in plan.Members)
        {
            switch (ReferenceHeadings.Find(member.Key))
            {
                case ReferenceColumn.PlanName or ReferenceColumn.StringId:
                    name = member.Value;
                    break;
                case ReferenceColumn.PlanId or ReferenceColumn.Guid:
                    id = member.Value;
                    break;
                case var _ when IsFriendly(member.Key):
                    friendly ??= member.Value;
                    break;
                case var _ when member.Key.Equals("name", StringComparison.OrdinalIgnoreCase):
                    name ??= member.Value;
                    break;
                case var _ when member.Key.Equals("id", StringComparison.OrdinalIgnoreCase):
                    id ??= member.Value;
                    break;
                default:
                    unread.Add(member.Key);
                    break;
            }
        }

        if (name is not { Kind: JsonKind.String } || id is not { Kind: JsonKind.String })
        {
            return false;
        }

        fields[list].Add(InBrackets(name.Text, id));
        if (haveFriendly)
        {
            if (!fields.TryGetValue(FriendlyPlans, out var names))
            {
                fields.Add(FriendlyPlans, names = []);
            }

            names.Add(InBrackets(friendly is { Kind: JsonKind.String } ? friendly.Text : name.Text, id));
        }

        return true;
    }

    /// <summary>The record that <paramref name="value"/> is in an object of records, under <paramref name="key"/>, which is its GUID or its String ID where it has none of its own.</summary>
    public static JsonRecord From(JsonValue value, string key)
    {
        var record = From(value) with { Key = key };
        var lacking = GuidText.Parse(key) is not null ? ReferenceColumn.Guid : ReferenceColumn.StringId;
        if ((lacking == ReferenceColumn.StringId && record.IsName(key)) || record.Fields.Keys.Any(name => ReferenceHeadings.Find(name) == lacking) || !record.Fields.Keys.Any(static name => ReferenceHeadings.Find(name) is ReferenceColumn.Plans))
        {
            return record;
        }

        record.Fields.Add(lacking == ReferenceColumn.Guid ? "GUID" : "String ID", [WordsOf(key, value)]);
        return lacking == ReferenceColumn.Guid ? record : record with { StringIds = [key] };
    }

    // Beside another name what has small letters is none; alone it may be.
    private bool IsName(string key)
    {
        var names = Fields.Where(static field => ReferenceHeadings.Find(field.Key) == ReferenceColumn.ProductName).SelectMany(static field => field.Value).Select(static line => line.Words()).ToList();
        return key.Any(char.IsLower) && (names.Count == 0 || names.Exists(name => NameFolding.Fold(name) == NameFolding.Fold(key)));
    }

    // What a name of a property says, at the place of its value.
    private static PositionedText WordsOf(string key, JsonValue value)
    {
        var words = new PositionedText();
        foreach (var c in key)
        {
            words.Append(c, new SourceSpan(value.Span.Start, 1));
        }

        return words;
    }

    private static PositionedText InBrackets(PositionedText name, JsonValue id)
    {
        var line = new PositionedText();
        line.Append(name);
        line.Append(' ', new SourceSpan(id.Span.Start, 1));
        line.Append('(', new SourceSpan(id.Span.Start, 1));
        line.Append(id.Text);
        line.Append(')', new SourceSpan(id.Span.End - 1, 1));
        return line;
    }

    private static IEnumerable<PositionedText> Leaves(JsonValue value)
        => value.Items.SelectMany(Leaves).Concat(value.Members.SelectMany(member => Leaves(member.Value))).Prepend(value.Text);
}
