using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace CspCatalogGen.CodeFixes;

/// <summary>CSP3002: puts the name that holds in place of a former one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FormerNameCodeFixProvider))]
public sealed class FormerNameCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageDiagnostics.FormerName.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } formerName
            && diagnostic.Properties.TryGetValue(FormerNameAnalyzer.Current, out var current)
            && current is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use the name {current}",
                    cancellationToken => RenameAsync(context.Document, formerName, current, cancellationToken),
                    // One key for all names, so that all can be corrected at once.
                    equivalenceKey: nameof(FormerNameCodeFixProvider)),
                diagnostic);
        }
    }

    // What stands before the name stays as it is.
    private static async Task<Document> RenameAsync(Document document, SyntaxNode formerName, string current, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(formerName, editor.Generator.IdentifierName(current).WithTriviaFrom(formerName));
        return editor.GetChangedDocument();
    }
}
