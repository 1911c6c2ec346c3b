using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>One mistake, one diagnostic: what is left of a marker whose loss is told, and markers of translations where those of the source are told, need no word of their own.</summary>
internal static class StrayMarkers
{
    // A blank may stand between the two.
    private const int MaxGap = 1;

    public static IEnumerable<Diagnostic> LeaveOut(IReadOnlyList<Diagnostic> diagnostics)
    {
        var ofMarkers = diagnostics.Where(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TranslationMarker).ToList();
        var asked = diagnostics.Where(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.SourceAlone).ToList();
        if (ofMarkers.Count + asked.Count == 0)
        {
            return diagnostics;
        }

        var missing = new HashSet<(string, int)>(ofMarkers
            .Where(static diagnostic => diagnostic.Correction is { Kind: CorrectionKind.Marker })
            .Concat(asked)
            .SelectMany(diagnostic => Enumerable.Range(diagnostic.Location!.Span.End, MaxGap + 1).Select(end => (diagnostic.Location.Path, end))));
        // A single translation may have lost its marker, whatever is told of the source's.
        var told = new HashSet<SourceLocation>(diagnostics.Where(IsOfMarker).Select(static diagnostic => diagnostic.Location!));
        var contested = new HashSet<SourceLocation>(told.Where(place => ofMarkers.Count(diagnostic => diagnostic.Related.Any(source => source.Location == place)) > 1));
        var unread = new HashSet<string>(diagnostics.Where(IsOfNote).Select(static diagnostic => diagnostic.Location!.Path), StringComparer.Ordinal);
        return diagnostics.Where(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TranslationMarker
            ? !diagnostic.Related.Any(source => contested.Contains(source.Location) || unread.Contains(source.Location.Path))
            : diagnostic.Descriptor == CatalogDiagnostics.SourceAlone ? !told.Contains(diagnostic.Location!)
            : diagnostic.Descriptor != CatalogDiagnostics.StrayCharacter || diagnostic.Location is not { } location || !missing.Contains((location.Path, location.Span.Start)));
    }

    private static bool IsOfMarker(Diagnostic diagnostic)
        => diagnostic.Descriptor == CatalogDiagnostics.FootnoteContradicts || diagnostic.Descriptor == CatalogDiagnostics.MarkerWithoutFootnote || diagnostic.Descriptor == CatalogDiagnostics.FootnoteLost;

    private static bool IsOfNote(Diagnostic diagnostic)
        => diagnostic.Descriptor == CatalogDiagnostics.FootnoteNotReadable || diagnostic.Descriptor == CatalogDiagnostics.FootnoteWithoutMarker;
}
