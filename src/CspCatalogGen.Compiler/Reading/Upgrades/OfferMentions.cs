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

    private static readonly Phrases WellKnownPhrases = new(WellKnownFolds);

    private static readonly HashSet<string> WellKnownNames = new(WellKnownOffers.ByFold.Values, StringComparer.Ordinal);

    private readonly List<string> _own;
    private readonly UpgradeTable? _table;
    private List<string>? _all;
    private HashSet<(string From, string To)>? _listed;

    private OfferMentions(UpgradeTable? table, List<string> own) => (_table, _own) = (table, own);

    // A shorter name is a part of a longer one.
    private List<string> All => _all ??= [.. _own.Concat(WellKnownFolds).OrderByDescending(fold => fold.Length)];

    /// <summary>The well-known offers alone.</summary>
    public static OfferMentions WellKnown { get; } = From(null);

    /// <summary>The well-known offers and those of <paramref name="table"/>.</summary>
    public static OfferMentions From(UpgradeTable? table) => new(table, [.. Folds(Names(table).Where(name => !WellKnownNames.Contains(name)))]);

    /// <summary>Whether <paramref name="text"/> names an offer.</summary>
    public bool AreIn(string text) => AreIn(EnglishText.Get(text));

    /// <summary>The same of a <paramref name="text"/> that was taken apart.</summary>
    public bool AreIn(EnglishText text)
    {
        foreach (var word in text.Words)
        {
            if (OfferPlans.Contain(word))
            {
                return true;
            }
        }

        var fold = text.Fold;
        if (WellKnownPhrases.AreIn(fold.AsSpan()))
        {
            return true;
        }

        foreach (var name in _own)
        {
            if (fold.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="text"/> names two offers, as what speaks of an upgrade does.</summary>
    public bool AreTwoIn(string text)
    {
        var fold = NameFolding.Fold(text);
        var found = 0;
        foreach (var name in All)
        {
            if (fold.IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            if (++found == 2)
            {
                return true;
            }

            fold = fold.Replace(name, "\0");
        }

        return false;
    }

    /// <summary>Whether <paramref name="sentence"/>, taken apart into <paramref name="words"/>, names two offers, and the table does not list the second among the upgrades of the first.</summary>
    public bool AreUnlistedIn(string sentence, List<string> words)
    {
        var fold = NameFolding.Fold(sentence);
        var found = new List<(int At, string Name)>();
        foreach (var name in All)
        {
            if (fold.IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
            {
                found.Add((at, name));
                fold = fold.Substring(0, at) + new string('\0', name.Length) + fold.Substring(at + name.Length);
            }
        }

        if (_table is null)
        {
            return false;
        }

        var listed = _listed ??= Listed(_table);
        if (found.Count > 0)
        {
            var named = found.OrderBy(static one => one.At).Select(static one => one.Name).ToList();
            return named.Count == 2 && !listed.Contains((named[0], named[1]));
        }

        // By their plans alone: "from E3 to E5".
        var plans = words.FindAll(OfferPlans.Contain);
        return plans.Count == 2 && !listed.Any(upgrade => upgrade.From.EndsWith(plans[0], StringComparison.Ordinal) && upgrade.To.EndsWith(plans[1], StringComparison.Ordinal));
    }

    private static HashSet<(string From, string To)> Listed(UpgradeTable table)
        => [.. table.Rows.SelectMany(row => Folds(Names(row.Offer)).SelectMany(from => row.Targets.SelectMany(target => Folds(Names(target))).Select(to => (from, to))))];

    private static IEnumerable<string> Names(UpgradeTable? table)
        => (table?.Rows ?? EquatableArray<UpgradeRow>.Empty).SelectMany(row => row.Targets.Prepend(row.Offer)).SelectMany(Names);

    private static IEnumerable<string> Names(OfferText name) => name.English is { } english ? [name.Local.Text, english.Text] : [name.Local.Text];

    /// <summary>Whether <paramref name="text"/> names an offer or at least the brand, as every offer's name does.</summary>
    public bool OrBrandAreIn(string text) => text.IndexOf(Brands.Number, StringComparison.Ordinal) >= 0 || AreIn(text);

    private static IEnumerable<string> Folds(IEnumerable<string> names)
        => names
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => new[] { name, WithoutBrand(name) })
            .Select(static name => EnglishText.Get(name).Fold)
            .Where(fold => fold.Length >= MinLength);

    // A single word behind the brand ("Business") says too little.
    private static string WithoutBrand(string name)
        => name.IndexOf(Brands.Number, StringComparison.Ordinal) is var at and >= 0
            && name.Substring(at + Brands.Number.Length).Trim() is var rest
            && rest.IndexOf(' ') > 0
            ? rest
            : "";
}
