using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as the catalog's JSON has them.</summary>
internal static class JsonDiagnosticsWriter
{
    /// <summary>Writes the diagnostics of <paramref name="result"/> as a document of their own.</summary>
    public static void Write(LinkResult result, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        WriteProperty(json, result.Diagnostics);
        json.WriteEndObject();
    });

    /// <summary>Writes the property <c>diagnostics</c>.</summary>
    public static void WriteProperty(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Descriptor.Id);
            json.WriteString("severity", OutputWords.Of(diagnostic.Descriptor.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Location is { } location)
            {
                json.WriteString("path", location.Path);
                json.WriteNumber("line", location.Start.Line);
                json.WriteNumber("column", location.Start.Column);
                json.WriteNumber("endLine", location.End.Line);
                json.WriteNumber("endColumn", location.End.Column);
            }
            else
            {
                json.WriteNull("path");
                json.WriteNull("line");
                json.WriteNull("column");
                json.WriteNull("endLine");
                json.WriteNull("endColumn");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
