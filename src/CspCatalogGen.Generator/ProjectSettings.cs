using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CspCatalogGen.Generator;

/// <summary>What the generator has to know of a project beside its documents.</summary>
/// <param name="Namespace">The namespace of what is generated.</param>
/// <param name="HasSpan">Whether its framework has <c>ReadOnlySpan</c>.</param>
/// <param name="TooOldLanguage">The project's version of C# where generated code does not fit it.</param>
internal sealed record ProjectSettings(string Namespace, bool HasSpan, string? TooOldLanguage)
{
    public bool CanHoldCatalog => HasSpan && TooOldLanguage is null;

    public static ProjectSettings Of(Compilation compilation, ParseOptions parsing, AnalyzerConfigOptions options) => new(
        NamespaceOf(options),
        compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null,
        parsing is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp8 and var version } ? version.ToDisplayString() : null);

    private static string NamespaceOf(AnalyzerConfigOptions options)
    {
        foreach (var property in (string[])["build_property.CspCatalogNamespace", "build_property.RootNamespace"])
        {
            if (options.TryGetValue(property, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return "CspCatalog";
    }
}
