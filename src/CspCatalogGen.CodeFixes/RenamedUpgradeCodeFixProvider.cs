using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CspCatalogGen.CodeFixes;

/// <summary>
/// CS0117 at a typed upgrade: <c>Upgrade.Global.FromA.ToB</c> is called after the names that hold, so it no longer compiles
/// when an offer is renamed. Puts the name that holds there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenamedUpgradeCodeFixProvider))]
public sealed class RenamedUpgradeCodeFixProvider : CodeFixProvider
{
    // "'Upgrade.Global' does not contain a definition for 'FromOffice365Business'"
    private const string MemberNotFound = "CS0117";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MemberNotFound);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } formerName
            && access.Name == formerName
            && model?.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol is INamedTypeSymbol container
            && FindCurrent(container, formerName.Identifier.ValueText, model.Compilation) is { } current)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use the name {current}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(formerName, SyntaxFactory.IdentifierName(current).WithTriviaFrom(formerName)))),
                    // One key for all names, so that all can be corrected at once.
                    equivalenceKey: nameof(RenamedUpgradeCodeFixProvider)),
                diagnostic);
        }
    }

    // The member may be missing under its new name too: the upgrade is no longer listed. Then there is nothing to put there.
    private static string? FindCurrent(INamedTypeSymbol container, string name, Compilation compilation)
        => CompiledCatalogs.From(compilation)?.Beside(Outermost(container))?.FindCurrentMember(container, name) is { } current && container.GetMembers(current).Any()
            ? current
            : null;

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } container ? Outermost(container) : type;
}
