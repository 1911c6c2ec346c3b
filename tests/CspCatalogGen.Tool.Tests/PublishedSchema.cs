using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Shouldly;

namespace CspCatalogGen.Tool.Tests;

/// <summary>The schemas of docs/schema, as a library reads them.</summary>
internal static class PublishedSchema
{
    /// <summary><paramref name="json"/> is what the schema <paramref name="file"/> says.</summary>
    public static JsonElement MustDescribe(string file, string json)
    {
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        JsonSchema? schema = null;

        // A schema may refer to another, which is known by its name then.
        foreach (var name in Directory.GetFiles(AppContext.BaseDirectory, "*-v1.schema.json").Select(path => Path.GetFileName(path)!).OrderBy(name => name == file))
        {
            var text = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)))!;
            Close(text);
            schema = JsonSchema.FromText(text.ToJsonString(), options, new Uri("https://schema.example/" + name));
        }

        using var document = JsonDocument.Parse(json);
        var result = schema!.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        (result.Details ?? []).Where(detail => !detail.IsValid).SelectMany(detail => (detail.Errors ?? []).Select(error => $"{detail.InstanceLocation}: {error.Value}")).ShouldBeEmpty();
        result.IsValid.ShouldBeTrue();
        return document.RootElement.Clone();
    }

    // Properties may be added within a version, so most schemas allow more of them; what is written today is described.
    private static void Close(JsonNode? node)
    {
        foreach (var inner in node is JsonObject members ? members.Select(member => member.Value) : node as JsonArray ?? [])
        {
            Close(inner);
        }

        if (node is JsonObject schema && schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties"))
        {
            schema["additionalProperties"] = false;
        }
    }
}
