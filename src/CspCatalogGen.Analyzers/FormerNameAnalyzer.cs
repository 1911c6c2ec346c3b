using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
                start.RegisterOperationAction(reference => Analyze(reference, catalogs), OperationKind.FieldReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        var member = reference.Field;

        // nameof gives a word, and another word would be another value.
        if (member is not { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum }
            || reference.Parent is INameOfOperation
            || catalogs.Beside(member.ContainingType)?.EnumOf(member.ContainingType)?.WithValue(member.ConstantValue) is not { } current
            || !CatalogAttributes.IsFormerName(member))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.FormerName,
            NameIn(reference.Syntax).GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Current, current.Name),
            member.Name,
            current.Name,
            CatalogAttributes.UntilOf(member) is { } until ? $", which held until {until}" : ""));
    }

    private static SyntaxNode NameIn(SyntaxNode reference) => reference switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        _ => reference,
    };
}
