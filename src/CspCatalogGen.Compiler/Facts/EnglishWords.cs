using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>Takes English apart into words.</summary>
internal static class EnglishWords
{
    /// <summary>The words of <paramref name="text"/> in lower case; what is between two letters as an apostrophe is a part of the word, as '.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>();
        var start = -1;
        var hasApostrophe = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1])));
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
                var word = text.Substring(start, i - start);
                words.Add((hasApostrophe ? word.Replace('’', '\'').Replace('ʼ', '\'') : word).ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
