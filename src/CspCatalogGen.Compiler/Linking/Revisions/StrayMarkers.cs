using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>One mistake, one diagnostic: where the source tells that a marker is missing, what is left of it needs no word of its own.</summary>
internal static class StrayMarkers
{
    // A blank may stand between the two.
    private const int MaxGap = 1;

    public static IEnumerable<Diagnostic> LeaveOut(IReadOnlyList<Diagnostic> diagnostics)
    {
        var missing = new HashSet<(string, int)>(diagnostics
            .Where(diagnostic => diagnostic.Correction is { Kind: CorrectionKind.Marker } && diagnostic.Descriptor == CatalogDiagnostics.TranslationMarker)
            .SelectMany(diagnostic => Enumerable.Range(diagnostic.Location!.Span.End, MaxGap + 1).Select(end => (diagnostic.Location.Path, end))));
        return diagnostics.Where(diagnostic => diagnostic.Descriptor != CatalogDiagnostics.StrayCharacter
            || diagnostic.Location is not { } location
            || !missing.Contains((location.Path, location.Span.Start)));
    }
}
