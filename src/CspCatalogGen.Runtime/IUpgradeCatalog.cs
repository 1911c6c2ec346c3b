using System;
using System.Collections.Generic;
using System.Globalization;

namespace CspCatalogGen;

/// <summary>
/// A catalog as an object, for code that gets its catalog from outside. A generated catalog's <c>Instance</c> is one, and a test
/// may write another.
/// </summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <typeparam name="TMarket">The catalog's markets.</typeparam>
/// <remarks>Everything answers as the static members of the same names do; it is safe to use from several threads.</remarks>
/// <example>
/// <code>
/// services.AddSingleton(UpgradeCatalog.Instance);
///
/// public sealed class Desk(IUpgradeCatalog&lt;Offer, Market&gt; catalog)
/// {
///     public bool CanUpgrade(Offer from, Offer to) =&gt; catalog.IsUpgrade(from, to, Market.Global);
/// }
/// </code>
/// </example>
public interface IUpgradeCatalog<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    /// <summary>Every offer, by number.</summary>
    IReadOnlyList<TOffer> Offers { get; }

    /// <summary>Every market, by number.</summary>
    IReadOnlyList<TMarket> Markets { get; }

    /// <summary>Finds an offer by any of its names, in any language and spelling.</summary>
    bool TryParseOffer(string? name, out TOffer offer);

    /// <summary>Finds an offer by its GUID, its product's GUID or its String ID.</summary>
    bool TryFindOffer(string? id, out TOffer offer);

    /// <summary>Finds an offer by its GUID or its product's.</summary>
    bool TryFindOffer(Guid id, out TOffer offer);

    /// <summary>Finds a market by its name.</summary>
    bool TryParseMarket(string? name, out TMarket market);

    /// <summary>An offer's GUID in Partner Center's offer catalog, where the documents give it.</summary>
    Guid? GetOfferId(TOffer offer);

    /// <summary>The GUID of an offer's product, where the documents give it.</summary>
    Guid? GetProductId(TOffer offer);

    /// <summary>An offer's name in English; a value that is no offer gives its number.</summary>
    string GetName(TOffer offer);

    /// <summary>An offer's name in the nearest language that has one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    string GetName(TOffer offer, CultureInfo culture);

    /// <summary>An offer's name in a market, in the nearest language that has one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    string GetName(TOffer offer, TMarket market, CultureInfo culture);

    /// <summary>Why an upgrade is refused, as a sentence in the nearest language that has it.</summary>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    string GetSentence(UpgradeReason<TOffer> reason, TMarket market, CultureInfo culture);

    /// <summary>Whether the documents list an upgrade in a market.</summary>
    bool IsUpgrade(TOffer from, TOffer to, TMarket market);

    /// <summary>Whether the documents contradict themselves about an upgrade.</summary>
    bool IsContested(TOffer from, TOffer to, TMarket market);

    /// <summary>The footnote of an upgrade in the document's words, where it has one.</summary>
    string? GetNote(TOffer from, TOffer to, TMarket market);

    /// <summary>The documented targets of an offer in a market.</summary>
    IReadOnlyCollection<TOffer> TargetsOf(TOffer offer, TMarket market);

    /// <summary>The offers that can be upgraded to an offer in a market.</summary>
    IReadOnlyCollection<TOffer> SourcesOf(TOffer target, TMarket market);

    /// <summary>Checks whether a customer's subscription can be upgraded; says everything that stands in the way at once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    UpgradeEligibility<TOffer> Check(Subscription<TOffer> subscription, TOffer target, Customer<TOffer, TMarket> customer, UpgradeRequest request = default);

    /// <summary>Every documented upgrade of every subscription that a customer holds, with its verdict.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    IReadOnlyList<SubscriptionUpgrade<TOffer>> UpgradesFor(Customer<TOffer, TMarket> customer, Func<TOffer, UpgradeRequest>? requestOf = null);
}
