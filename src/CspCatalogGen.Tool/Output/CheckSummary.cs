using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>What a person reads on standard error after a check: the counts, and where they come from.</summary>
internal static class CheckSummary
{
    private const string NoLocale = "no language";

    /// <summary>Writes the counts of <paramref name="findings"/>, then a line for each edition and language with the ids that are new there.</summary>
    public static void Write(LinkResult result, IReadOnlyList<Finding> findings, ToolConsole console)
    {
        var known = findings.Count(static finding => !finding.IsNew);
        var added = findings.Where(static finding => finding.IsNew).Select(static finding => finding.Diagnostic).ToList();
        console.Error.WriteLine($"{RunSummary.Pages(result)}: {Counts(added)}{(known > 0 ? $"; {known.ToString(CultureInfo.InvariantCulture)} known from the baseline" : "")}.");
        var documents = result.Documents.ToLookup(static document => document.Path, StringComparer.Ordinal);
        foreach (var group in added
            .GroupBy(diagnostic => Place(diagnostic, documents))
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            console.Error.WriteLine($"  {VisibleText.Escape(group.Key)}: {Counts([.. group])} ({string.Join(", ", group
                .GroupBy(static diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
                .OrderBy(static same => same.Key, StringComparer.Ordinal)
                .Select(static same => same.Count() > 1 ? $"{same.Key} × {same.Count().ToString(CultureInfo.InvariantCulture)}" : same.Key))})");
        }
    }

    private static string Place(Diagnostic diagnostic, ILookup<string, LinkedDocument> documents)
        => diagnostic.Location is not { } location ? "all documents"
            : documents[location.Path].FirstOrDefault() is { Edition: { } edition } page ? $"{edition}, {page.Locale ?? NoLocale}"
            : location.Path;

    private static string Counts(List<Diagnostic> diagnostics)
    {
        int CountOf(DiagnosticSeverity severity) => diagnostics.Count(diagnostic => diagnostic.Descriptor.Severity == severity);

        var counts = $"{RunSummary.Count(CountOf(DiagnosticSeverity.Error), "error", "errors")}, {RunSummary.Count(CountOf(DiagnosticSeverity.Warning), "warning", "warnings")}";
        return CountOf(DiagnosticSeverity.Info) is > 0 and var notes ? $"{counts}, {RunSummary.Count(notes, "note", "notes")}" : counts;
    }
}
