using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The countries of a market, by their ISO 3166 codes.</summary>
internal static class MarketCountries
{
    private const string Global = "Global";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase) { ["India"] = "IN", ["China"] = "CN" };

    /// <summary>Those of <paramref name="countries"/> that <paramref name="market"/> is about: one, or for the global market all that no other has.</summary>
    public static IReadOnlySet<string> Of(string market, Catalog catalog, IReadOnlySet<string> countries)
        => market == Global
            ? countries.Except(catalog.Markets.Select(other => CodeOf(other.Id)).OfType<string>(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)
            : CodeOf(market) is { } code && countries.Contains(code) ? new HashSet<string>(StringComparer.Ordinal) { code } : new HashSet<string>(StringComparer.Ordinal);

    private static string? CodeOf(string market)
        => Known.TryGetValue(market, out var code) ? code
            : market.Length == 2 && market.All(char.IsAsciiLetter) ? market.ToUpperInvariant()
            : null;
}
