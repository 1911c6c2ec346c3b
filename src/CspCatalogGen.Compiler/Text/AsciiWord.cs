using System;

namespace CspCatalogGen.Compiler.Text;

/// <summary>
/// Finds an English word in a whole document, whatever its letter case. Without culture data, as a tool runs, the runtime
/// compares each character of the text by itself; here only those are compared that the word may begin with.
/// </summary>
internal static class AsciiWord
{
    /// <summary>The first place of <paramref name="word"/> in <paramref name="text"/> from <paramref name="start"/> on, or -1.</summary>
    public static int Find(string text, string word, int start = 0)
    {
        var (small, capital) = (char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]));
        for (var last = text.Length - word.Length; start <= last; start++)
        {
            var next = text.AsSpan(start, last + 1 - start).IndexOfAny(small, capital);
            if (next < 0)
            {
                return -1;
            }

            start += next;
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return -1;
    }
}
