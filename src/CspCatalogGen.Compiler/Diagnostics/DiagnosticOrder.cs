using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>The order in which diagnostics are said.</summary>
public static class DiagnosticOrder
{
    /// <summary><paramref name="diagnostics"/>, each once, by path, place and id.</summary>
    public static EquatableArray<Diagnostic> InOrder(this IEnumerable<Diagnostic> diagnostics)
        => diagnostics
            .Distinct()
            .OrderBy(diagnostic => diagnostic.Location?.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location?.Span.Start ?? -1)
            .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .ToEquatableArray();
}
