using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (root?.FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is SimpleNameSyntax formerName
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

    private static async Task<Document> RenameAsync(Document document, SimpleNameSyntax formerName, string current, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(formerName, Renamed(editor, formerName, current, cancellationToken).WithTriviaFrom(formerName));
        return editor.GetChangedDocument();
    }

    // What stands before the name stays as it is. Where nothing does ("using static"), the name that holds may be another
    // thing's at this place: a local's, a type's, a member's. Then the enum goes before it.
    private static ExpressionSyntax Renamed(DocumentEditor editor, SimpleNameSyntax formerName, string current, CancellationToken cancellationToken)
    {
        var name = SyntaxFactory.IdentifierName(current);
        return !IsQualified(formerName)
            && editor.SemanticModel.GetSymbolInfo(formerName, cancellationToken).Symbol is IFieldSymbol { ContainingType: var offers }
            && !IsMemberOf(offers, editor.SemanticModel.GetSpeculativeSymbolInfo(formerName.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol)
                ? MemberExpression.Create(offers, current)
                : name;
    }

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        // In a documentation comment nothing but members of the enum has such a name.
        NameMemberCrefSyntax => true,
        _ => false,
    };

    private static bool IsMemberOf(INamedTypeSymbol offers, ISymbol? symbol)
        => symbol is IFieldSymbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, offers);
}
