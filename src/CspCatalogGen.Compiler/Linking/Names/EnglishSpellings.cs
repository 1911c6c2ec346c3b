using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>How English pages spell the offers that are not well known, by folded name.</summary>
internal sealed class EnglishSpellings : IEquatable<EnglishSpellings>
{
    private readonly Dictionary<string, string> _byFold;

    private EnglishSpellings(Dictionary<string, string> byFold) => _byFold = byFold;

    public static EnglishSpellings None { get; } = new([]);

    /// <summary>The spellings among <paramref name="names"/>, which English pages have.</summary>
    public static EnglishSpellings From(IEnumerable<string> names)
    {
        var byFold = new Dictionary<string, string>(StringComparer.Ordinal);

        // Pages repeat one spelling over and over.
        foreach (var name in new HashSet<string>(names, StringComparer.Ordinal))
        {
            var fold = NameFolding.Fold(name);
            if (!WellKnownOffers.ByFold.ContainsKey(fold) && (!byFold.TryGetValue(fold, out var known) || IsBetter(name, known)))
            {
                byFold[fold] = name;
            }
        }

        return new EnglishSpellings(byFold);
    }

    /// <summary>The English names in the tables of <paramref name="pages"/>, each once.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<UpgradePage> pages)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var isEnglish = PageLanguage.IsEnglish(page);
            foreach (var row in page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
            {
                Add(row.Offer, isEnglish);
                foreach (var target in row.Targets)
                {
                    Add(target, isEnglish);
                }
            }
        }

        return names;

        void Add(OfferText cell, bool isEnglish)
        {
            if ((cell.English ?? (isEnglish ? cell.Local : null)) is { } english)
            {
                names.Add(english.Text);
            }
        }
    }

    public string? Find(string fold) => _byFold.TryGetValue(fold, out var spelling) ? spelling : null;

    public bool Equals(EnglishSpellings? other)
        => other is not null
            && _byFold.Count == other._byFold.Count
            && _byFold.All(spelling => other.Find(spelling.Key) == spelling.Value);

    public override bool Equals(object? obj) => Equals(obj as EnglishSpellings);

    public override int GetHashCode() => _byFold.Count;

    // Of two spellings the one with more blanks reads better.
    private static bool IsBetter(string name, string known)
        => name.Count(c => c == ' ') is var blanks && known.Count(c => c == ' ') is var knownBlanks && blanks != knownBlanks
            ? blanks > knownBlanks
            : string.CompareOrdinal(name, known) < 0;
}
