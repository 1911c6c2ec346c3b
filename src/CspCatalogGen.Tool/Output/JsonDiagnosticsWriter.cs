using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as the catalog's JSON has them.</summary>
internal static class JsonDiagnosticsWriter
{
    /// <summary>Writes <paramref name="findings"/> as a document of their own, with what mends them and what a baseline needs.</summary>
    public static void Write(IEnumerable<Finding> findings, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            Write(json, finding.Diagnostic);
            json.WriteBoolean("isNew", finding.IsNew);
            json.WriteString("fingerprint", finding.Fingerprint);
            WriteRelated(json, finding.Diagnostic);
            WriteFix(json, finding.Diagnostic.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Writes the property <c>diagnostics</c>.</summary>
    public static void WriteProperty(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            Write(json, diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Descriptor.Id);
        json.WriteString("severity", OutputWords.Of(diagnostic.Descriptor.Severity));
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Location is { } location)
        {
            WritePlace(json, location);
        }
        else
        {
            json.WriteNull("path");
            json.WriteNull("line");
            json.WriteNull("column");
            json.WriteNull("endLine");
            json.WriteNull("endColumn");
        }
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("label", related.Label);
            WritePlace(json, related.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("isSafe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, edit.Location);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteString("path", location.Path);
        json.WriteNumber("line", location.Start.Line);
        json.WriteNumber("column", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
    }
}
