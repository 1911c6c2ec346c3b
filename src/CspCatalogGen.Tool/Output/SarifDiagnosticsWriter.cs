using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as SARIF 2.1.0, which code scanning services read.</summary>
internal static class SarifDiagnosticsWriter
{
    private static readonly string HelpBase = typeof(SarifDiagnosticsWriter).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "HelpBase")?.Value ?? string.Empty;

    /// <summary>Writes the diagnostics of <paramref name="result"/> as one run.</summary>
    public static void Write(LinkResult result, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        var rules = result.Diagnostics
            .Select(static diagnostic => diagnostic.Descriptor)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToArray();

        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in result.Diagnostics)
        {
            WriteResult(json, diagnostic, Array.FindIndex(rules, rule => rule.Id == diagnostic.Descriptor.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, DiagnosticDescriptor[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "csp-catalog");
        json.WriteString("semanticVersion", typeof(SarifDiagnosticsWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", HelpBase + rule.HelpPath);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Descriptor.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Descriptor.Severity));
        WriteMessage(json, "message", Unlinked(diagnostic.Message));
        json.WriteStartArray("locations");
        if (diagnostic.Location is { } location)
        {
            WriteLocation(json, location);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(location.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A URI reference: relative as the path is, or a file URI.</summary>
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped
            : Path.IsPathRooted(path) ? "file:///" + escaped
            : escaped;
    }

    // SARIF reads [words](address) in a message as a link; a stranger's page must not be able to place one.
    private static string Unlinked(string message)
        => message.Contains("](", StringComparison.Ordinal)
            ? message.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            : message;
}
