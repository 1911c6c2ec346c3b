using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Finds offers in a page's sentences: those of its own table and those that are well known, by their whole name, by what
/// stands behind the brand ("Business Basic") and by the plan alone ("E3").
/// </summary>
internal sealed class OfferMentions
{
    // A shorter word may be a part of any other.
    private const int MinLength = 8;

    private static readonly string[] WellKnownFolds = Folds(WellKnownOffers.ByFold.Values).ToArray();

    private static readonly HashSet<string> WellKnownNames = new(WellKnownOffers.ByFold.Values, StringComparer.Ordinal);

    private readonly List<string> _folds;

    public OfferMentions(IEnumerable<string> namesInTable)
        => _folds = [.. Folds(namesInTable.Where(name => !WellKnownNames.Contains(name))).Concat(WellKnownFolds).OrderByDescending(fold => fold.Length)];

    /// <summary>The well-known offers alone.</summary>
    public static OfferMentions WellKnown { get; } = new([]);

    /// <summary>Whether <paramref name="text"/> names an offer.</summary>
    public bool AreIn(string text) => AreIn(text, EnglishWords.In(text));

    /// <summary>The same where <paramref name="text"/> was taken apart into <paramref name="words"/> already.</summary>
    public bool AreIn(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 2 && Array.IndexOf(OfferPlans.Letters, word) >= 0)
            {
                return true;
            }
        }

        var fold = NameFolding.Fold(text);
        return _folds.Exists(name => fold.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether <paramref name="text"/> names two offers, as what speaks of an upgrade does.</summary>
    public bool AreTwoIn(string text)
    {
        var fold = NameFolding.Fold(text);
        var found = 0;
        foreach (var name in _folds)
        {
            if (fold.IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            if (++found == 2)
            {
                return true;
            }

            // A shorter name is a part of a longer one.
            fold = fold.Replace(name, "\0");
        }

        return false;
    }

    /// <summary>Whether <paramref name="text"/> names an offer or at least the brand, as every offer's name does.</summary>
    public bool OrBrandAreIn(string text) => text.IndexOf(Brands.Number, StringComparison.Ordinal) >= 0 || AreIn(text);

    private static IEnumerable<string> Folds(IEnumerable<string> names)
        => names
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => new[] { name, WithoutBrand(name) })
            .Select(NameFolding.Fold)
            .Where(fold => fold.Length >= MinLength);

    // A single word behind the brand ("Business") says too little.
    private static string WithoutBrand(string name)
        => name.IndexOf(Brands.Number, StringComparison.Ordinal) is var at and >= 0
            && name.Substring(at + Brands.Number.Length).Trim() is var rest
            && rest.IndexOf(' ') > 0
            ? rest
            : "";
}
