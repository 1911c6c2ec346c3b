using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
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
    public static IEnumerable<string> NamesOf(IEnumerable<UpgradePage> pages) => pages.SelectMany(NamesOf).Distinct(StringComparer.Ordinal);

    public string? Find(string fold) => _byFold.TryGetValue(fold, out var spelling) ? spelling : null;

    public bool Equals(EnglishSpellings? other)
        => other is not null
            && _byFold.Count == other._byFold.Count
            && _byFold.All(spelling => other.Find(spelling.Key) == spelling.Value);

    public override bool Equals(object? obj) => Equals(obj as EnglishSpellings);

    public override int GetHashCode() => _byFold.Count;

    private static IEnumerable<string> NamesOf(UpgradePage page)
    {
        var isEnglish = PageLanguage.IsEnglish(page);
        return (page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
            .SelectMany(row => row.Targets.Prepend(row.Offer))
            .Select(cell => cell.English ?? (isEnglish ? cell.Local : null))
            .Where(english => english is not null)
            .Select(english => english!.Text);
    }

    // Of two spellings the one with more blanks reads better.
    private static bool IsBetter(string name, string known)
        => name.Count(c => c == ' ') is var blanks && known.Count(c => c == ' ') is var knownBlanks && blanks != knownBlanks
            ? blanks > knownBlanks
            : string.CompareOrdinal(name, known) < 0;
}
