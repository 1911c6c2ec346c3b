using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Sql.Tests;

/// <summary>
/// As many customers as one likes, the same on every machine, in the order of their ids, with three subscriptions each on
/// average. Made anew whenever they are read, so that millions need no memory.
/// </summary>
internal sealed class Portfolio(Catalog catalog, int count, int seed)
{
    /// <summary>The customers.</summary>
    public IEnumerable<ShopCustomer> Customers()
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            yield return new ShopCustomer(
                FormattableString.Invariant($"c{n:D8}"),
                catalog.Markets[random.Next(catalog.Markets.Count)].Id,
                random.Next(10) > 0,
                (GranularAdminPrivileges)random.Next(3),
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(k => Subscription(FormattableString.Invariant($"s{n:D8}-{k}")))]);
        }

        ShopSubscription Subscription(string id)
        {
            var isOffer = random.Next(10) < 7;
            return new ShopSubscription(
                id,
                isOffer ? catalog.Offers[random.Next(catalog.Offers.Count)].Id : null,
                isOffer ? null : catalog.Services.Products[random.Next(catalog.Services.Products.Count)].Id,
                random.Next(10) < 8 ? SubscriptionStatus.Active : (SubscriptionStatus)random.Next(7))
            {
                Quantity = random.Next(1, 300),
                BillingCycle = (BillingCycle)random.Next(4),
                HasAddOns = random.Next(20) == 0,
                IsNotProvisioned = random.Next(50) == 0,
                TransferLicenses = random.Next(5) == 0,
                HasUserContext = random.Next(2) == 0,
            };
        }
    }
}
