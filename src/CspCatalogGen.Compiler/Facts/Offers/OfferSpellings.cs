using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>How sentences name an offer, folded: by its whole name, by what stands behind the brand ("Business Basic"), and by the plan alone ("E3").</summary>
internal static class OfferSpellings
{
    // A shorter word may be a part of any other.
    private const int MinLength = 8;

    /// <summary>The well-known offers as they are spelled.</summary>
    public static readonly HashSet<string> WellKnownNames = new(WellKnownOffers.ByFold.Values, StringComparer.Ordinal);

    /// <summary>The spellings of the well-known offers.</summary>
    public static readonly string[] WellKnown = [.. WellKnownOffers.ByFold.Values.Distinct(StringComparer.Ordinal).SelectMany(Of)];

    private static readonly Phrases Searched = new(WellKnown);

    /// <summary>The spellings of the offer <paramref name="name"/>.</summary>
    public static string[] Of(string name)
    {
        var (whole, rest) = (NameFolding.Fold(name), NameFolding.Fold(WithoutBrand(name)));
        return (whole.Length >= MinLength, rest.Length >= MinLength) switch
        {
            (true, true) => [whole, rest],
            (true, false) => [whole],
            (false, true) => [rest],
            _ => [],
        };
    }

    private static readonly TextQuestion<string[]> Spellings = new(static name => Of(name.Text));

    /// <summary>The same of a text.</summary>
    public static string[] Of(EnglishText name) => Spellings.Of(name);

    private static readonly TextQuestion<bool> Named = new(static text => text.Words.Exists(OfferPlans.Contain) || Searched.AreIn(text.Fold.AsSpan()));

    /// <summary>Whether <paramref name="text"/> names a well-known offer or a plan.</summary>
    public static bool AreIn(EnglishText text) => Named.Of(text);

    // A single word behind the brand ("Business") says too little.
    private static string WithoutBrand(string name)
        => name.IndexOf(Brands.Number, StringComparison.Ordinal) is var at and >= 0
            && name.Substring(at + Brands.Number.Length).Trim() is var rest
            && rest.IndexOf(' ') > 0
            ? rest
            : "";
}
