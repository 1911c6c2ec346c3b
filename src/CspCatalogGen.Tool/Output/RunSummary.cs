using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>What a person reads on standard error after a run.</summary>
internal static class RunSummary
{
    // More than a screen of lines is read by nobody; `check` prints them all.
    private const int LinesShown = 20;

    /// <summary>After compiling: the errors and warnings, as far as a screen holds them, and the counts.</summary>
    public static void WriteCompiled(LinkResult result, ToolConsole console)
    {
        var notable = result.Diagnostics
            .Where(static diagnostic => diagnostic.Descriptor.Severity != DiagnosticSeverity.Info)
            .OrderByDescending(static diagnostic => diagnostic.Descriptor.Severity)
            .ToArray();
        foreach (var diagnostic in notable.Take(LinesShown))
        {
            console.Error.WriteLine(MsBuildDiagnosticsWriter.Line(diagnostic, console.ColoursError));
        }

        if (notable.Length > LinesShown)
        {
            console.Error.WriteLine($"… and {Count(notable.Length - LinesShown, "more")}; 'csp-catalog check' prints them all.");
        }

        console.Error.WriteLine(
            $"{Count(result.Catalog.Offers.Count, "offer", "offers")} and {Count(result.Catalog.Upgrades.Count, "upgrade", "upgrades")} "
            + $"from {Pages(result)}: {Diagnostics(result)}.");
    }

    /// <summary>After checking: the counts alone.</summary>
    public static void WriteChecked(LinkResult result, ToolConsole console)
        => console.Error.WriteLine($"{Pages(result)}: {Diagnostics(result)}.");

    /// <summary>How many upgrade pages there are, and among how many documents.</summary>
    public static string Pages(LinkResult result)
    {
        var pages = result.Documents.Count(static document => document.Status is not (DocumentStatus.NotUpgradePage or DocumentStatus.ServicePlans));
        return pages == result.Documents.Count
            ? Count(pages, "upgrade page", "upgrade pages")
            : $"{Count(pages, "upgrade page", "upgrade pages")} among {Count(result.Documents.Count, "document", "documents")}";
    }

    private static string Diagnostics(LinkResult result)
    {
        int CountOf(DiagnosticSeverity severity) => result.Diagnostics.Count(diagnostic => diagnostic.Descriptor.Severity == severity);

        return $"{Count(CountOf(DiagnosticSeverity.Error), "error", "errors")}, {Count(CountOf(DiagnosticSeverity.Warning), "warning", "warnings")}";
    }

    /// <summary>
    /// Whether a catalog that has a names document has no page any more: they were moved or renamed, and nothing is to be written
    /// over what was made of them.
    /// </summary>
    public static bool AreAllPagesLost(IEnumerable<LinkedDocument> documents, string? namesPath) => namesPath is not null && IsNothingOfOurs(documents);

    /// <summary>Whether no document is a page of the catalog, so that there is nothing to say anything good of.</summary>
    public static bool IsNothingOfOurs(IEnumerable<LinkedDocument> documents)
        => documents.All(static document => document.Status == DocumentStatus.NotUpgradePage);

    /// <summary>Says that nothing was <paramref name="done"/>, and why.</summary>
    public static string NothingOfOurs(string done, IReadOnlyCollection<LinkedDocument> documents)
        => $"csp-catalog: Nothing was {done}: there is no page of the catalog among {Count(documents.Count, "document", "documents")}.";

    /// <summary><c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Count(int count, string one, string? many = null)
        => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one);
}
