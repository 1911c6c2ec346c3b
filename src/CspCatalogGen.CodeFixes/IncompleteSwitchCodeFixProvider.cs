using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace CspCatalogGen.CodeFixes;

/// <summary>CSP3005 and CSP3006: adds the missing cases. Each throws until somebody writes what it does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncompleteSwitchCodeFixProvider))]
public sealed class IncompleteSwitchCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageDiagnostics.IncompleteSwitch.Id, UsageDiagnostics.DefaultedSwitch.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } @switch
            && diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.Missing, out var missing)
            && missing is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Add the missing cases",
                    cancellationToken => AddAsync(context.Document, @switch, missing.Split(','), cancellationToken),
                    equivalenceKey: nameof(IncompleteSwitchCodeFixProvider)),
                diagnostic);
        }
    }

    private static async Task<Document> AddAsync(Document document, SyntaxNode @switch, string[] missing, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        switch (@switch)
        {
            case SwitchStatementSyntax statement:
                editor.ReplaceNode(statement, WithCases(editor, statement, TypeOf(statement.Expression), missing));
                break;
            case SwitchExpressionSyntax expression:
                editor.ReplaceNode(expression, WithArms(editor, expression, TypeOf(expression.GoverningExpression), missing));
                break;
        }

        return editor.GetChangedDocument();

        ITypeSymbol TypeOf(ExpressionSyntax value) => editor.SemanticModel.GetTypeInfo(value, cancellationToken).Type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
            var type => type!,
        };
    }

    private static SwitchStatementSyntax WithCases(DocumentEditor editor, SwitchStatementSyntax statement, ITypeSymbol type, string[] missing)
    {
        var generator = editor.Generator;
        var cases = ((ISwitchOperation)editor.SemanticModel.GetOperation(statement)!).Cases;
        var added = missing.ToLookup(
            name => PlaceOf(cases, section => section.Clauses.Any(clause => SwitchCases.Takes(clause, ValueOf(type, name)))),
            name => (SwitchSectionSyntax)generator.SwitchSection(MemberExpression.Create(type, name), [generator.ThrowStatement(NotImplemented(generator))]));
        var sections = statement.Sections.SelectMany((section, place) => added[place].Append(section)).Concat(added[cases.Length]);
        return statement
            .WithSections(SyntaxFactory.List(sections))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SwitchExpressionSyntax WithArms(DocumentEditor editor, SwitchExpressionSyntax expression, ITypeSymbol type, string[] missing)
    {
        var generator = editor.Generator;
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        var operations = ((ISwitchExpressionOperation)editor.SemanticModel.GetOperation(expression)!).Arms;
        var added = missing.ToLookup(
            name => PlaceOf(operations, arm => SwitchCases.Takes(arm, ValueOf(type, name))),
            name => SyntaxFactory.SwitchExpressionArm(
                SyntaxFactory.ConstantPattern(MemberExpression.Create(type, name)),
                (ExpressionSyntax)generator.ThrowExpression(NotImplemented(generator))));

        var arms = expression.Arms.GetWithSeparators();
        var atEnd = added[operations.Length].SelectMany(arm => (SyntaxNodeOrToken[])[arm, comma]).ToList();
        if (atEnd.Count > 0 && arms.LastOrDefault().AsNode() is { } last)
        {
            // No comma behind the last arm, and none there again; a remark behind the arm stays in its line.
            atEnd.RemoveAt(atEnd.Count - 1);
            arms = arms.Replace(last, last.WithoutTrailingTrivia()).Add(comma.WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        arms = arms.AddRange(atEnd);
        for (var place = operations.Length - 1; place >= 0; place--)
        {
            arms = arms.InsertRange(place * 2, added[place].SelectMany(arm => (SyntaxNodeOrToken[])[arm, comma]));
        }

        return expression
            .WithArms(SyntaxFactory.SeparatedList<SwitchExpressionArmSyntax>(arms))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // Before what would take the value, else behind everything.
    private static int PlaceOf<T>(ImmutableArray<T> cases, Func<T, bool> takes)
        => cases.ToList().FindIndex(@case => takes(@case)) is >= 0 and var place ? place : cases.Length;

    private static object ValueOf(ITypeSymbol type, string member) => type.GetMembers(member).OfType<IFieldSymbol>().Single().ConstantValue!;

    private static SyntaxNode NotImplemented(SyntaxGenerator generator)
        => generator.ObjectCreationExpression(SyntaxFactory.ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation));
}
