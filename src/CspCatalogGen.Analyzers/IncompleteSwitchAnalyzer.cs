using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CspCatalogGen.Analyzers;

/// <summary>CSP3005 and CSP3006: a switch over the offers or the markets of a catalog does not name them all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names what is missing, with commas between.</summary>
    internal const string Missing = nameof(Missing);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.IncompleteSwitch, UsageDiagnostics.DefaultedSwitch);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompiledCatalogs.From(start.Compilation) is { } catalogs)
            {
                start.RegisterOperationAction(@switch => Analyze(@switch, catalogs), OperationKind.Switch, OperationKind.SwitchExpression);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        var @switch = SwitchCases.From(context.Operation);
        var type = @switch.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : @switch.Type;
        if (type is not { TypeKind: TypeKind.Enum } || catalogs.Beside(type)?.EnumOf(type) is not { } members)
        {
            return;
        }

        var missing = new List<string>();
        foreach (var member in members.Members)
        {
            switch (@switch.Names(member.ConstantValue!))
            {
                case null:
                    return;
                case false:
                    missing.Add(member.Name);
                    break;
            }
        }

        if (missing.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                @switch.HasRest ? UsageDiagnostics.DefaultedSwitch : UsageDiagnostics.IncompleteSwitch,
                KeywordOf(context.Operation.Syntax).GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", missing)),
                members.Type.Name,
                NameList.Join(missing)));
        }
    }

    private static SyntaxToken KeywordOf(SyntaxNode @switch) => @switch switch
    {
        SwitchStatementSyntax statement => statement.SwitchKeyword,
        SwitchExpressionSyntax expression => expression.SwitchKeyword,
        _ => @switch.GetFirstToken(),
    };
}
