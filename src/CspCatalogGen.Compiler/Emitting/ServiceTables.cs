using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The service plans as constant data: a row of bits for each product that is documented in whole, and a hash table
/// of the products' GUIDs.
/// </summary>
internal sealed class ServiceTables
{
    private const int WordBits = 64;

    private readonly Dictionary<string, int> _bits;

    public ServiceTables(ServiceReference services)
    {
        // Foundation plans conflict with nothing, so they need no bit.
        Plans = services.Plans.Where(plan => !plan.IsFoundation).ToList();
        _bits = Plans.Select((plan, bit) => new { plan.Id, bit }).ToDictionary(entry => entry.Id, entry => entry.bit, StringComparer.Ordinal);
        Words = (Plans.Count + WordBits - 1) / WordBits;

        // What is not documented in whole has a name and no row.
        Products = services.Products.OrderBy(product => product.IsWhole ? 0 : 1).ToList();
        Rows = Products.Count(product => product.IsWhole);
        RowBits = Products.Take(Rows).SelectMany(product => Bits(product.Plans)).ToArray();
        Groups = services.Exclusions.ToList();
        GroupBits = Groups.SelectMany(group => Bits(group.Plans)).ToArray();
        Slots = GuidTable.Create(Products.Select((product, row) => new NumberedGuid(product.Id, row + 1)).ToList());
    }

    /// <summary>The plan of each bit.</summary>
    public IReadOnlyList<ServicePlan> Plans { get; }

    /// <summary>How many words of 64 bits a set of plans has.</summary>
    public int Words { get; }

    /// <summary>Every product; the first <see cref="Rows"/> have a row of bits each.</summary>
    public IReadOnlyList<Product> Products { get; }

    public int Rows { get; }

    public char[] RowBits { get; }

    public IReadOnlyList<ExclusionGroup> Groups { get; }

    public char[] GroupBits { get; }

    /// <summary>The hash table, as the runtime's <c>ProductTable</c> reads it.</summary>
    public char[] Slots { get; }

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

    private char[] Bits(IEnumerable<string> plans)
    {
        var bits = new char[Words * 4];
        foreach (var plan in plans)
        {
            if (_bits.TryGetValue(plan, out var bit))
            {
                bits[bit >> 4] |= (char)(1 << (bit & 15));
            }
        }

        return bits;
    }
}
