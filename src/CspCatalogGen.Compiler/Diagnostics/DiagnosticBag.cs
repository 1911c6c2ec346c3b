using System.Collections;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>Collects what is to be said of one document, which it knows the path and the lines of.</summary>
internal sealed class DiagnosticBag(string path, LineMap lines) : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int Count => _diagnostics.Count;

    /// <summary>Says <paramref name="descriptor"/> at <paramref name="span"/> of the document.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, lines.Locate(path, span), arguments));

    /// <summary>The same of what says again, or otherwise, what stands at <paramref name="first"/>.</summary>
    public void AddRepetition(DiagnosticDescriptor descriptor, SourceSpan span, SourceSpan first, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, lines.Locate(path, span), arguments).Beside(lines.Locate(path, first), "the first one"));

    /// <summary>Says <paramref name="diagnostic"/>, which was made elsewhere.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
