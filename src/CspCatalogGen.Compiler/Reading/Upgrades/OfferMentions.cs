using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Finds offers in a page's sentences: those of its own table and those that are well known, by their whole name, by what
/// stands behind the brand ("Business Basic") and by the plan alone ("E3").
/// </summary>
internal sealed class OfferMentions
{
    private static readonly string[] WellKnownByLength = [.. OfferSpellings.WellKnown.OrderByDescending(static spelling => spelling.Length)];

    private readonly List<string> _own;
    private readonly UpgradeTable? _table;
    private string[]? _all;
    private HashSet<(string From, string To)>? _listed;

    private OfferMentions(UpgradeTable? table, List<string> own) => (_table, _own) = (table, own);

    // A shorter name is a part of a longer one.
    private string[] All => _all ??= _own.Count == 0 ? WellKnownByLength : [.. _own.Concat(OfferSpellings.WellKnown).OrderByDescending(static spelling => spelling.Length)];

    /// <summary>The well-known offers alone.</summary>
    public static OfferMentions WellKnown { get; } = From(null);

    /// <summary>The well-known offers and those of <paramref name="table"/>.</summary>
    public static OfferMentions From(UpgradeTable? table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var own = new List<string>();
        foreach (var row in table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
        {
            Add(row.Offer);
            foreach (var target in row.Targets)
            {
                Add(target);
            }
        }

        return new OfferMentions(table, own);

        void Add(OfferText offer)
        {
            AddName(offer.Local.Text);
            if (offer.English is { } english)
            {
                AddName(english.Text);
            }
        }

        void AddName(string name)
        {
            if (!OfferSpellings.WellKnownNames.Contains(name) && names.Add(name))
            {
                own.AddRange(OfferSpellings.Of(EnglishText.Get(name)));
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> names an offer.</summary>
    public bool AreIn(string text) => AreIn(EnglishText.Get(text));

    /// <summary>The same of a <paramref name="text"/> that was taken apart.</summary>
    public bool AreIn(EnglishText text)
    {
        if (OfferSpellings.AreIn(text))
        {
            return true;
        }

        foreach (var name in _own)
        {
            if (text.Fold.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="text"/> names two offers, as what speaks of an upgrade does.</summary>
    public bool AreTwoIn(string text)
    {
        var fold = EnglishText.Get(text).Fold;
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
        var fold = EnglishText.Get(sentence).Fold;
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

        if (found.Count > 0)
        {
            return found.Count == 2 && !Listed.Contains(found[0].At < found[1].At ? (found[0].Name, found[1].Name) : (found[1].Name, found[0].Name));
        }

        // By their plans alone: "from E3 to E5".
        var plans = words.FindAll(OfferPlans.Contain);
        return plans.Count == 2 && !Listed.Any(upgrade => upgrade.From.EndsWith(plans[0], StringComparison.Ordinal) && upgrade.To.EndsWith(plans[1], StringComparison.Ordinal));
    }

    private HashSet<(string From, string To)> Listed
        => _listed ??= [.. _table!.Rows.SelectMany(row => Spellings(row.Offer).SelectMany(from => row.Targets.SelectMany(Spellings).Select(to => (from, to))))];

    private static IEnumerable<string> Spellings(OfferText offer) => Names(offer).SelectMany(static name => OfferSpellings.Of(EnglishText.Get(name)));

    private static string[] Names(OfferText name) => name.English is { } english ? [name.Local.Text, english.Text] : [name.Local.Text];

    /// <summary>Whether <paramref name="text"/> names an offer or at least the brand, as every offer's name does.</summary>
    public bool OrBrandAreIn(string text) => text.IndexOf(Brands.Number, StringComparison.Ordinal) >= 0 || AreIn(text);
}
