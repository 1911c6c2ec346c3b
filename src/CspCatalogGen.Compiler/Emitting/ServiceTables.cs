using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The service plans as constant data: a row of bits for each product that is documented in whole, and a hash table
/// of the products' GUIDs.
/// </summary>
/// <param name="Plans">The plan of each bit.</param>
/// <param name="Words">How many words of 64 bits a set of plans has.</param>
/// <param name="Products">Every product; the first <paramref name="Rows"/> have a row of bits each.</param>
/// <param name="Rows">How many products are documented in whole.</param>
/// <param name="RowBits">The plans of each of them.</param>
/// <param name="Groups">The groups of plans that exclude one another.</param>
/// <param name="GroupBits">The plans of each of them.</param>
/// <param name="Slots">The hash table, as the runtime's <c>ProductTable</c> reads it.</param>
internal sealed record ServiceTables(
    IReadOnlyList<ServicePlan> Plans,
    int Words,
    IReadOnlyList<Product> Products,
    int Rows,
    char[] RowBits,
    IReadOnlyList<ExclusionGroup> Groups,
    char[] GroupBits,
    char[] Slots)
{
    private const int WordBits = 64;

    public static ServiceTables From(ServiceReference services)
    {
        // Foundation plans conflict with nothing, so they need no bit.
        var plans = services.Plans.Where(static plan => !plan.IsFoundation).ToList();
        var bits = plans.Select(static (plan, bit) => new { plan.Id, bit }).ToDictionary(static entry => entry.Id, static entry => entry.bit, StringComparer.Ordinal);
        var words = (plans.Count + WordBits - 1) / WordBits;

        // What is not documented in whole has a name and no row.
        var products = services.Products.OrderBy(static product => product.IsWhole ? 0 : 1).ToList();
        var whole = products.FindAll(static product => product.IsWhole);
        return new ServiceTables(
            plans,
            words,
            products,
            whole.Count,
            whole.SelectMany(product => Bits(product.Plans, bits, words)).ToArray(),
            services.Exclusions.ToList(),
            services.Exclusions.SelectMany(group => Bits(group.Plans, bits, words)).ToArray(),
            GuidTable.Create(products.Select(static (product, row) => new NumberedGuid(product.Id, row + 1)).ToList()));
    }

    /// <summary>For each offer by its number the number of its row from 1; 0 where its services are not known.</summary>
    public char[] OfferRows(IReadOnlyList<OfferView> offers)
    {
        var rows = Products.Take(Rows).Select((product, row) => new { product.Id, row }).ToDictionary(entry => entry.Id, entry => entry.row, StringComparer.Ordinal);
        var known = offers.Where(offer => offer.Offer.ProductId is { } id && rows.ContainsKey(id)).ToList();
        var table = new char[known.Count == 0 ? 0 : known.Max(offer => offer.Number) + 1];
        foreach (var offer in known)
        {
            table[offer.Number] = (char)(rows[offer.Offer.ProductId!] + 1);
        }

        return table;
    }

    private static char[] Bits(IEnumerable<string> plans, Dictionary<string, int> bits, int words)
    {
        var set = new char[words * 4];
        foreach (var plan in plans)
        {
            if (bits.TryGetValue(plan, out var bit))
            {
                set[bit >> 4] |= (char)(1 << (bit & 15));
            }
        }

        return set;
    }
}
