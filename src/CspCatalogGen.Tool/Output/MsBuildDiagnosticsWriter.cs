using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics as compilers do, so that editors and builds know what to open.</summary>
internal static class MsBuildDiagnosticsWriter
{
    /// <summary>Writes a line per new diagnostic.</summary>
    public static void Write(IEnumerable<Finding> findings, Stream output, bool colours = false)
    {
        using var lines = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var finding in findings.Where(static finding => finding.IsNew))
        {
            lines.WriteLine(Line(finding.Diagnostic, colours));
        }
    }

    /// <summary><c>page.md(61,5,61,31): warning CSP2004: …</c></summary>
    public static string Line(Diagnostic diagnostic, bool colours)
    {
        var severity = OutputWords.Format(diagnostic.Descriptor.Severity);
        return Place(diagnostic.Location)
            + ": " + (colours ? Colour.Paint(diagnostic.Descriptor.Severity, severity) : severity)
            + " " + diagnostic.Descriptor.Id
            + ": " + VisibleText.Escape(diagnostic.Message);
    }

    /// <summary>Where it is: <c>page.md(61,5,61,31)</c>.</summary>
    public static string Place(SourceLocation? location)
    {
        if (location is null)
        {
            return "csp-catalog";
        }

        var path = VisibleText.Escape(location.Path);
        if (path.StartsWith("::", StringComparison.Ordinal))
        {
            // A build server would take the line for an order.
            path = "./" + path;
        }

        var (start, end) = (location.Start, location.End);
        return start == end
            ? string.Create(CultureInfo.InvariantCulture, $"{path}({start.Line},{start.Column})")
            : string.Create(CultureInfo.InvariantCulture, $"{path}({start.Line},{start.Column},{end.Line},{end.Column})");
    }
}
