using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Fixing;

/// <summary>Chooses the fixes that can be applied at once.</summary>
internal static class FixSelection
{
    /// <summary>Those of <paramref name="diagnostics"/>, in their order, whose fixes touch nothing that one before them changes.</summary>
    public static IReadOnlyList<Diagnostic> WithoutOverlap(IEnumerable<Diagnostic> diagnostics)
    {
        var chosen = new List<Diagnostic>();
        var edits = new Dictionary<string, List<TextEdit>>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics.Where(static diagnostic => diagnostic.Fix is not null))
        {
            if (diagnostic.Fix!.Edits.Any(edit => edits.GetValueOrDefault(edit.Location.Path, []).Exists(other => Touch(edit, other))))
            {
                continue;
            }

            chosen.Add(diagnostic);
            foreach (var edit in diagnostic.Fix.Edits)
            {
                if (!edits.TryGetValue(edit.Location.Path, out var ofDocument))
                {
                    edits.Add(edit.Location.Path, ofDocument = []);
                }

                ofDocument.Add(edit);
            }
        }

        return chosen;
    }

    private static bool Touch(TextEdit one, TextEdit other)
        => one.Location.Span.Start <= other.Location.Span.End && other.Location.Span.Start <= one.Location.Span.End;
}
