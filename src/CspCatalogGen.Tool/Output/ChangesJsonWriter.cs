using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes changes as JSON: see docs/schema/changes-v1.schema.json.</summary>
internal static class ChangesJsonWriter
{
    /// <summary>Writes <paramref name="changes"/> as a document of their own.</summary>
    public static void Write(IEnumerable<CatalogChange> changes, ChangeSeverities severities, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        WriteProperty(json, changes, severities);
        json.WriteEndObject();
    });

    /// <summary>Writes the property <c>changes</c>.</summary>
    public static void WriteProperty(Utf8JsonWriter json, IEnumerable<CatalogChange> changes, ChangeSeverities severities)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Rule.Kind);
            json.WriteString("rule", change.Rule.Name);
            json.WriteBoolean("breaking", severities.IsBreaking(change));
            json.WriteString("message", change.Sentence);
            json.WriteString("edition", change.Edition);
            json.WriteString("market", change.Market);
            json.WriteString("offer", change.Offer);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteString("locale", change.Locale);
            json.WriteString("product", change.Product);
            json.WriteString("servicePlan", change.ServicePlan);
            json.WriteString("oldValue", change.OldValue);
            json.WriteString("newValue", change.NewValue);
            WritePlace(json, "before", change.Before);
            WritePlace(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string property, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Start.Line);
        json.WriteNumber("column", place.Start.Column);
        json.WriteEndObject();
    }
}
