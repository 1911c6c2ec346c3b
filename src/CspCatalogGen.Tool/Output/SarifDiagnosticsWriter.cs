using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
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
    public static void Write(IReadOnlyList<Finding> findings, Stream output)
    {
        var rules = findings
            .Select(static finding => finding.Diagnostic.Descriptor)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToArray();
        var run = new SarifRun(
            new SarifTool(new SarifToolComponent(
                "csp-catalog",
                typeof(SarifDiagnosticsWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
                rules.Select(Rule))),
            "utf16CodeUnits",
            findings.Select(finding => Result(finding, Array.FindIndex(rules, rule => rule.Id == finding.Diagnostic.Descriptor.Id))));
        JsonDocumentWriter.Write(output, new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), SarifJsonContext.Default.SarifLog);
    }

    /// <summary>Where the page of <paramref name="rule"/> is; without a repository's address, inside the repository.</summary>
    public static string HelpUri(DiagnosticDescriptor rule) => HelpBase + rule.HelpPath;

    /// <summary>The path that <paramref name="uri"/> was written for.</summary>
    public static string PathOf(string uri)
    {
        var escaped = uri.StartsWith("file:///", StringComparison.Ordinal) && uri.AsSpan(8).Contains(":/", StringComparison.Ordinal) ? uri[8..]
            : uri.StartsWith("file://", StringComparison.Ordinal) ? uri[7..]
            : uri;
        return System.Uri.UnescapeDataString(escaped);
    }

    private static SarifReportingDescriptor Rule(DiagnosticDescriptor rule)
        => new(rule.Id, new SarifMessage(rule.Title), HelpUri(rule), new SarifReportingConfiguration(Level(rule.Severity)));

    private static SarifResult Result(Finding finding, int ruleIndex)
    {
        var diagnostic = finding.Diagnostic;
        return new SarifResult(
            diagnostic.Descriptor.Id,
            ruleIndex,
            Level(diagnostic.Descriptor.Severity),
            Message(diagnostic.Message),
            diagnostic.Location is { } location ? [Location(location)] : [],
            finding.Fingerprint is { } fingerprint ? new Dictionary<string, string> { [Fingerprint] = fingerprint } : null,
            finding.IsNew ? null : [new SarifSuppression("external", "It is in the baseline.")],
            diagnostic.Related.Count > 0 ? diagnostic.Related.Select(static related => Location(related.Location, related.Label)) : null,
            diagnostic.Fix is { } fix ? [Fix(fix)] : null);
    }

    private static SarifFix Fix(Fix fix) => new(
        Message(fix.Title),
        fix.Edits
            .GroupBy(static edit => edit.Location.Path, StringComparer.Ordinal)
            .Select(static document => new SarifArtifactChange(
                new SarifArtifactLocation(Uri(document.Key)),
                document.Select(static edit => new SarifReplacement(Region(edit.Location), new SarifMessage(edit.NewText))))));

    private static SarifLocation Location(SourceLocation location, string? message = null)
        => new(new SarifPhysicalLocation(new SarifArtifactLocation(Uri(location.Path)), Region(location)), message is null ? null : Message(message));

    private static SarifRegion Region(SourceLocation location)
        => new(location.Start.Line, location.Start.Column, location.End.Line, location.End.Column);

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
    private static SarifMessage Message(string message) => new(message.Contains("](", StringComparison.Ordinal)
        ? message.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : message);
}
