using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The countries of a market, by their ISO 3166 codes.</summary>
internal static class MarketCountries
{
    // Kosovo has a code in use and none in the standard.
    private static readonly HashSet<string> Codes = new([.. Countries.Codes, "XK"], StringComparer.Ordinal);

    /// <summary>Those of <paramref name="countries"/> that <paramref name="market"/> is about: one, or for the global market all that no other has.</summary>
    public static IReadOnlySet<string> Select(string market, Catalog catalog, IReadOnlySet<string> countries)
        => market == KnownMarkets.Global
            ? countries.Except(catalog.Markets.Select(other => Countries.CodeOf(other)).OfType<string>(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)
            : countries.Where(code => code == CodeOf(market, catalog)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is known which countries <paramref name="market"/> has.</summary>
    public static bool AreKnown(string market, Catalog catalog) => market == KnownMarkets.Global || CodeOf(market, catalog) is not null;

    /// <summary>The market that has <paramref name="country"/>.</summary>
    public static string MarketOf(string country, Catalog catalog)
        => catalog.Markets.FirstOrDefault(market => Countries.CodeOf(market) == country)?.Id ?? KnownMarkets.Global;

    /// <summary>Whether <paramref name="text"/> is a country's code.</summary>
    public static bool IsCode(string text) => Codes.Contains(text);

    private static string? CodeOf(string market, Catalog catalog)
        => catalog.Markets.FirstOrDefault(known => known.Id == market) is { } found ? Countries.CodeOf(found) : null;
}
