using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>Takes English, and what is written like it, apart into words.</summary>
internal static class EnglishWords
{
    // Of a word with the blank behind it.
    private const int TypicalLength = 6;

    /// <summary>The words of <paramref name="text"/> in lower case; what is between two letters as an apostrophe is a part of the word, as '.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>(text.Length / TypicalLength);
        var lower = text.ToLowerInvariant();
        var start = -1;
        var hasApostrophe = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsVowelSign(text[i])) || (start >= 0 && IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1])));
            if (isInside && start < 0)
            {
                (start, hasApostrophe) = (i, IsApostrophe(text[i]));
            }
            else if (isInside)
            {
                hasApostrophe |= IsApostrophe(text[i]);
            }
            else if (start >= 0)
            {
                var word = lower.Substring(start, i - start);
                words.Add(hasApostrophe ? Plain(word) : word);
                start = -1;
            }
        }

        return words;
    }

    // The last three are what keyboards and word processors put in place of one.
    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '´' or '`';

    private static string Plain(string word) => new([.. word.Select(static c => IsApostrophe(c) ? '\'' : c)]);

    /// <summary>Whether <paramref name="c"/> is a sign with which letters of Hindi, Thai, Hebrew and others are written, and no letter.</summary>
    public static bool IsVowelSign(char c)
        => c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
