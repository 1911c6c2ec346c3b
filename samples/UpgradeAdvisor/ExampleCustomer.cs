using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor;

/// <summary>A customer to try the advisor on. All of them are made up.</summary>
/// <param name="Key">What <c>--customer</c> takes.</param>
/// <param name="Name">The company.</param>
/// <param name="Market">Where it buys.</param>
/// <param name="HasDelegatedAdminPrivileges">Whether it has granted them to the partner.</param>
/// <param name="Subscriptions">What it has.</param>
internal sealed record ExampleCustomer(
    string Key,
    string Name,
    Market Market,
    bool HasDelegatedAdminPrivileges,
    IReadOnlyList<Subscription<Offer>> Subscriptions)
{
    /// <summary>All of them; the first is who is shown when nobody is asked for.</summary>
    public static IReadOnlyList<ExampleCustomer> All { get; } =
    [
        new("bakery", "Harbor Lane Bakery", Market.Global, true,
        [
            new(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active, "HLB-1"),
            new(default, SubscriptionStatus.Active, "HLB-2") { ProductId = Products.POWER_BI_PRO },
        ]),
        new("clinic", "Juniper Street Clinic", Market.Global, true,
        [
            new(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Suspended, "JSC-1"),
            new(Offer.Microsoft365AppsForBusiness, SubscriptionStatus.Active, "JSC-2"),
            new(default, SubscriptionStatus.Active, "JSC-3") { ProductId = Products.EXCHANGESTANDARD, IsFromElsewhere = true },
        ]),
        new("freight", "Tall Oak Freight", Market.Global, false,
        [
            new(Offer.Microsoft365BusinessStandard, SubscriptionStatus.Active, "TOF-1"),
        ]),
        new("travels", "Saffron Trail Travels", Market.India, true,
        [
            new(Offer.Microsoft365AppsForBusinessIndia, SubscriptionStatus.Active, "STT-1"),
            new(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Expired, "STT-2"),
        ]),
        new("trading", "Jade River Trading", Market.China, true,
        [
            new(Offer.Office365BusinessEssentials, SubscriptionStatus.Active, "JRT-1"),
            new(Offer.Office365Business, SubscriptionStatus.Deleted, "JRT-2"),
        ]),
    ];

    /// <summary>The customer with that key or company name, in any letter case.</summary>
    public static ExampleCustomer? Find(string name) => All.FirstOrDefault(customer
        => string.Equals(customer.Key, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(customer.Name, name, StringComparison.OrdinalIgnoreCase));
}
