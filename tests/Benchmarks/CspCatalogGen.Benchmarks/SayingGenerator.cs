using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.Benchmarks;

/// <summary>A generator that reads no document, makes no code, and says <paramref name="count"/> times nothing of the documents: what it costs is the compiler's own.</summary>
internal sealed class SayingGenerator(int count) : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Nothing = new("SAY0001", "Nothing", "Nothing of {0}", "Nothing", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Select(static (file, _) => file.Path).Collect(),
            (output, paths) =>
            {
                foreach (var n in Enumerable.Range(0, paths.Length == 0 ? 0 : count))
                {
                    var path = paths[n % paths.Length];
                    output.ReportDiagnostic(Diagnostic.Create(Nothing, Location.Create(path, new TextSpan(0, 1), new LinePositionSpan(default, new LinePosition(0, 1))), path));
                }
            });
}
