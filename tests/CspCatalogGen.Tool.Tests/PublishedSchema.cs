using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Json.Schema;
using Shouldly;

namespace CspCatalogGen.Tool.Tests;

/// <summary>The schemas of docs/schema, as a library reads them.</summary>
internal static class PublishedSchema
{
    /// <summary><paramref name="json"/> is what the schema <paramref name="file"/> says.</summary>
    public static JsonElement MustDescribe(string file, string json)
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        (result.Details ?? []).SelectMany(detail => (detail.Errors ?? []).Select(error => $"{detail.InstanceLocation}: {error.Value}")).ShouldBeEmpty();
        result.IsValid.ShouldBeTrue();
        return document.RootElement.Clone();
    }
}
