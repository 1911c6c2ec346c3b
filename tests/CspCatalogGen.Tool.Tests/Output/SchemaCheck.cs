using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CspCatalogGen.Tool.Tests.Output;

/// <summary>Checks JSON against the part of JSON Schema that our own schema uses, and that nothing is undescribed.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Violations(string json, string file = "catalog-v1.schema.json")
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)));
        using var document = JsonDocument.Parse(json);
        var violations = new List<string>();
        Check(document.RootElement, schema.RootElement, schema.RootElement, "$", violations);
        return violations;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string at, List<string> violations)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (schema.TryGetProperty("const", out var constant) && constant.GetRawText() != value.GetRawText())
        {
            violations.Add($"{at}: not {constant}");
        }

        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != value.GetString()))
        {
            violations.Add($"{at}: {value} is not one of {words}");
        }

        if (schema.TryGetProperty("type", out var type))
        {
            string?[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(each => each.GetString())] : [type.GetString()];
            if (!types.Contains(TypeOf(value)))
            {
                violations.Add($"{at}: is {TypeOf(value)}");
                return;
            }
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
            {
                Check(item, schema.GetProperty("items"), root, $"{at}[{i}]", violations);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(value, schema, root, at, violations);
        }
    }

    private static void CheckObject(JsonElement value, JsonElement schema, JsonElement root, string at, List<string> violations)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            violations.AddRange(required.EnumerateArray()
                .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at}: no {name}"));
        }

        foreach (var property in value.EnumerateObject())
        {
            if ((schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var inner))
                || schema.TryGetProperty("additionalProperties", out inner))
            {
                Check(property.Value, inner, root, $"{at}.{property.Name}", violations);
            }
            else
            {
                violations.Add($"{at}: {property.Name} is not described");
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
