using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Sql.Tests;

/// <summary>Customers of every kind, the same on every machine.</summary>
internal static class Shops
{
    /// <summary>A product that no document knows.</summary>
    private const string Stranger = "ffffffff-0000-0000-0000-00000000000f";

    private sealed record Thing(string? Offer, string? Product);

    /// <summary>
    /// Every offer, in every market, in every status, with every kind of privileges; beside one other thing in the statuses
    /// <paramref name="besideOthers"/>; and, in those of two markets where it has upgrades, beside every two things, and every
    /// thing given up.
    /// </summary>
    public static Shop OfEveryCombination(Catalog catalog, params SubscriptionStatus[] besideOthers)
    {
        const SubscriptionStatus Active = SubscriptionStatus.Active;
        var customers = new List<ShopCustomer>();
        var things = ThingsOf(catalog);
        Thing[] starts = [.. catalog.Offers.Select(offer => new Thing(offer.Id, null)), new(null, Stranger), .. catalog.Services.Products.Take(1).Select(product => new Thing(catalog.Offers[0].Id, product.Id))];
        foreach (var start in starts)
        {
            foreach (var market in catalog.Markets)
            {
                foreach (var delegated in (bool[])[true, false])
                {
                    foreach (var granular in Enum.GetValues<GranularAdminPrivileges>())
                    {
                        foreach (var status in Enum.GetValues<SubscriptionStatus>())
                        {
                            Add(market, delegated, granular, start, status);
                        }
                    }
                }

                foreach (var status in besideOthers)
                {
                    foreach (var thing in things)
                    {
                        Add(market, true, default, start, status, (thing, Active));
                    }
                }
            }

            foreach (var market in catalog.Markets.TakeLast(2).Where(market => catalog.Upgrades.Any(upgrade => upgrade.From == start.Offer && upgrade.Market == market.Id)))
            {
                for (var i = 0; i < things.Length; i++)
                {
                    Add(market, true, default, start, Active, (things[i], SubscriptionStatus.Suspended));
                    Add(market, true, default, start, Active, (things[i], SubscriptionStatus.Deleted));
                    Add(market, true, default, start, Active, (things[i], SubscriptionStatus.Expired));
                    for (var k = i; k < things.Length; k++)
                    {
                        Add(market, true, default, start, Active, (things[i], Active), (things[k], Active));
                    }
                }
            }
        }

        return new Shop(customers, []);

        void Add(Market market, bool delegated, GranularAdminPrivileges granular, Thing start, SubscriptionStatus status, params (Thing Thing, SubscriptionStatus Status)[] held)
        {
            var id = FormattableString.Invariant($"{customers.Count}");
            customers.Add(new ShopCustomer(
                id,
                market.Id,
                delegated,
                granular,
                [
                    new ShopSubscription(id, start.Offer, start.Product, status),
                    .. held.Select((one, index) => new ShopSubscription(FormattableString.Invariant($"{ShopSubscription.OnlyHeld}{id}.{index}"), one.Thing.Offer, one.Thing.Product, one.Status)),
                ]));
        }
    }

    /// <summary>Customers with everything that the check looks at, thrown together; ids are hostile.</summary>
    public static Shop AtRandom(Catalog catalog, int count, int seed)
    {
        var random = new Random(seed);
        var things = ThingsOf(catalog);
        return new Shop(
            [
                .. Enumerable.Range(0, count).Select(n => new ShopCustomer(
                    FormattableString.Invariant($"{n}'; DROP TABLE customers; --\"\\ 世紀\n"),
                    catalog.Markets[random.Next(catalog.Markets.Count)].Id,
                    random.Next(4) > 0,
                    (GranularAdminPrivileges)random.Next(3),
                    [.. Enumerable.Range(0, random.Next(1, 6)).Select(k => Subscription(FormattableString.Invariant($"{n}.{k}' OR '' = '")))])),
            ],
            [
                .. from market in catalog.Markets
                   from offer in catalog.Offers
                   where random.Next(3) > 0
                   select new ShopTerms(
                       market.Id,
                       offer.Id,
                       random.Next(4),
                       random.Next(6),
                       (OfferLimitUnit)random.Next(3),
                       random.Next(4),
                       [.. Enumerable.Range(1, 3).Where(_ => random.Next(2) == 0).Select(cycle => (BillingCycle)cycle)]),
            ]);

        ShopSubscription Subscription(string id)
        {
            var thing = random.Next(3) == 0 ? new Thing(catalog.Offers[random.Next(catalog.Offers.Count)].Id, null) : things[random.Next(things.Length)];
            return new ShopSubscription(id, thing.Offer, thing.Product, random.Next(3) == 0 ? (SubscriptionStatus)random.Next(7) : SubscriptionStatus.Active)
            {
                Quantity = random.Next(-1, 6),
                BillingCycle = (BillingCycle)random.Next(4),
                HasAddOns = random.Next(8) == 0,
                IsNotProvisioned = random.Next(8) == 0,
                TransferLicenses = random.Next(3) == 0,
                HasUserContext = random.Next(2) == 0,
            };
        }
    }

    private static Thing[] ThingsOf(Catalog catalog) =>
    [
        .. catalog.Offers.Select(offer => new Thing(offer.Id, null)),
        .. catalog.Services.Products.Select(product => product.Id)
            .Union(catalog.Offers.Select(offer => offer.ProductId).OfType<string>())
            .Select((product, index) => new Thing(null, index % 2 == 0 ? product : product.ToUpperInvariant())),
        new Thing(null, Stranger),
        new Thing(catalog.Offers[0].Id, Stranger),
        .. catalog.Services.Products.Take(1).Select(product => new Thing(catalog.Offers[^1].Id, product.Id)),
    ];
}
