using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace CspCatalogGen.CodeFixes;

/// <summary>CSP3001: offers each documented target in place of the one that no document lists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndocumentedUpgradeCodeFixProvider))]
public sealed class UndocumentedUpgradeCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageDiagnostics.UndocumentedUpgrade.Id);

    /// <summary>None: which upgrade is meant is decided place by place.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } target
            || model?.GetTypeInfo(target, context.CancellationToken).ConvertedType is not { } offer
            || !diagnostic.Properties.TryGetValue(UndocumentedUpgradeAnalyzer.Targets, out var targets)
            || targets is null)
        {
            return;
        }

        foreach (var name in targets.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var title = $"Change the target to {offer.Name}.{name}";
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellationToken => ChangeAsync(context.Document, target, offer, name, cancellationToken), equivalenceKey: title),
                diagnostic);
        }
    }

    private static async Task<Document> ChangeAsync(Document document, SyntaxNode target, ITypeSymbol offer, string name, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(target, MemberExpression.Create(offer, name).WithTriviaFrom(target));
        return editor.GetChangedDocument();
    }
}
