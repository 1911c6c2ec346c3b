using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
    /// <summary>What <paramref name="call"/> asks for, if it asks one of <paramref name="catalogs"/>.</summary>
    public static AskedUpgrade? FromCall(IInvocationOperation call, CompiledCatalogs catalogs)
    {
        if (catalogs.AskedBy(call.TargetMethod) is not { } catalog)
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
            && ToldSubscription.From(ToldObject.Argument(arguments, "Subscription"), catalog) is { } subscription
            && ToldObject.Creation(ToldObject.Argument(arguments, "Customer")) is { } customer
            && (ToldObject.SetBy(customer.Initializer, nameof(Market)) ?? ValuesOf(customer.Arguments, catalog.Markets).FirstOrDefault()) is { } market
            ? FromConstants(catalog, subscription.Offer, offers[0], market)
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
}
