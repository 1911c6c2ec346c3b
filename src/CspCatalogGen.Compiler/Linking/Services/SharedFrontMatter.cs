using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>The front matter of a document that is a page and a licensing reference: it says one thing of both.</summary>
internal static class SharedFrontMatter
{
    /// <summary><paramref name="diagnostics"/> of references without those at a place that <paramref name="told"/> of pages tell of.</summary>
    public static IEnumerable<Diagnostic> LeaveOutTold(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<Diagnostic> told)
    {
        HashSet<SourceLocation?>? places = null;
        return diagnostics.Where(diagnostic => diagnostic.Descriptor != CatalogDiagnostics.ReferenceSentenceNotUnderstood
            || !(places ??= new(told.Select(static one => one.Location))).Contains(diagnostic.Location));
    }
}
