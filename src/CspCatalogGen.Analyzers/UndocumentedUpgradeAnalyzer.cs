using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>CSP3001: code asks in constants for an upgrade that no document lists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndocumentedUpgradeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the documented targets, with commas between.</summary>
    internal const string Targets = nameof(Targets);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.UndocumentedUpgrade);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompiledCatalogs.From(start.Compilation) is { } catalogs)
            {
                start.RegisterOperationAction(call => Analyze(call, catalogs), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (AskedUpgrade.FromCall(call, catalogs) is not { } asked)
        {
            return;
        }

        var documented = asked.Catalog.UpgradesOf(asked.From, asked.Market);
        if (documented.IsDefault || documented.Any(upgrade => SymbolEqualityComparer.Default.Equals(upgrade.To, asked.To)))
        {
            return;
        }

        var targets = documented.Select(upgrade => upgrade.To.Name).ToList();
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.UndocumentedUpgrade,
            asked.Target.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Targets, string.Join(",", targets)),
            asked.From.Name,
            asked.To.Name,
            asked.Market.Name,
            targets.Count == 0 ? $"{asked.From.Name} has no upgrade there" : $"Its documented targets there: {NameList.Join(targets)}"));
    }
}
