using System;

namespace CspCatalogGen.Compiler.Text;

/// <summary>
/// Gives the words that come again on every page as one string each. It holds so many words and no more: a word takes the
/// place of another.
/// </summary>
internal static class WordPool
{
    private const int Places = 4096;

    // A place is read and written in one step, so threads may share it: at worst a word is made once more.
    private static readonly string?[] Words = new string?[Places];

    /// <summary>The string of <paramref name="word"/>.</summary>
    public static string Get(ReadOnlySpan<char> word)
    {
        ref var place = ref Words[Hash(word) % Places];
        return place is { } known && word.SequenceEqual(known.AsSpan()) ? known : place = word.ToString();
    }

    /// <summary>A number by which <paramref name="text"/> is found again.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
        {
            hash = (hash * 31) + c;
        }

        return hash ^ (hash >> 12);
    }
}
