using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as GitHub workflow commands, which GitHub shows beside the lines of a pull request.</summary>
internal static class GitHubDiagnosticsWriter
{
    /// <summary>Writes a line per new diagnostic.</summary>
    public static void Write(IEnumerable<Finding> findings, Stream output)
    {
        using var lines = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var finding in findings.Where(static finding => finding.IsNew))
        {
            lines.WriteLine(Line(finding.Diagnostic));
        }
    }

    private static string Line(Diagnostic diagnostic)
    {
        var command = diagnostic.Descriptor.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };
        var place = diagnostic.Location is { } location
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"file={Property(location.Path)},line={location.Start.Line},col={location.Start.Column},endLine={location.End.Line},endColumn={location.End.Column},")
            : string.Empty;
        return $"::{command} {place}title={Property($"{diagnostic.Descriptor.Id}: {diagnostic.Descriptor.Title}")}::{Data(diagnostic.Message)}";
    }

    private static string Data(string text)
        => VisibleText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
