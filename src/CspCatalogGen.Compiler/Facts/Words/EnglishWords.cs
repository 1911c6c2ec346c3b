using System;
using System.Collections.Generic;
using System.Globalization;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>Takes English, and what is written like it, apart into words.</summary>
internal static class EnglishWords
{
    // The characters of a word and of the blank behind it.
    private const int TypicalLength = 6;

    private const int MaxOnStack = 32;

    /// <summary>The words of <paramref name="text"/> in lower case; what is between two letters as an apostrophe is a part of the word, as '.</summary>
    public static List<string> In(string text) => In(text, 0, text.Length);

    /// <summary>The same of the part of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static List<string> In(string text, int start, int end)
    {
        var words = new List<string>((end - start) / TypicalLength);
        Span<char> word = stackalloc char[MaxOnStack];
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var begin = i;
            while (++i < end && (char.IsLetterOrDigit(text[i]) || IsVowelSign(text[i]) || (IsApostrophe(text[i]) && i + 1 < end && char.IsLetter(text[i + 1]))))
            {
            }

            var plain = i - begin <= MaxOnStack ? word.Slice(0, i - begin) : new char[i - begin];
            for (var at = 0; at < plain.Length; at++)
            {
                plain[at] = Plain(text[begin + at]);
            }

            words.Add(plain.Length <= MaxOnStack ? WordPool.Get(plain) : plain.ToString());
        }

        return words;
    }

    // Keyboards and word processors write the last three in place of an apostrophe.
    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '´' or '`';

    private static char Plain(char c) => c is >= 'a' and <= 'z' ? c : IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);

    /// <summary>Whether <paramref name="c"/> is a sign with which letters of Hindi, Thai, Hebrew and others are written, and no letter.</summary>
    public static bool IsVowelSign(char c)
        => c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
