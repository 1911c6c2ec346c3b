using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Fixing;
using CspCatalogGen.Tool.Output;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Says in the words of the protocol what is wrong and what mends it.</summary>
internal static class EditorDiagnostics
{
    private const string QuickFix = "quickfix";
    private const string FixAll = "source.fixAll";

    /// <summary><paramref name="diagnostic"/> as an editor shows it; <paramref name="at"/> is its place.</summary>
    public static LspDiagnostic Create(Diagnostic diagnostic, SourceLocation at) => new(
        Range.From(at),
        diagnostic.Descriptor.Severity switch
        {
            DiagnosticSeverity.Error => 1,
            DiagnosticSeverity.Warning => 2,
            DiagnosticSeverity.Info => 3,
            _ => 4,
        },
        diagnostic.Descriptor.Id,
        SarifDiagnosticsWriter.HelpUri(diagnostic.Descriptor) is { } uri && uri.StartsWith("https:", StringComparison.Ordinal) ? new CodeDescription(uri) : null,
        "csp-catalog",
        diagnostic.Message,
        [.. diagnostic.Related.Select(static related => new RelatedInformation(new Location(UriOf(related.Location.Path), Range.From(related.Location)), related.Label))]);

    /// <summary>The fixes of those <paramref name="diagnostics"/> of a document that <paramref name="range"/> touches, and one for all that is safe in it.</summary>
    public static IReadOnlyList<CodeAction> Actions(IReadOnlyList<Diagnostic> diagnostics, Range range)
    {
        var here = diagnostics.Where(diagnostic => diagnostic.Fix is not null && Range.From(diagnostic.Location!).Overlaps(range)).ToList();
        var actions = here
            .Select(static diagnostic => new CodeAction(diagnostic.Fix!.Title, QuickFix, [Create(diagnostic, diagnostic.Location!)], diagnostic.Fix.IsSafe, EditOf(diagnostic.Fix.Edits)))
            .ToList();
        var safe = FixSelection.WithoutOverlap(diagnostics.Where(static diagnostic => diagnostic.Fix is { IsSafe: true }));
        if (safe.Count > 0)
        {
            actions.Add(new CodeAction("Mend what needs no judgement", FixAll, [], IsPreferred: false, EditOf(safe.SelectMany(static diagnostic => diagnostic.Fix!.Edits))));
        }

        return actions;
    }

    /// <summary>The address of the document <paramref name="path"/>. A path is no address: what is written is what a URI was made from.</summary>
    public static Uri UriOf(string path) => new(new Uri(Path.GetFullPath(path)).AbsoluteUri);

    /// <summary>Changes as an editor makes them.</summary>
    public static WorkspaceEdit EditOf(IEnumerable<TextEdit> edits)
        => new(edits
            .GroupBy(static edit => edit.Location.Path, StringComparer.Ordinal)
            .ToDictionary(
                static document => UriOf(document.Key).AbsoluteUri,
                static document => (IReadOnlyList<LspTextEdit>)[.. document.Select(static edit => new LspTextEdit(Range.From(edit.Location), edit.NewText))],
                StringComparer.Ordinal));
}
