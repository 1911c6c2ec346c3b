using System.Collections.Immutable;
using System.Linq;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>
/// CSP3003 and CSP3004: code uses a constant upgrade that is contested or has a footnote, and nothing in the same member
/// looks at that. An upgrade or a verdict that leaves the member takes its note along, so there somebody else may look.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadNoteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.ContestedUpgrade, UsageDiagnostics.FootnotedUpgrade);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompiledCatalogs.From(start.Compilation) is { } catalogs)
            {
                start.RegisterOperationAction(call => AnalyzeCall(call, catalogs), OperationKind.Invocation);
                start.RegisterOperationAction(property => AnalyzeUpgrade(property, catalogs), OperationKind.PropertyReference);
            }
        });
    }

    // UpgradeCatalog.IsUpgrade(Offer.A, Offer.B, Market.C), or a check of the same.
    private static void AnalyzeCall(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (AskedUpgrade.FromCall(call, catalogs) is { } asked)
        {
            var upgrades = asked.Catalog.UpgradesOf(asked.From, asked.Market);
            if (!upgrades.IsDefault && upgrades.FirstOrDefault(upgrade => SymbolEqualityComparer.Default.Equals(upgrade.To, asked.To)) is { } upgrade)
            {
                Report(context, catalogs, upgrade, asked.Target);
            }
        }
    }

    // Upgrade.C.FromA.ToB.
    private static void AnalyzeUpgrade(OperationAnalysisContext context, CompiledCatalogs catalogs)
    {
        var property = ((IPropertyReferenceOperation)context.Operation).Property;
        if (property is { IsStatic: true, ContainingType.ContainingType.ContainingType: { } upgrades }
            && catalogs.Beside(upgrades) is { } catalog
            && catalog.IsUpgrade(upgrades)
            && catalog.UpgradeOf(property) is { } upgrade)
        {
            Report(context, catalogs, upgrade, context.Operation.Syntax);
        }
    }

    private static void Report(OperationAnalysisContext context, CompiledCatalogs catalogs, DocumentedUpgrade upgrade, SyntaxNode place)
    {
        var isContested = CatalogAttributes.IsContested(upgrade.Property);
        var note = CatalogAttributes.NoteOf(upgrade.Property);
        if ((!isContested && note is null) || NoteUsage.MayBeReadAfter(context.Operation, catalogs))
        {
            return;
        }

        context.ReportDiagnostic(isContested
            ? Diagnostic.Create(UsageDiagnostics.ContestedUpgrade, place.GetLocation(), upgrade.From.Name, upgrade.To.Name, upgrade.Market.Name)
            : Diagnostic.Create(UsageDiagnostics.FootnotedUpgrade, place.GetLocation(), upgrade.From.Name, upgrade.To.Name, upgrade.Market.Name, PrintableText.Escape(note!)));
    }
}
