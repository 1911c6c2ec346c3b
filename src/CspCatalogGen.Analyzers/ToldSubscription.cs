using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>A subscription as the code makes it.</summary>
/// <param name="Offer">Its offer.</param>
/// <param name="Status">Its status; <see langword="null"/> where the code says none.</param>
/// <param name="Product">The product that it names, whose services count in place of the offer's.</param>
/// <param name="Id">Its id; <see langword="null"/> where the code says none.</param>
internal sealed record ToldSubscription(IOperation Offer, IOperation? Status, IOperation? Product, IOperation? Id)
{
    /// <summary>Its id, where that is a constant.</summary>
    public string? KnownId => Id?.ConstantValue.Value as string;

    /// <summary>Whether it has none.</summary>
    public bool HasNoId => Id is null or { ConstantValue: { HasValue: true, Value: null } };

    /// <summary>Whether the code says its id, or that it has none.</summary>
    public bool IsIdTold => HasNoId || KnownId is not null;

    /// <summary>What <paramref name="value"/> is; what an initializer sets holds over what the constructor was given.</summary>
    public static ToldSubscription? From(IOperation? value, CompiledCatalog catalog)
    {
        switch (ToldObject.Origin(value))
        {
            case IWithOperation { Initializer: var set, Operand: var original }:
                return From(original, catalog) is { } changed ? changed.With(set) : null;
            case IObjectCreationOperation creation when creation.Type?.Name == "Subscription":
            {
                var offer = Given(creation, catalog.Offers) ?? ToldObject.SetBy(creation.Initializer, nameof(Offer));
                return offer is null ? null : new ToldSubscription(offer, Given(creation, nameof(Status)), Product: null, Given(creation, nameof(Id))).With(creation.Initializer);
            }

            default:
                return null;
        }
    }

    private ToldSubscription With(IObjectOrCollectionInitializerOperation? set) => new(
        ToldObject.SetBy(set, nameof(Offer)) ?? Offer,
        ToldObject.SetBy(set, nameof(Status)) ?? Status,
        ToldObject.SetBy(set, "ProductId") ?? Product,
        ToldObject.SetBy(set, nameof(Id)) ?? Id);

    private static IOperation? Given(IObjectCreationOperation creation, CatalogEnum members)
        => creation.Arguments.FirstOrDefault(argument => members.Is(argument.Parameter?.Type))?.Value;

    private static IOperation? Given(IObjectCreationOperation creation, string property)
        => creation.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, property, System.StringComparison.OrdinalIgnoreCase))?.Value;
}
