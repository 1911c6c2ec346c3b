using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The names of the offers, to show.</summary>
internal static class OfferNamesEmitter
{
    // Few names under large numbers would leave an array mostly empty: they are in a switch.
    private const int MaxNumbersPerOffer = 4;

    // A compiler takes a statement for each element of an array.
    private const int MaxElements = 512;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace, catalog.HasOverloadPriority);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>An offer's current English name; a value that is no offer gives its number.</summary>
            [GeneratedCode]
            [PreferredOverload]
            public static string GetName(Offer offer) => NameOf(offer) ?? ((int)offer).ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            /// <summary>An offer's name in the language of a culture, else in the nearest one that has a name, else in English.</summary>
            /// <remarks>
            /// Languages follow one another as .NET's resources do: <c>de-AT</c>, then <c>de</c>, then <c>de-DE</c>, then another
            /// region's. What is written in another script is another language: <c>zh-HK</c> is never read from <c>zh-CN</c>.
            /// </remarks>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            [PreferredOverload]
            public static string GetName(Offer offer, global::System.Globalization.CultureInfo culture)
            {
                if (culture is null)
                {
                    throw new global::System.ArgumentNullException(nameof(culture));
                }

                return GetName(offer, culture.Name);
            }

            /// <summary>An offer's name in a locale such as <c>zh-TW</c>, else in the nearest language that has one, else in English.</summary>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
            [GeneratedCode]
            public static string GetName(Offer offer, string locale)
            {
                if (locale is null)
                {
                    throw new global::System.ArgumentNullException(nameof(locale));
                }

                return NameIn(offer, locale) ?? NameInNearest(offer, locale) ?? GetName(offer);
            }

            """);
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
                [GeneratedCode]
                private static string? NameAt(string?[] names, Offer offer)
                    => unchecked((uint)offer) < (uint)names.Length ? names[(int)offer] : null;
                """);
        }

        if (IsArray(catalog) && catalog.Offers.Count > MaxElements)
        {
            file.Lines("""

                [GeneratedCode]
                private static string?[] Names(string lines)
                {
                    string?[] names = lines.Split('\n');
                    for (int number = 0; number < names.Length; number++)
                    {
                        if (names[number]!.Length == 0)
                        {
                            names[number] = null;
                        }
                    }

                    return names;
                }
                """);
        }

        return file.ToSource("CspCatalog.UpgradeCatalog.Names.g.cs");
    }

    private static bool IsArray(CatalogView catalog)
        => catalog.Offers.Count > 0 && catalog.Offers[catalog.Offers.Count - 1].Number <= catalog.Offers.Count * MaxNumbersPerOffer;

    private static void WriteNames(SourceWriter file, CatalogView catalog, string method, string field, Func<OfferView, string?> name)
    {
        var named = catalog.Offers.Where(offer => name(offer) is not null).ToList();
        if (named.Count == 0 || !IsArray(catalog))
        {
            file.Line("[GeneratedCode]");
            file.Line($"private static string? {method}(Offer offer)");
            Switch.WriteByOffer(file, named.Select(offer => new OfferCase(offer, CSharpText.Literal(name(offer)!))));
            return;
        }

        if (named.Count > MaxElements && named.All(offer => name(offer)!.Length > 0) && CSharpText.LinesLiteral(Lines(named, name)) is { } literal)
        {
            file.Line($"private static string?[]? {field};");
            file.Line();
            file.Line("[GeneratedCode]");
            file.Line($"private static string? {method}(Offer offer)");
            file.Line($"    => NameAt({field} ?? ({field} = Names({method}Lines)), offer);");
            file.Line();
            file.Line("// A line for each number, empty where it has no name.");
            file.Raw($"private const string {method}Lines = {literal};");
            return;
        }

        // No initializer, so nothing runs before. Threads that ask at once gather the same names.
        file.Line($"private static string?[]? {field};");
        file.Line();
        file.Line("[GeneratedCode]");
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

    private static List<string> Lines(List<OfferView> named, Func<OfferView, string?> name)
    {
        var lines = new List<string>();
        foreach (var offer in named)
        {
            lines.AddRange(Enumerable.Repeat("", offer.Number - lines.Count));
            lines.Add(name(offer)!);
        }

        return lines;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
