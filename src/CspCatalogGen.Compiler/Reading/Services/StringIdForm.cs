using System;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Vocabulary;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// What a String ID looks like: <c>EXCHANGE_S_STANDARD</c>. A few of Microsoft's are words
/// (<c>Virtualization Rights for Windows 10 (E3/E5+VDA)</c>) and may hold whatever can be seen; but what stands beside a whole
/// identifier is a word or a sign about it.
/// </summary>
internal static class StringIdForm
{
    private const string Signs = "_-+/()&";
    private const int MinLength = 5;

    /// <summary>What in <paramref name="name"/> belongs to no String ID, or <see langword="null"/>.</summary>
    public static string? FindForeign(string name)
    {
        if (NoNames.IsPlaceholder(name))
        {
            return name;
        }

        if (!HoldsIdentifier(name))
        {
            return null;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i]) && name[i] is not (>= '0' and <= '9') && !char.IsWhiteSpace(name[i]) && Signs.IndexOf(name[i]) < 0 && !IsCombining(name[i]))
            {
                return name.Substring(i, char.IsHighSurrogate(name[i]) && i + 1 < name.Length ? 2 : 1);
            }
        }

        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words[0][0] is '-' or '+' or '/' ? words[0].Substring(0, 1)
            : words.Length < 2 ? null
            : words.FirstOrDefault(word => word is "-" or "+" or "/") ?? RestrictingWords.FindIn(name, null) ?? FindBesideIdentifier(words);
    }

    // "optional EXCHANGE_S_STANDARD", "SUITE_A SUITE_B"; "EDU Store_faculty" is one String ID.
    private static string? FindBesideIdentifier(string[] words)
        => Array.Find(words, IsIdentifier) is not { } identifier ? null
            : Array.Find(words, word => word.IndexOf('_') < 0) ?? Array.Find(words, word => word != identifier && IsIdentifier(word) && word[0] != '_' && word[word.Length - 1] != '_');

    private static bool IsIdentifier(string word) => word.IndexOf('_') > 0 && HoldsIdentifier(word) && word.All(IsOfIdentifier);

    private static bool HoldsIdentifier(string name)
    {
        var length = 0;
        foreach (var c in name)
        {
            length = IsOfIdentifier(c) ? length + 1 : 0;
            if (length >= MinLength && !(c is >= '0' and <= '9'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfIdentifier(char c) => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsCombining(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && c < '\uFE00';
}
