using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.Generator;

/// <summary>Compiles the catalog documents of a project into its catalog.</summary>
/// <remarks>
/// Each document is read on its own, so an edit reads one document, and links the pages of its own source revision alone. The
/// catalog has no positions, so an edit that moves words and changes no fact ends there; the diagnostics have them and go
/// another way.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Asked for once: each time it is, the compiler goes through all files again, at every edit.
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider);

        var read = files
            .Select(static (pair, cancellationToken) => DocumentFile.From(
                pair.Left,
                pair.Right.GlobalOptions,
                pair.Right.GetOptions(pair.Left),
                cancellationToken))
            .Where(static document => document is not null)
            .Select(static (document, _) => document!)
            .WithTrackingName(Steps.Documents)
            .Select(static (document, cancellationToken) => ReadDocument.From(document, cancellationToken))
            .WithTrackingName(Steps.Read)
            .Together();

        var linked = CatalogPipeline.Link(read);

        // A package's analyzers reach every project behind the one that refers to it. One without documents has no catalog,
        // and not an empty one, whose types would hide those of the project that has.
        var catalog = linked
            .Select(static (linked, _) => linked?.Catalog)
            .WithTrackingName(Steps.Catalog);

        var project = context.CompilationProvider
            .With(context.ParseOptionsProvider)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (project, _) => ProjectSettings.From(project.Left.Left, project.Left.Right, project.Right.GlobalOptions))
            .WithTrackingName(Steps.Project);

        var sources = catalog
            .Combine(project)
            .Select(static (input, _) => new Values<EmittedSource>(input.Left is not null && input.Right.CanHoldCatalog
                ? CatalogEmitter.Emit(input.Left, input.Right.Namespace, input.Right.IsInternal, input.Right.HasJson, input.Right.HasOverloadPriority)
                : EquatableArray<EmittedSource>.Empty))
            .WithTrackingName(Steps.Sources);

        // File by file, so that the compiler parses what changed and keeps the rest.
        var parts = sources
            .SelectMany(static (emitted, _) => emitted.All)
            .WithTrackingName(Steps.Files);

        context.RegisterSourceOutput(parts, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));

        var projectFiles = files
            .Select(static (pair, cancellationToken) => ProjectFile.From(
                pair.Left,
                pair.Right.GlobalOptions,
                pair.Right.GetOptions(pair.Left),
                cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .Together();

        // Whatever would be said where a document cannot be opened follows from that, and the compiler says it.
        var said = linked
            .With(project)
            .With(read.With(projectFiles))
            .Select(static (input, _) =>
            {
                var ((linked, project), (documents, files)) = input;
                return new Values<PlacedDiagnostic>(documents.All.Any(static document => document.File.IsMissing) ? EquatableArray<PlacedDiagnostic>.Empty : ProjectCheck
                    .Check(documents.All, linked, project, files.All)
                    .Concat(linked?.Diagnostics ?? EquatableArray<PlacedDiagnostic>.Empty)
                    .ToEquatableArray());
            });

        context.RegisterSourceOutput(said, static (output, said) =>
        {
            foreach (var diagnostic in said.All)
            {
                output.ReportDiagnostic(CompilerDiagnostic.From(diagnostic.Diagnostic, diagnostic.FullPath));
            }
        });
    }

    /// <summary>The names of the steps, for tests and for who asks why something ran.</summary>
    internal static class Steps
    {
        public const string Documents = nameof(Documents);
        public const string Read = nameof(Read);
        public const string Names = nameof(Names);
        public const string Groups = nameof(Groups);
        public const string Teaching = nameof(Teaching);
        public const string Taught = nameof(Taught);
        public const string AllNames = nameof(AllNames);
        public const string Learning = nameof(Learning);
        public const string Linked = nameof(Linked);
        public const string Catalog = nameof(Catalog);
        public const string Project = nameof(Project);
        public const string Sources = nameof(Sources);
        public const string Files = nameof(Files);
    }
}
