using System.Text;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.Generator;

/// <summary>Compiles the catalog documents of a project into its catalog.</summary>
/// <remarks>
/// Each page is read on its own, so an edit reads one page. The catalog has no positions, so an edit that moves words
/// and changes no fact ends there; the diagnostics have them and go another way.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => DocumentFile.From(
                pair.Left,
                pair.Right.GlobalOptions,
                pair.Right.GetOptions(pair.Left),
                cancellationToken))
            .Where(static document => document is not null)
            .Select(static (document, _) => document!)
            .WithTrackingName(Steps.Documents);

        var pages = documents
            .Where(static document => document.Role == DocumentRole.Page)
            .Select(static (document, cancellationToken) => ReadResult.OfPage(document, cancellationToken))
            .WithTrackingName(Steps.Pages)
            .Collect();

        var names = documents
            .Where(static document => document.Role == DocumentRole.Names)
            .Select(static (document, cancellationToken) => ReadResult.OfNames(document, cancellationToken))
            .WithTrackingName(Steps.Names)
            .Collect();

        // A licensing reference lies among the pages; what it is, it says itself.
        var servicePlans = documents
            .Where(static document => document.Role == DocumentRole.Page && ServicePlanPageReader.IsPossible(document.Document.Text))
            .Select(static (document, cancellationToken) => ReadResult.OfServicePlans(document, cancellationToken))
            .WithTrackingName(Steps.ServicePlans)
            .Collect();

        var linked = pages
            .Combine(names)
            .Combine(servicePlans)
            .Select(static (read, _) => LinkedCatalog.Of(read.Left.Left, read.Left.Right, read.Right))
            .WithTrackingName(Steps.Linked);

        var catalog = linked
            .Select(static (linked, _) => linked.Catalog)
            .WithTrackingName(Steps.Catalog);

        var host = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null)
            .WithTrackingName(Steps.HasSpan);

        var tooOldLanguage = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp8 and var version } ? version.ToDisplayString() : null)
            .WithTrackingName(Steps.TooOldLanguage);

        var @namespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => NamespaceOf(options.GlobalOptions))
            .WithTrackingName(Steps.Namespace);

        var sources = catalog
            .Combine(@namespace)
            .Combine(host.Combine(tooOldLanguage))
            .Select(static (input, _) => input.Right is (true, null)
                ? CatalogEmitter.Emit(input.Left.Left, input.Left.Right)
                : EquatableArray<EmittedSource>.Empty)
            .WithTrackingName(Steps.Sources);

        context.RegisterSourceOutput(sources, static (output, files) =>
        {
            foreach (var file in files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            }
        });

        context.RegisterSourceOutput(linked.Combine(host.Combine(tooOldLanguage)), static (output, result) =>
        {
            var (linked, (hasSpan, tooOldLanguage)) = result;
            if (tooOldLanguage is not null)
            {
                output.ReportDiagnostic(CompilerDiagnostic.From(
                    Compiler.Diagnostics.Diagnostic.Create(CatalogDiagnostics.HostTooOld, null, tooOldLanguage), null));
            }

            if (!hasSpan)
            {
                output.ReportDiagnostic(CompilerDiagnostic.From(
                    Compiler.Diagnostics.Diagnostic.Create(CatalogDiagnostics.NoSpan, null), null));
            }

            foreach (var diagnostic in linked.Diagnostics)
            {
                output.ReportDiagnostic(CompilerDiagnostic.From(diagnostic.Diagnostic, diagnostic.FullPath));
            }
        });
    }

    private static string NamespaceOf(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options)
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

    /// <summary>The names of the steps, for tests and for who asks why something ran.</summary>
    internal static class Steps
    {
        public const string Documents = nameof(Documents);
        public const string Pages = nameof(Pages);
        public const string Names = nameof(Names);
        public const string ServicePlans = nameof(ServicePlans);
        public const string Linked = nameof(Linked);
        public const string Catalog = nameof(Catalog);
        public const string HasSpan = nameof(HasSpan);
        public const string TooOldLanguage = nameof(TooOldLanguage);
        public const string Namespace = nameof(Namespace);
        public const string Sources = nameof(Sources);
    }
}
