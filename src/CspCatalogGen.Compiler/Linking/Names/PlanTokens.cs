using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>
/// The parts of a name that no translator translates: numbers such as 365 and plans such as E3. They are what a
/// translation can be held against.
/// </summary>
internal static class PlanTokens
{
    /// <summary>The tokens of <paramref name="name"/> as one comparable text, in ordinal order.</summary>
    public static string Read(string name) => string.Join(" ", Split(name, withBrands: false));

    /// <summary>The tokens with the brand words, which tell a renamed offer from its former self.</summary>
    public static string ReadWithBrands(string name) => string.Join(" ", Split(name, withBrands: true));

    /// <summary>Whether <paramref name="name"/> has the number of the brand or a plan more than once, as no single offer does.</summary>
    public static bool NamesSeveralOffers(string name)
        => Split(name, withBrands: false).GroupBy(token => char.IsLetter(token[0]) ? "plan" : token).Any(same => same.Key is "plan" or Brands.Number && same.Count() > 1);

    private static IEnumerable<string> Split(string name, bool withBrands)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name + " ")
        {
            var folded = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (folded is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                // A letter after digits begins a new word: Office365Business.
                if (word.Length > 0 && word[word.Length - 1] is >= '0' and <= '9')
                {
                    End(tokens, word, withBrands);
                }

                word.Append((char)(folded | 0x20));
            }
            else if (folded is >= '0' and <= '9')
            {
                word.Append(folded);
            }
            else
            {
                End(tokens, word, withBrands);
            }
        }

        return tokens.OrderBy(token => token, StringComparer.Ordinal);
    }

    private static void End(List<string> tokens, StringBuilder word, bool withBrands)
    {
        var text = word.ToString();
        word.Clear();
        var letters = 0;
        while (letters < text.Length && text[letters] is >= 'a' and <= 'z')
        {
            letters++;
        }

        var digits = text.Substring(letters);
        if (digits.Length > 0)
        {
            // Of Office365 the number is the token; of E3 the whole, also where it hangs on a word: EnterpriseE3.
            tokens.Add(digits.Length >= 3 || letters == 0 ? digits : text[letters - 1] + digits);
        }

        if (withBrands)
        {
            tokens.AddRange(Brands.Words.Where(brand => text.StartsWith(brand, StringComparison.Ordinal)));
        }
    }
}
