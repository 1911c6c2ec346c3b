using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Terminal;
using Spectre.Console;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes diagnostics for a person: the line quoted, the place underlined, other places that matter, the cure.</summary>
internal sealed class TerminalDiagnosticsWriter(DocumentLines lines, bool colours, int width)
{
    /// <summary>Writes each new one of <paramref name="findings"/>.</summary>
    public void Write(IEnumerable<Finding> findings, Stream output)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var finding in findings.Where(static finding => finding.IsNew))
        {
            Write(finding.Diagnostic, text);
            text.WriteLine();
        }
    }

    private void Write(Diagnostic diagnostic, StreamWriter text)
    {
        var severity = diagnostic.Descriptor.Severity;
        var head = $"{OutputWords.Format(severity)}[{diagnostic.Descriptor.Id}]";
        text.WriteLine((colours ? Colour.Paint(severity, head) : head) + Strong(": " + VisibleText.Escape(diagnostic.Problem)));
        var related = diagnostic.Related.ToList();
        var margin = related.Select(static place => place.Location).Append(diagnostic.Location).OfType<SourceLocation>()
            .Select(static location => Number(location.Start.Line).Length).DefaultIfEmpty(1).Max();
        if (diagnostic.Location is { } location)
        {
            Quote("-->", location, '^', "", severity, margin, text);
        }

        foreach (var place in related)
        {
            Quote(":::", place.Location, '-', " " + VisibleText.Escape(place.Label), DiagnosticSeverity.Info, margin, text);
        }

        if (diagnostic.Cure.Length > 0)
        {
            text.WriteLine($"{Frame(new string(' ', margin) + " =")} {Strong("help:")} {VisibleText.Escape(diagnostic.Cure)}");
        }

        if (diagnostic.Fix is { } fix)
        {
            text.WriteLine($"{Frame(new string(' ', margin) + " =")} {Strong("fix:")} {VisibleText.Escape(fix.Title)} (csp-catalog fix{(fix.IsSafe ? "" : " --unsafe")})");
        }
    }

    private void Quote(string arrow, SourceLocation location, char mark, string label, DiagnosticSeverity severity, int margin, StreamWriter text)
    {
        var blank = new string(' ', margin);
        text.WriteLine($"{Frame(blank + arrow)} {VisibleText.Escape(location.Path)}:{Number(location.Start.Line)}:{Number(location.Start.Column)}");
        var line = lines.At(location);
        if (line.Trim().Length == 0)
        {
            return;
        }

        var start = Math.Min(location.Start.Column - 1, line.Length);
        var end = location.End.Line > location.Start.Line ? line.Length : Math.Min(location.End.Column - 1, line.Length);
        var words = label + (location.End.Line > location.Start.Line ? $" to line {Number(location.End.Line)}" : "");
        var room = width - margin - 3;
        var quoted = QuotedLine.From(line, start, Math.Max(0, end - start), room);
        if (quoted.Indent + quoted.Width + words.GetCellWidth() > room)
        {
            // What is said of the place stands beside its underline.
            quoted = QuotedLine.From(line, start, Math.Max(0, end - start), room - words.GetCellWidth());
        }

        var underline = new string(mark, quoted.Width) + words;
        text.WriteLine(Frame(blank + " |"));
        text.WriteLine($"{Frame(Number(location.Start.Line).PadLeft(margin) + " |")} {quoted.Text}");
        text.WriteLine($"{Frame(blank + " |")} {new string(' ', quoted.Indent)}{(colours ? Colour.Paint(severity, underline) : underline)}");
    }

    private string Strong(string words) => colours ? Colour.Strong(words) : words;

    private string Frame(string signs) => colours ? Colour.Frame(signs) : signs;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
