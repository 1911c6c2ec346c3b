using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>How English pages spell the offers that are not well known, by folded name.</summary>
internal sealed class EnglishSpellings
{
    private readonly Dictionary<string, string> _byFold;

    private EnglishSpellings(Dictionary<string, string> byFold) => _byFold = byFold;

    public static EnglishSpellings From(IEnumerable<UpgradePage> pages)
    {
        var byFold = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in pages.SelectMany(NamesOf))
        {
            var fold = NameFolding.Fold(name);
            if (!WellKnownOffers.ByFold.ContainsKey(fold) && (!byFold.TryGetValue(fold, out var known) || IsBetter(name, known)))
            {
                byFold[fold] = name;
            }
        }

        return new EnglishSpellings(byFold);
    }

    public string? Find(string fold) => _byFold.TryGetValue(fold, out var spelling) ? spelling : null;

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
