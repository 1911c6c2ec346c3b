using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>
/// The parts of a name that no translator translates: numbers such as 365 and plans such as E3. They are what a
/// translation can be held against.
/// </summary>
internal static class PlanTokens
{
    private const int MinDigitsOfNumber = 3;

    private const int MaxOnStack = 32;

    /// <summary>The tokens of <paramref name="name"/> as one comparable text, in ordinal order.</summary>
    public static string Read(string name) => Join(Split(name, withBrands: false));

    /// <summary>The tokens with the brand words, which tell a renamed offer from its former self.</summary>
    public static string ReadWithBrands(string name) => Join(Split(name, withBrands: true));

    /// <summary>Whether <paramref name="name"/> has the number of the brand or a plan more than once, as no single offer does.</summary>
    public static bool NamesSeveralOffers(string name)
        => Split(name, withBrands: false).GroupBy(token => char.IsLetter(token[0]) ? "plan" : token).Any(same => same.Key is "plan" or Brands.Number && same.Count() > 1);

    /// <summary>Whether <paramref name="name"/> has a plan and <paramref name="offer"/> has another.</summary>
    public static bool NamesOtherPlan(string name, string offer)
        => Plans(name) is { Count: > 0 } plans && Plans(offer) is { Count: > 0 } own && !plans.SequenceEqual(own);

    /// <summary>Whether the plan in <paramref name="name"/> is one of those whose letters changed: K1 became F1, and F1 became F3.</summary>
    public static bool IsOfFrontline(string name) => Plans(name) is { Count: 1 } plans && plans[0][0] is 'f' or 'k';

    private static List<string> Plans(string name) => Split(name, withBrands: false).FindAll(token => char.IsLetter(token[0]));

    private static string Join(List<string> tokens) => tokens.Count switch
    {
        0 => "",
        1 => tokens[0],
        _ => string.Join(" ", tokens),
    };

    private static List<string> Split(string name, bool withBrands)
    {
        var tokens = new List<string>();
        for (var start = 0; start < name.Length;)
        {
            // A word is letters and then digits. A letter behind a digit begins the next word: Office365Business has two.
            var letters = start;
            while (letters < name.Length && IsLetter(Halved(name[letters])))
            {
                letters++;
            }

            var digits = letters;
            while (digits < name.Length && IsDigit(Halved(name[digits])))
            {
                digits++;
            }

            if (digits > start)
            {
                Add(tokens, name, start, letters, digits, withBrands);
            }

            start = Math.Max(digits, start + 1);
        }

        tokens.Sort(StringComparer.Ordinal);
        return tokens;
    }

    private static void Add(List<string> tokens, string name, int start, int letters, int end, bool withBrands)
    {
        if (end > letters)
        {
            // Office365 gives the token 365. E3 gives the token E3, and so does EnterpriseE3.
            tokens.Add(Plain(name, end - letters >= MinDigitsOfNumber || letters == start ? letters : letters - 1, end));
        }

        if (withBrands)
        {
            var word = Plain(name, start, end);
            tokens.AddRange(Brands.Words.Where(brand => word.StartsWith(brand, StringComparison.Ordinal)));
        }
    }

    private static string Plain(string name, int start, int end)
    {
        var plain = end - start <= MaxOnStack ? stackalloc char[end - start] : new char[end - start];
        for (var i = 0; i < plain.Length; i++)
        {
            var c = Halved(name[start + i]);
            plain[i] = IsLetter(c) ? (char)(c | 0x20) : c;
        }

        return WordPool.Get(plain);
    }

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    // Full-width forms count as what they show.
    private static char Halved(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
