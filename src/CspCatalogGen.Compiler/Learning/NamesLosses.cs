using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>Holds a names document against what it was: nothing that somebody wrote may be gone.</summary>
internal static class NamesLosses
{
    /// <summary>The first thing that <paramref name="before"/> says and <paramref name="after"/> does not; <see langword="null"/> where there is none.</summary>
    public static string? Find(NamesDocument before, NamesDocument after)
    {
        var facts = new HashSet<string>(Facts(after), StringComparer.Ordinal);
        return Facts(before).FirstOrDefault(fact => !facts.Contains(fact));
    }

    private static IEnumerable<string> Facts(NamesDocument document)
    {
        foreach (var row in document.Offers)
        {
            yield return $"the row of '{row.Name.Text}'";
            if (row.Number is { } number)
            {
                yield return $"the number {number.ToString(CultureInfo.InvariantCulture)} of '{row.Name.Text}'";
            }

            foreach (var identifier in new[] { row.OfferId, row.ProductId, row.StringId }.OfType<PageText>())
            {
                yield return $"the identifier {identifier.Text} of '{row.Name.Text}'";
            }

            foreach (var former in row.FormerNames)
            {
                yield return $"the former name '{former.Name.Text}' of '{row.Name.Text}' (until {former.Until})";
            }

            foreach (var name in row.Names)
            {
                yield return $"the name '{name.Name.Text}' of '{row.Name.Text}' ({name.Locale})";
            }
        }

        foreach (var market in document.Markets)
        {
            yield return $"the market '{market.Name.Text}' of the edition '{market.Edition}'";
            foreach (var word in market.Words)
            {
                yield return $"the word '{word.Text}' for '{market.Name.Text}'";
            }
        }

        foreach (var sentence in document.Sentences)
        {
            yield return $"the sentence for {sentence.Key} ({sentence.Locale}): {sentence.Text}";
        }

        foreach (var wording in document.Wordings)
        {
            yield return $"the wording of {wording.Kind} ({wording.Locale}): {wording.Text.Text}";
        }
    }
}
