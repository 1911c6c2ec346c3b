namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>Numbers that are years: what a sentence dates may not hold any more, or not yet.</summary>
internal static class YearNumber
{
    /// <summary>The first of them in <paramref name="words"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(string words)
    {
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            if ((words[i], words[i + 1]) is ('1', '9') or ('2', '0')
                && words[i + 2] is >= '0' and <= '9' && words[i + 3] is >= '0' and <= '9'
                && (i == 0 || !char.IsLetterOrDigit(words[i - 1])) && (i + 4 == words.Length || !char.IsLetterOrDigit(words[i + 4])))
            {
                return words.Substring(i, 4);
            }
        }

        return null;
    }
}
