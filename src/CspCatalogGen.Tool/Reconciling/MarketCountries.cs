using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The countries of a market, by their ISO 3166 codes.</summary>
internal static class MarketCountries
{
    /// <summary>Those of <paramref name="countries"/> that <paramref name="market"/> is about: one, or for the global market all that no other has.</summary>
    public static IReadOnlySet<string> Of(string market, Catalog catalog, IReadOnlySet<string> countries)
        => market == KnownMarkets.Global
            ? countries.Except(catalog.Markets.Select(other => Countries.CodeOf(other)).OfType<string>(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)
            : catalog.Markets.FirstOrDefault(other => other.Id == market) is { } found && Countries.CodeOf(found) is { } code && countries.Contains(code)
                ? new HashSet<string>(StringComparer.Ordinal) { code }
                : new HashSet<string>(StringComparer.Ordinal);
}
