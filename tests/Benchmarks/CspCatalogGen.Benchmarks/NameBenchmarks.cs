using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace CspCatalogGen.Benchmarks;

/// <summary>Names to offers and back, over every name of the catalog.</summary>
public class NameBenchmarks
{
    private const int Questions = 1024;

    // Not a constant, which a compiler could look up in advance.
    private readonly string _locale = new("zh-TW".AsSpan());
    private string[] _names = [];
    private string[] _spellings = [];
    private Offer[] _offers = [];
    private FrozenDictionary<string, Offer> _offerByName = FrozenDictionary<string, Offer>.Empty;
    private FrozenDictionary<string, Offer>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private FrozenDictionary<string, FrozenDictionary<Offer, string>> _namesByLocale = FrozenDictionary<string, FrozenDictionary<Offer, string>>.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        var offers = UpgradeCatalog.GetOffers();
        var named = new Dictionary<string, Offer>(StringComparer.OrdinalIgnoreCase);
        foreach (var locale in UpgradeCatalog.GetLocales().Prepend("en"))
        {
            foreach (var offer in offers)
            {
                foreach (var name in Enum.GetValues<Market>().Select(market => UpgradeCatalog.GetName(offer, market, locale)).Append(UpgradeCatalog.GetName(offer, locale)))
                {
                    if (UpgradeCatalog.TryParseOffer(name, out var found) && found == offer)
                    {
                        named[name] = offer;
                    }
                }
            }
        }

        var random = new Random(1);
        _offerByName = named.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _offerByName.GetAlternateLookup<ReadOnlySpan<char>>();
        _names = random.GetItems([.. named.Keys.Order(StringComparer.Ordinal)], Questions);
        // As pages spell them: no-break spaces, a mark or a semicolon behind, another letter case, spaces left out.
        _spellings = [.. _names.Select((name, i) => (i % 4) switch
        {
            0 => name.Replace(' ', '\u00A0'),
            1 => name + "¹ ;",
            2 => name.ToUpperInvariant(),
            _ => name.Replace(" ", "", StringComparison.Ordinal),
        })];
        _offers = random.GetItems(offers, Questions);
        _namesByLocale = UpgradeCatalog.GetLocales().ToFrozenDictionary(
            locale => locale,
            locale => offers.ToFrozenDictionary(offer => offer, offer => UpgradeCatalog.GetName(offer, locale)));
        if (_spellings.Any(name => !UpgradeCatalog.TryParseOffer(name, out _)))
        {
            throw new InvalidOperationException("A spelling is not found.");
        }
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int TryParseOffer() => Parse(_names);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int TryParseOffer_AsPagesSpellIt() => Parse(_spellings);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int FrozenDictionary_ByName()
    {
        var sum = 0;
        foreach (var name in _names)
        {
            if (_lookup.TryGetValue(name.AsSpan(), out var offer))
            {
                sum += (int)offer;
            }
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int GetName()
    {
        var sum = 0;
        foreach (var offer in _offers)
        {
            sum += UpgradeCatalog.GetName(offer, _locale).Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int FrozenDictionary_ByOffer()
    {
        var sum = 0;
        foreach (var offer in _offers)
        {
            sum += _namesByLocale[_locale][offer].Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Enum_ToString()
    {
        var sum = 0;
        foreach (var offer in _offers)
        {
            sum += offer.ToString().Length;
        }

        return sum;
    }

    private static int Parse(string[] names)
    {
        var sum = 0;
        foreach (var name in names)
        {
            if (UpgradeCatalog.TryParseOffer(name.AsSpan(), out var offer))
            {
                sum += (int)offer;
            }
        }

        return sum;
    }
}
