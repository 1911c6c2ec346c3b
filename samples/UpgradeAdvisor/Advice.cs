using System.Collections.Generic;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor;

/// <summary>What can be done with one subscription.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Paths">The upgrades that the pages list in the customer's market, with the verdict on each.</param>
/// <param name="Unlisted">Every other offer of that market.</param>
internal sealed record Advice(
    Subscription<Offer> Subscription,
    IReadOnlyList<(Offer Target, UpgradeEligibility<Offer> Verdict)> Paths,
    IReadOnlyList<(Offer Target, UpgradeEligibility<Offer> Verdict)> Unlisted)
{
    /// <summary>Asks the catalog about every subscription of a customer and every offer of a market.</summary>
    public static IReadOnlyList<Advice> For(ExampleCustomer example, Market market)
    {
        var customer = new Customer<Offer, Market>(market, example.HasDelegatedAdminPrivileges, example.Subscriptions);
        return [.. example.Subscriptions.Select(subscription => For(subscription, customer))];
    }

    private static Advice For(Subscription<Offer> subscription, Customer<Offer, Market> customer)
    {
        var verdicts = UpgradeCatalog.GetOffers()
            .Where(target => target != subscription.Offer && UpgradeCatalog.IsSold(target, customer.Market))
            .Select(target => (Target: target, Verdict: UpgradeCatalog.Check(subscription, target, customer)))
            .ToLookup(answer => UpgradeCatalog.IsUpgrade(subscription.Offer, answer.Target, customer.Market));
        return new Advice(subscription, [.. verdicts[true]], [.. verdicts[false]]);
    }
}
