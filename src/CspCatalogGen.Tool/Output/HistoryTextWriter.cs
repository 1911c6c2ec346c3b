using System.Collections.Generic;
using System.IO;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.History;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes the history of a catalog: a line for each change.</summary>
internal static class HistoryTextWriter
{
    private const int HashLength = 8;

    /// <summary>Writes a line for each change: day, commit, edition, market, and what it is.</summary>
    public static void Write(IReadOnlyList<HistoryEntry> entries, Stream output)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var entry in entries)
        {
            var start = $"{entry.Date} {entry.Commit[..HashLength]} ";
            foreach (var change in entry.Changes)
            {
                var market = change.Market is null ? "" : $" {change.Market}";
                text.WriteLine(VisibleText.Escape($"{start}{entry.Edition}{market}: {(ChangeSeverities.Default.IsBreaking(change) ? "breaking: " : "")}{change.Sentence} [{change.Rule.Name}]"));
            }

            if (entry.Problems.Count > 0)
            {
                text.WriteLine(VisibleText.Escape($"{start}not compared, because of errors: {entry.Problems[0]}{(entry.Problems.Count > 1 ? " …" : "")}"));
            }
        }
    }
}
