using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>CSP3007: code checks an upgrade beside an offer whose service plans the upgrade would add, or can never stand beside.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingServicesAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] GivenUp = ["Deleted", "Expired"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.ConflictingServices);

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
        if (call.TargetMethod.Name != CatalogQuestions.Check || KnowsBetter(call) || CheckedUpgrade(call, catalogs) is not { } upgrade)
        {
            return;
        }

        var catalog = catalogs.AskedBy(call.TargetMethod)!;
        if (CatalogAttributes.ConflictsOf(upgrade.Property) is not var (offers, products) || ToldObject.Creation(ToldObject.Argument(call.Arguments, "Customer")) is not { } customer)
        {
            return;
        }

        // What has the id of the asked one is that one, and what is listed twice counts once.
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var asked = ToldSubscription.From(ToldObject.Argument(call.Arguments, "Subscription"), catalog);
        if (asked?.KnownId is { } askedId)
        {
            known.Add(askedId);
        }

        // Where nobody has an id, one of what is held is the asked one, if any is: the first is passed over.
        var mayBeAsked = asked?.HasNoId == true;

        foreach (var element in customer.Arguments.SelectMany(argument => ToldObject.Elements(argument.Value)))
        {
            if (ToldSubscription.From(element, catalog) is not { } held || (held.KnownId is { } id && !known.Add(id)) || !IsHeld(held.Status))
            {
                continue;
            }

            var conflict = held.Product is null
                ? catalog.Offers.WithValue(held.Offer.ConstantValue.Value)?.Name is { } offer && offers.Contains(offer) ? offer : null
                : ProductIn(held.Product, upgrade.Property) is { } product && products.Contains(product) ? product : null;
            if (conflict == upgrade.From.Name && held.Product is null && !IsAnother(held))
            {
                continue;
            }

            if (conflict is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    UsageDiagnostics.ConflictingServices, element.Syntax.GetLocation(), upgrade.From.Name, upgrade.To.Name, upgrade.Market.Name, conflict, conflict == upgrade.From.Name ? "another " : ""));
            }
        }

        // Whether a subscription to the same offer is surely not the asked one.
        bool IsAnother(ToldSubscription held)
        {
            if (asked is not { IsIdTold: true } || !held.IsIdTold || (mayBeAsked && held.HasNoId))
            {
                mayBeAsked &= !held.HasNoId;
                return false;
            }

            return true;
        }
    }

    // Products.EXCHANGESTANDARD
    private static string? ProductIn(IOperation product, IPropertySymbol upgrade)
        => ToldObject.Origin(product) is IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: { Name: "Products", ContainingType: null } type, Name: var name } }
            && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, upgrade.ContainingNamespace)
            ? name
            : null;

    // An answer of the caller's takes the place of what the documents tell about services.
    private static bool KnowsBetter(IInvocationOperation call) => call.Arguments.Any(argument
        => argument.ArgumentKind != ArgumentKind.DefaultValue
            && (argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean || (argument.Parameter?.Type.Name == "UpgradeRequest" && ToldObject.Origin(argument.Value) is not IDefaultValueOperation)));

    private static DocumentedUpgrade? CheckedUpgrade(IInvocationOperation call, CompiledCatalogs catalogs)
    {
        var subscription = ToldObject.Argument(call.Arguments, "Subscription");
        if (AskedUpgrade.FromCall(call, catalogs) is { } asked)
        {
            var upgrades = asked.Catalog.UpgradesOf(asked.From, asked.Market);
            return upgrades.IsDefault || ToldSubscription.From(subscription, asked.Catalog) is not { Product: null } ? null
                : upgrades.FirstOrDefault(upgrade => SymbolEqualityComparer.Default.Equals(upgrade.To, asked.To));
        }

        // Check(subscription, Upgrade.Market.FromOffer.ToOffer, customer)
        return catalogs.AskedBy(call.TargetMethod) is { } catalog
            && call.Arguments.FirstOrDefault(argument => catalog.IsUpgrade(argument.Parameter?.Type)) is { } argument
            && ToldObject.Origin(argument.Value) is IPropertyReferenceOperation { Property: { IsStatic: true } property }
            && ToldSubscription.From(subscription, catalog) is { Product: null }
            ? catalog.UpgradeOf(property)
            : null;
    }

    private static bool IsHeld(IOperation? status)
        => status is { ConstantValue.Value: { } value, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } statuses }
            && !statuses.GetMembers().OfType<IFieldSymbol>().Any(member => GivenUp.Contains(member.Name) && Equals(member.ConstantValue, value));
}
