using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The names that single markets have for offers, where they are not those of all.</summary>
internal static class MarketNamesEmitter
{
    private const string HintName = "CspCatalog.UpgradeCatalog.MarketNames.g.cs";

    public static EmittedSource Emit(CatalogView catalog)
    {
        var own = catalog.Markets
            .SelectMany(market => catalog.Offers.Select(offer => new { Market = market, Offer = offer, Name = offer.NameIn(market)! }))
            .Where(item => item.Name is not null)
            .ToList();
        var markets = own.Select(item => item.Market).Distinct().ToList();
        var localized = markets
            .SelectMany(market => catalog.Locales.Select(locale => new { Market = market, Locale = locale }))
            .Where(item => catalog.Offers.Any(offer => offer.NameIn(item.Market, item.Locale.Tag) is not null))
            .ToList();

        var file = new SourceWriter(catalog.Namespace, catalog.HasOverloadPriority);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>An offer's English name in a market, which may still use a former one.</summary>
            [GeneratedCode]
            public static string GetName(Offer offer, Market market) => NameOf(offer, market) ?? GetName(offer);

            /// <summary>
            /// An offer's name in a market and in a locale such as <c>zh-TW</c>, else in the nearest language that has one, else
            /// as the market has it in English.
            /// </summary>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            public static string GetName(Offer offer, Market market, string locale)
            {
                if (locale is null)
                {
                    throw new global::System.ArgumentNullException(nameof(locale));
                }

                return NameIn(offer, market, locale) ?? NameOf(offer, market) ?? GetName(offer, locale);
            }

            /// <summary>The same in the language of a culture.</summary>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            [PreferredOverload]
            public static string GetName(Offer offer, Market market, global::System.Globalization.CultureInfo culture)
            {
                if (culture is null)
                {
                    throw new global::System.ArgumentNullException(nameof(culture));
                }

                return GetName(offer, market, culture.Name);
            }

            [GeneratedCode]
            private static string? NameOf(Offer offer, Market market)
            """);
        Switch.Write(file, "(offer, market)", own.Select(item => new Case(
            $"(Offer.{item.Offer.Identifier}, Market.{item.Market.Identifier})",
            CSharpText.Literal(item.Name))));
        file.Line();
        if (localized.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("private static string? NameIn(Offer offer, Market market, string locale) => null;");
            return file.ToSource(HintName);
        }

        file.Lines("""
            [GeneratedCode]
            private static string? NameIn(Offer offer, Market market, string locale)
            {
                string? name = null;
                int distance = global::CspCatalogGen.CompilerServices.LocaleFallback.None;
            """);
        file.Indent();
        foreach (var item in localized)
        {
            file.Line($"if (market == Market.{item.Market.Identifier})");
            file.Open();
            file.Line($"Take(NameIn{item.Locale.Identifier}(offer, market), locale, {CSharpText.Literal(item.Locale.Tag)}, ref name, ref distance);");
            file.Close();
            file.Line();
        }

        file.Outdent();
        file.Lines("""
                return name;
            }
            """);
        foreach (var inLocale in localized.GroupBy(item => item.Locale))
        {
            file.Line();
            file.Line($"// {CSharpText.Comment(inLocale.Key.Tag)}");
            file.Line("[GeneratedCode]");
            file.Line($"private static string? NameIn{inLocale.Key.Identifier}(Offer offer, Market market)");
            Switch.Write(file, "(offer, market)", own
                .Where(item => item.Offer.NameIn(item.Market, inLocale.Key.Tag) is not null)
                .Select(item => new Case(
                    $"(Offer.{item.Offer.Identifier}, Market.{item.Market.Identifier})",
                    CSharpText.Literal(item.Offer.NameIn(item.Market, inLocale.Key.Tag)!))));
        }

        return file.ToSource(HintName);
    }
}
