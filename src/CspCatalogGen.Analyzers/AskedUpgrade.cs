using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>The upgrade that a call of the catalog asks for, where the code says it in constants.</summary>
/// <param name="Catalog">The catalog that is asked.</param>
/// <param name="From">The offer.</param>
/// <param name="To">The target offer.</param>
/// <param name="Market">Where they are sold.</param>
/// <param name="Target">The target offer as the code has it.</param>
internal sealed record AskedUpgrade(CompiledCatalog Catalog, IFieldSymbol From, IFieldSymbol To, IFieldSymbol Market, SyntaxNode Target)
{
    /// <summary>What <paramref name="call"/>, a call of <paramref name="catalog"/>, asks for.</summary>
    public static AskedUpgrade? FromCall(IInvocationOperation call, CompiledCatalog catalog)
    {
        if (!CatalogQuestions.Contains(call.TargetMethod))
        {
            return null;
        }

        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).ToList();
        var offers = ValuesOf(arguments, catalog.Offers);
        var markets = ValuesOf(arguments, catalog.Markets);

        // IsUpgrade(from, to, market), and all that take these three.
        if (offers.Count == 2 && markets.Count == 1)
        {
            return FromConstants(catalog, offers[0], offers[1], markets[0]);
        }

        // Check(subscription, target, customer, …): the subscription has the offer, the customer the market.
        return offers.Count == 1 && markets.Count == 0
            && Made(arguments, "Subscription") is { } subscription && ValuesOf(subscription.Arguments, catalog.Offers).FirstOrDefault() is { } from
            && Made(arguments, "Customer") is { } customer && ValuesOf(customer.Arguments, catalog.Markets).FirstOrDefault() is { } market
            ? FromConstants(catalog, from, offers[0], market)
            : null;
    }

    private static AskedUpgrade? FromConstants(CompiledCatalog catalog, IOperation from, IOperation to, IOperation market)
        => catalog.Offers.WithValue(from.ConstantValue.Value) is { } fromOffer
            && catalog.Offers.WithValue(to.ConstantValue.Value) is { } toOffer
            && catalog.Markets.WithValue(market.ConstantValue.Value) is { } inMarket
            ? new AskedUpgrade(catalog, fromOffer, toOffer, inMarket, to.Syntax)
            : null;

    private static List<IOperation> ValuesOf(IEnumerable<IArgumentOperation> arguments, CatalogEnum members)
        => arguments.Where(argument => members.Is(argument.Parameter?.Type)).Select(argument => argument.Value).ToList();

    private static IObjectCreationOperation? Made(IEnumerable<IArgumentOperation> arguments, string typeName)
        => arguments.FirstOrDefault(argument => argument.Parameter?.Type is INamedTypeSymbol type && type.Name == typeName && CatalogAttributes.IsOfTheRuntime(type)) is { } argument
            ? Made(argument.Value)
            : null;

    // The creation of an object, at its place or in a local that holds nothing else.
    private static IObjectCreationOperation? Made(IOperation value) => value switch
    {
        IConversionOperation conversion => Made(conversion.Operand),
        IObjectCreationOperation creation => creation,
        ILocalReferenceOperation reference when OnlyValueOf(reference) is { } initial => Made(initial),
        _ => null,
    };

    private static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
        => reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: var initial,
            Parent.Parent: LocalDeclarationStatementSyntax declaration,
        }
        && reference.SemanticModel is { } model
        && model.AnalyzeDataFlow(declaration) is { Succeeded: true } flow
        && !flow.WrittenOutside.Contains(reference.Local, SymbolEqualityComparer.Default)
            ? model.GetOperation(initial)
            : null;
}
