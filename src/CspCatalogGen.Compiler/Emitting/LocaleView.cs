using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A locale and its identifier.</summary>
internal sealed record LocaleView(string Tag, string Identifier)
{
    /// <summary>The locales that offers have names in.</summary>
    public static IReadOnlyList<LocaleView> CreateAll(IEnumerable<Offer> offers)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return offers
            .SelectMany(offer => offer.Names.Concat(offer.MarketNames.SelectMany(inMarket => inMarket.Names)))
            .Where(names => names.Names.Count > 0)
            .Select(names => names.Locale)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(locale => locale, StringComparer.Ordinal)
            .Select(locale => Create(locale, taken))
            .ToList();
    }

    /// <summary>A locale with an identifier that is not yet <paramref name="taken"/>: zh-TW is ZhTw.</summary>
    public static LocaleView Create(string tag, HashSet<string> taken) => new(tag, CSharpText.Unique(
        CSharpText.Identifier(string.Concat(tag
            .Split('-', '_')
            .Where(part => part.Length > 0)
            .Select(part => part.Substring(0, 1).ToUpperInvariant() + part.Substring(1).ToLowerInvariant()))),
        taken));
}
