using System;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The names of the offers, to show.</summary>
internal static class OfferNamesEmitter
{
    // Few names under large numbers would leave an array mostly empty: they are in a switch.
    private const int MostNumbersPerOffer = 4;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace, "System", "System.Globalization");
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>An offer's current English name; a value that is no offer gives its number.</summary>
            public static string GetName(Offer offer) => NameOf(offer) ?? offer.ToString();

            /// <summary>An offer's name in the language of a culture, else of its parents, else in English.</summary>
            /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
            public static string GetName(Offer offer, CultureInfo culture)
            {
                if (culture is null)
                {
                    throw new ArgumentNullException(nameof(culture));
                }

                return GetName(offer, culture.Name);
            }

            /// <summary>An offer's name in a locale such as <c>zh-TW</c>, else in its parents (<c>zh</c>), else in English.</summary>
            /// <exception cref="ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
            public static string GetName(Offer offer, string locale)
            {
                if (locale is null)
                {
                    throw new ArgumentNullException(nameof(locale));
                }

                return NameIn(offer, locale) ?? NameInParent(offer, locale) ?? GetName(offer);
            }

            """);
        WriteLocales(file, catalog);
        WriteNames(file, catalog, "NameOf", "_names", offer => offer.Offer.Name);
        foreach (var locale in catalog.Locales)
        {
            file.Line();
            file.Line($"// {CSharpText.Comment(locale.Tag)}");
            WriteNames(file, catalog, "NameIn" + locale.Identifier, "_namesIn" + locale.Identifier, offer => offer.NameIn(locale.Tag));
        }

        if (IsArray(catalog))
        {
            file.Lines("""

                // The names are gathered when a first one is asked for: unlike where a switch jumps, a processor need not guess
                // where an array's element is.
                private static string? NameAt(string?[] names, Offer offer)
                    => unchecked((uint)offer) < (uint)names.Length ? names[(int)offer] : null;
                """);
        }

        file.Line();
        WriteMarketNames(file, catalog);
        return file.ToSource("CspCatalog.UpgradeCatalog.Names.g.cs");
    }

    private static bool IsArray(CatalogView catalog)
        => catalog.Offers.Count > 0 && catalog.Offers[catalog.Offers.Count - 1].Number <= catalog.Offers.Count * MostNumbersPerOffer;

    private static void WriteNames(SourceWriter file, CatalogView catalog, string method, string field, Func<OfferView, string?> name)
    {
        var named = catalog.Offers.Where(offer => name(offer) is not null).ToList();
        if (named.Count == 0 || !IsArray(catalog))
        {
            file.Line($"private static string? {method}(Offer offer)");
            Switch.WriteByOffer(file, named.Select(offer => new OfferCase(offer, CSharpText.Literal(name(offer)!))));
            return;
        }

        // No initializer, so nothing runs before. Threads that ask at once gather the same names.
        file.Line($"private static string?[]? {field};");
        file.Line();
        file.Line($"private static string? {method}(Offer offer)");
        file.Line($"    => NameAt({field} ?? ({field} = new string?[]");
        file.Indent();
        file.Open();
        var number = 0;
        foreach (var offer in named)
        {
            for (; number < offer.Number; number++)
            {
                file.Line("null,");
            }

            file.Line($"{CSharpText.Literal(name(offer)!)}, // {Number(number++)}: {offer.Identifier}");
        }

        file.Close("), offer);");
        file.Outdent();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteMarketNames(SourceWriter file, CatalogView catalog)
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

        file.Lines("""
            /// <summary>An offer's English name in a market, which may still use a former one.</summary>
            public static string GetName(Offer offer, Market market) => NameOf(offer, market) ?? GetName(offer);

            /// <summary>
            /// An offer's name in a market and in a locale such as <c>zh-TW</c>, else in its parents (<c>zh</c>), else as the
            /// market has it in English.
            /// </summary>
            /// <exception cref="ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
            public static string GetName(Offer offer, Market market, string locale)
            {
                if (locale is null)
                {
                    throw new ArgumentNullException(nameof(locale));
                }

                return NameIn(offer, market, locale) ?? NameOf(offer, market) ?? GetName(offer, locale);
            }

            private static string? NameOf(Offer offer, Market market)
            """);
        Switch.Write(file, "(offer, market)", own.Select(item => new Case(
            $"(Offer.{item.Offer.Identifier}, Market.{item.Market.Identifier})",
            CSharpText.Literal(item.Name))));
        file.Line();
        if (localized.Count == 0)
        {
            file.Line("private static string? NameIn(Offer offer, Market market, string locale) => null;");
            return;
        }

        file.Lines("""
            private static string? NameIn(Offer offer, Market market, string locale)
            {
                for (var length = locale.Length; length > 0; length = locale.LastIndexOf('-', length - 1))
                {
                    string? name = null;
            """);
        file.Indent();
        file.Indent();
        foreach (var item in localized)
        {
            file.Line($"if (market == Market.{item.Market.Identifier} && IsLocale(locale, length, {CSharpText.Literal(item.Locale.Tag)}))");
            file.Open();
            file.Line($"name = NameIn{item.Locale.Identifier}(offer, Market.{item.Market.Identifier});");
            file.Close();
            file.Line();
        }

        file.Outdent();
        file.Outdent();
        file.Lines("""
                    if (name != null)
                    {
                        return name;
                    }
                }

                return null;
            }
            """);
        foreach (var inLocale in localized.GroupBy(item => item.Locale))
        {
            file.Line();
            file.Line($"// {CSharpText.Comment(inLocale.Key.Tag)}");
            file.Line($"private static string? NameIn{inLocale.Key.Identifier}(Offer offer, Market market)");
            Switch.Write(file, "(offer, market)", own
                .Where(item => item.Offer.NameIn(item.Market, inLocale.Key.Tag) is not null)
                .Select(item => new Case(
                    $"(Offer.{item.Offer.Identifier}, Market.{item.Market.Identifier})",
                    CSharpText.Literal(item.Offer.NameIn(item.Market, inLocale.Key.Tag)!))));
        }
    }

    private static void WriteLocales(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>The locales that the documents give names for, English apart: a new array on each call.</summary>");
        file.Line("public static string[] GetLocales() => new string[]");
        file.Open();
        foreach (var locale in catalog.Locales)
        {
            file.Line($"{CSharpText.Literal(locale.Tag)},");
        }

        file.Close(";");
        file.Line();
        if (catalog.Locales.Count == 0)
        {
            file.Lines("""
                private static string? NameIn(Offer offer, string locale) => null;

                private static string? NameInParent(Offer offer, string locale) => null;

                """);
            return;
        }

        file.Line("// A locale in its usual letter case, as cultures give it.");
        file.Line("private static string? NameIn(Offer offer, string locale)");
        Switch.Write(file, "locale", catalog.Locales.Select(locale => new Case(CSharpText.Literal(locale.Tag), $"NameIn{locale.Identifier}(offer)")));
        file.Lines("""

            // The same in any letter case, then without its last part, and so on.
            private static string? NameInParent(Offer offer, string locale)
            {
                for (var length = locale.Length; length > 0; length = locale.LastIndexOf('-', length - 1))
                {
                    string? name = null;
            """);
        file.Indent();
        file.Indent();
        foreach (var locale in catalog.Locales)
        {
            file.Line($"if (IsLocale(locale, length, {CSharpText.Literal(locale.Tag)}))");
            file.Open();
            file.Line($"name = NameIn{locale.Identifier}(offer);");
            file.Close();
            file.Line();
        }

        file.Outdent();
        file.Outdent();
        file.Lines("""
                    if (name != null)
                    {
                        return name;
                    }
                }

                return null;
            }

            // Length and first letter tell nearly all of them apart.
            private static bool IsLocale(string locale, int length, string known)
                => length == known.Length
                    && (locale[0] | 0x20) == (known[0] | 0x20)
                    && string.Compare(locale, 0, known, 0, length, StringComparison.OrdinalIgnoreCase) == 0;

            """);
    }
}
