using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Reconciling;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes what a comparison found: for people in 80 columns, as Markdown for a pull request, for programs as JSON.</summary>
internal static class ReconciliationWriter
{
    private const int Width = 80;
    private const int Column = 37;

    /// <summary>Writes a table for each kind of finding, which reads well in 80 columns.</summary>
    public static void WriteTable(Report report, Stream output)
    {
        using var text = Open(output);
        foreach (var line in WrappedText.Wrap(VisibleText.Escape(report.Heading), Width))
        {
            text.WriteLine(line);
        }

        foreach (var (kind, entries) in ByKind(report))
        {
            text.WriteLine();
            text.WriteLine($"{kind.Title}: {Number(entries.Count)}");
            foreach (var entry in entries)
            {
                WriteEntry(text, entry);
            }
        }

        WriteProblems(text, report, problem => WrappedText.Wrap(problem, Width - 2).Select(line => "  " + line));
        WriteClosing(text, report);
    }

    /// <summary>Writes a Markdown table for each kind of finding.</summary>
    public static void WriteMarkdown(Report report, Stream output)
    {
        using var text = Open(output);
        text.WriteLine(MarkdownText.Escape(report.Heading));
        foreach (var (kind, entries) in ByKind(report))
        {
            text.WriteLine();
            text.WriteLine($"{kind.Title}: {Number(entries.Count)}");
            if (entries.Count == 0)
            {
                continue;
            }

            text.WriteLine();
            text.WriteLine(report.Shape == ReportShape.Upgrades ? "| From | To | Kind | Detail |" : "| Product | Service plan | Detail |");
            text.WriteLine(report.Shape == ReportShape.Upgrades ? "| --- | --- | --- | --- |" : "| --- | --- | --- |");
            foreach (var entry in entries)
            {
                var relation = report.Shape == ReportShape.Upgrades ? $" {entry.Relation} |" : "";
                text.WriteLine($"| {MarkdownText.Escape(entry.First)} |{(entry.Second is { } second ? $" {MarkdownText.Escape(second)}" : "")} |{relation}{(entry.Detail is { } detail ? $" {MarkdownText.Escape(detail)}" : "")} |");
            }
        }

        WriteProblems(text, report, problem => ["", "- " + MarkdownText.Escape(problem)]);
        WriteClosing(text, report);
    }

    /// <summary>Writes everything as JSON: see docs/schema.</summary>
    public static void WriteJson(Report report, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        foreach (var (name, value) in report.Facts)
        {
            if (value is int number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteString(name, (string?)value);
            }
        }

        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
        {
            json.WriteStringValue(problem);
        }

        json.WriteEndArray();
        json.WriteStartArray(report.Shape.Array);
        foreach (var entry in ByKind(report).SelectMany(kind => kind.Entries))
        {
            json.WriteStartObject();
            json.WriteString("finding", entry.Kind.Name);
            if (report.Shape == ReportShape.Upgrades)
            {
                json.WriteString("kind", entry.Relation);
            }

            json.WriteString(report.Shape.First, entry.First);
            json.WriteString(report.Shape.First + "Id", entry.FirstId);
            json.WriteString(report.Shape.Second, entry.Second);
            json.WriteString(report.Shape.Second + "Id", entry.SecondId);
            json.WriteString("detail", entry.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static StreamWriter Open(Stream output) => new(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };

    private static IEnumerable<(FindingKind Kind, List<ReportEntry> Entries)> ByKind(Report report)
        => report.Kinds.Select(kind => (kind, report.Entries.Where(entry => entry.Kind == kind).ToList()));

    private static void WriteEntry(StreamWriter text, ReportEntry entry)
    {
        var first = WrappedText.Wrap(VisibleText.Escape(entry.First), Column - 2);
        var second = entry.Second is null ? [] : WrappedText.Wrap((entry.Relation is null ? "" : "→ ") + VisibleText.Escape(entry.Second), Width - Column - 4);
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            text.WriteLine($"  {WrappedText.Pad(i < first.Count ? first[i] : "", Column)}{(i < second.Count ? second[i] : "")}".TrimEnd());
        }

        foreach (var line in entry.Detail is null ? [] : WrappedText.Wrap($"({VisibleText.Escape(entry.Detail)})", Width - 6))
        {
            text.WriteLine("      " + line);
        }
    }

    private static void WriteProblems(StreamWriter text, Report report, Func<string, IEnumerable<string>> lines)
    {
        if (report.Problems.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine($"Not read: {Number(report.Problems.Count)}");
        foreach (var line in report.Problems.Select(VisibleText.Escape).SelectMany(lines))
        {
            text.WriteLine(line);
        }
    }

    private static void WriteClosing(StreamWriter text, Report report)
    {
        if (report.Closing is { } closing)
        {
            text.WriteLine();
            text.WriteLine(closing);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
