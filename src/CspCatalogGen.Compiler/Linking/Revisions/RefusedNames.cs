using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Names that are left out, which was told: how they look, and whether their English stands beside them, needs no word more.</summary>
internal static class RefusedNames
{
    /// <summary><paramref name="diagnostics"/> without what reading says of a name that linking refuses.</summary>
    public static IReadOnlyList<Diagnostic> LeaveOutLooks(IReadOnlyList<Diagnostic> diagnostics)
    {
        HashSet<SourceLocation?>? refused = null;
        return diagnostics.Any(IsOfLooks)
            ? diagnostics.Where(diagnostic => !IsOfLooks(diagnostic)
                || !(refused ??= new(diagnostics.Where(static one => one.Descriptor.Severity == DiagnosticSeverity.Error).Select(static one => one.Location))).Contains(diagnostic.Location)).ToList()
            : diagnostics;
    }

    private static bool IsOfLooks(Diagnostic diagnostic) => diagnostic.Descriptor == CatalogDiagnostics.NameSetOff || diagnostic.Descriptor == CatalogDiagnostics.UnpairedLocal;
}
