using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as SARIF 2.1.0, which code scanning services read.</summary>
internal static class SarifDiagnosticsWriter
{
    private static readonly string HelpBase = typeof(SarifDiagnosticsWriter).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "HelpBase")?.Value ?? string.Empty;

    /// <summary>The name that the hash of a diagnostic's line has among its fingerprints.</summary>
    public const string Fingerprint = "cspCatalogProblem/v1";

    /// <summary>Writes <paramref name="findings"/> as one run.</summary>
    public static void Write(IReadOnlyList<Finding> findings, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        var rules = findings
            .Select(static finding => finding.Diagnostic.Descriptor)
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
        foreach (var finding in findings)
        {
            WriteResult(json, finding, Array.FindIndex(rules, rule => rule.Id == finding.Diagnostic.Descriptor.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Where the page of <paramref name="rule"/> is; without a repository's address, inside the repository.</summary>
    public static string HelpUri(DiagnosticDescriptor rule) => HelpBase + rule.HelpPath;

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
            json.WriteString("helpUri", HelpUri(rule));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The path that <paramref name="uri"/> was written for.</summary>
    public static string PathOf(string uri)
    {
        var escaped = uri.StartsWith("file:///", StringComparison.Ordinal) && uri.AsSpan(8).Contains(":/", StringComparison.Ordinal) ? uri[8..]
            : uri.StartsWith("file://", StringComparison.Ordinal) ? uri[7..]
            : uri;
        return System.Uri.UnescapeDataString(escaped);
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex)
    {
        var diagnostic = finding.Diagnostic;
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
        if (finding.Fingerprint is not null)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprint, finding.Fingerprint);
            json.WriteEndObject();
        }

        if (!finding.IsNew)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", "It is in the baseline.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(json, related.Location, related.Label);
            }

            json.WriteEndArray();
        }

        WriteFix(json, diagnostic.Fix);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage(json, "description", Unlinked(fix.Title));
        json.WriteStartArray("artifactChanges");
        foreach (var document in fix.Edits.GroupBy(static edit => edit.Location.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteArtifact(json, document.Key);
            json.WriteStartArray("replacements");
            foreach (var edit in document)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", edit.Location);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location, string? message = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location.Path);
        WriteRegion(json, "region", location);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, "message", Unlinked(message));
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(path));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string property, SourceLocation location)
    {
        json.WriteStartObject(property);
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
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
