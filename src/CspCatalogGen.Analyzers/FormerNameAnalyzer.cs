using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>CSP3002: code calls an offer by a former name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormerNameAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that has the name that holds.</summary>
    internal const string Current = nameof(Current);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.FormerName);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompiledCatalogs.From(start.Compilation) is { } catalogs)
            {
                start.RegisterOperationAction(reference => AnalyzeReference(reference, catalogs), OperationKind.FieldReference);
                // Neither the label of a goto nor a documentation comment has operations.
                start.RegisterSyntaxNodeAction(statement => AnalyzeGoto(statement, catalogs), SyntaxKind.GotoCaseStatement);
                start.RegisterSyntaxNodeAction(cref => AnalyzeCref(cref, catalogs), SyntaxKind.XmlCrefAttribute);
            }
        });
    }

    private static void AnalyzeReference(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        // nameof gives a word, and another word would be another value.
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Parent is not INameOfOperation && Diagnose(reference.Field, reference.Syntax, catalogs) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    // goto case Offer.A; the label may be a constant expression with the name somewhere in it.
    private static void AnalyzeGoto(SyntaxNodeAnalysisContext context, CompiledCatalogs catalogs)
    {
        foreach (var name in ((GotoStatementSyntax)context.Node).Expression?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>() ?? [])
        {
            Analyze(context, name, name, catalogs);
        }
    }

    private static void AnalyzeCref(SyntaxNodeAnalysisContext context, CompiledCatalogs catalogs)
    {
        var cref = ((XmlCrefAttributeSyntax)context.Node).Cref;
        if ((cref is QualifiedCrefSyntax qualified ? qualified.Member : cref) is NameMemberCrefSyntax { Name: var name })
        {
            Analyze(context, cref, name, catalogs);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, SyntaxNode reference, SyntaxNode name, CompiledCatalogs catalogs)
    {
        if (context.SemanticModel.GetSymbolInfo(reference, context.CancellationToken).Symbol is IFieldSymbol member
            && Diagnose(member, name, catalogs) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static Diagnostic? Diagnose(IFieldSymbol member, SyntaxNode reference, CompiledCatalogs catalogs)
        => member is { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum }
            && catalogs.Beside(member.ContainingType)?.EnumOf(member.ContainingType)?.WithValue(member.ConstantValue) is { } current
            && CatalogAttributes.IsFormerName(member)
                ? Diagnostic.Create(
                    UsageDiagnostics.FormerName,
                    NameIn(reference).GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(Current, current.Name),
                    member.Name,
                    current.Name,
                    CatalogAttributes.UntilOf(member) is { } until ? $", which held until {until}" : "")
                : null;

    private static SyntaxNode NameIn(SyntaxNode reference) => reference switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        QualifiedNameSyntax { Right: var name } => name,
        _ => reference,
    };
}
