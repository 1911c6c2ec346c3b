using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes changes as Markdown for a pull request.</summary>
internal static class ChangesMarkdownWriter
{
    /// <summary>Writes <paramref name="changes"/>.</summary>
    public static void Write(string before, string after, IReadOnlyList<CatalogChange> changes, IReadOnlyList<Diagnostic> warnings, ChangeSeverities severities, Stream output)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("### Catalog changes");
        text.WriteLine();
        text.WriteLine($"{MarkdownText.Code(before)} → {MarkdownText.Code(after)}: {ChangesTextWriter.Count(changes, severities, areAll: warnings.Count == 0)}");
        WriteTable(text, "Breaking", changes.Where(severities.IsBreaking));
        WriteTable(text, "Compatible", changes.Where(change => !severities.IsBreaking(change)));
        if (warnings.Count > 0)
        {
            text.WriteLine();
            text.WriteLine(ChangesTextWriter.NewWarnings(warnings));
            text.WriteLine();
            foreach (var warning in warnings)
            {
                text.WriteLine($"- {MarkdownText.Code(MsBuildDiagnosticsWriter.Line(warning, colours: false))}");
            }
        }
    }

    private static void WriteTable(StreamWriter text, string title, IEnumerable<CatalogChange> changes)
    {
        var rows = changes.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine($"#### {title}");
        text.WriteLine();
        text.WriteLine("| Change | Rule | Before | After |");
        text.WriteLine("| --- | --- | --- | --- |");
        foreach (var change in rows)
        {
            text.WriteLine($"| {MarkdownText.Escape(change.Sentence)} | {change.Rule.Name} | {Place(change.Before)} | {Place(change.After)} |");
        }
    }

    private static string Place(SourceLocation? place) => place is null ? "" : MarkdownText.Code(ChangesTextWriter.Place(place));
}
