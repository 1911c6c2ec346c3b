using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>The order in which diagnostics are said: what is to be mended first comes first.</summary>
public static class DiagnosticOrder
{
    /// <summary>
    /// <paramref name="diagnostics"/>, each once: errors before warnings, what is about no page, as the names document, before what is,
    /// and of <paramref name="documents"/> the sources before their translations; then by path, place and id.
    /// </summary>
    public static EquatableArray<Diagnostic> InOrder(this IEnumerable<Diagnostic> diagnostics, IEnumerable<LinkedDocument> documents)
    {
        var isSource = documents.GroupBy(document => document.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Any(document => document.IsSource), StringComparer.Ordinal);
        return diagnostics
            .Distinct()
            .OrderByDescending(diagnostic => diagnostic.Descriptor.Severity)
            .ThenBy(diagnostic => diagnostic.Location is not { } location || !isSource.TryGetValue(location.Path, out var source) ? 0 : source ? 1 : 2)
            .ThenBy(diagnostic => diagnostic, Comparer<Diagnostic>.Create(Compare))
            .ToEquatableArray();
    }

    // A message is put together only to compare diagnostics that are equal in all else.
    private static int Compare(Diagnostic one, Diagnostic other)
        => string.CompareOrdinal(one.Location?.Path, other.Location?.Path) is var path and not 0 ? path
            : (one.Location?.Span.Start ?? -1).CompareTo(other.Location?.Span.Start ?? -1) is var place and not 0 ? place
            : string.CompareOrdinal(one.Descriptor.Id, other.Descriptor.Id) is var id and not 0 ? id
            : string.CompareOrdinal(one.Message, other.Message);
}
