using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace CspCatalogGen.Benchmarks;

/// <summary>The whole check for a customer with eight subscriptions, against the same rules as partners write them today.</summary>
public class CheckBenchmarks
{
    private sealed record HandSubscription(string Id, string Offer, string Status);

    private sealed record HandCustomer(string Market, bool HasPrivileges, List<HandSubscription> Subscriptions);

    private sealed record HandUpgrade(string From, string To, string Market);

    private readonly Customer<Offer, Market> _customer = new(Market.Global, true,
    [
        new(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active, "1"),
        new(Offer.Microsoft365BusinessPremium, SubscriptionStatus.Active, "2"),
        new(Offer.Office365EnterpriseE3, SubscriptionStatus.Active, "3"),
        new(Offer.Office365EnterpriseE5, SubscriptionStatus.Suspended, "4"),
        new(Offer.Microsoft365AppsForEnterprise, SubscriptionStatus.Active, "5"),
        new(Offer.Office365EnterpriseE1, SubscriptionStatus.Deleted, "6"),
        new(Offer.Microsoft365AppsForBusiness, SubscriptionStatus.Active, "7"),
        new(Offer.Microsoft365BusinessStandard, SubscriptionStatus.Expired, "8"),
    ]);

    private HandCustomer _byHand = new("", false, []);
    private List<HandUpgrade> _upgrades = [];

    [GlobalSetup]
    public void Prepare()
    {
        _byHand = new HandCustomer("Global", true, [.. _customer.Subscriptions
            .Select(one => new HandSubscription(one.Id!, UpgradeCatalog.GetName(one.Offer), one.Status.ToString()))]);
        _upgrades = [..
            from offer in UpgradeCatalog.GetOffers()
            from target in UpgradeCatalog.GetOffers()
            from market in Enum.GetValues<Market>()
            where UpgradeCatalog.IsUpgrade(offer, target, market)
            select new HandUpgrade(UpgradeCatalog.GetName(offer), UpgradeCatalog.GetName(target), market.ToString())];
        if (!Check() || !Check_Typed() || !ByHand())
        {
            throw new InvalidOperationException("The upgrade should be eligible.");
        }
    }

    [Benchmark]
    public bool Check() => UpgradeCatalog
        .Check(_customer.Subscriptions[0], Offer.Microsoft365BusinessStandard, _customer, hasConflictingServices: false)
        .IsEligible;

    [Benchmark]
    public bool Check_Typed() => UpgradeCatalog
        .Check(_customer.Subscriptions[0], Upgrade.Global.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandard, _customer, hasConflictingServices: false)
        .IsEligible;

    [Benchmark]
    public bool ByHand()
    {
        var subscription = _byHand.Subscriptions[0];
        const string Target = "Microsoft 365 Business Standard";
        var reasons = new List<string>();
        if (!_upgrades.Any(upgrade => upgrade.Market == _byHand.Market && upgrade.From == subscription.Offer && upgrade.To == Target))
        {
            reasons.Add("SubscriptionTargetOfferNotFound");
        }

        if (subscription.Status != "Active")
        {
            reasons.Add("SubscriptionStatusNotActive");
        }

        if (!_byHand.HasPrivileges)
        {
            reasons.Add("DelegatedAdminPermissionsDisabled");
        }

        if (_byHand.Subscriptions.Where(one => one.Status is not ("Deleted" or "Expired")).Select(one => one.Offer).Contains(Target))
        {
            reasons.Add("ConcurrencyConflicts");
        }

        return reasons.Count == 0;
    }
}
