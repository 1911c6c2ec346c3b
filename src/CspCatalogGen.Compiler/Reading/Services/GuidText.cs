using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>GUIDs as documents write them: with blanks in them, and with the dashes that a word processor makes of dashes.</summary>
internal static class GuidText
{
    private const int Digits = 32;
    private const int MinLength = 16;

    /// <summary>Where the dashes of a GUID stand, behind an opening bracket.</summary>
    private static readonly int[] Dashes = [9, 14, 19, 24];

    private const int BracketedLength = 38;

    /// <summary><paramref name="text"/> in lower case and in the usual form, or <see langword="null"/> where it is no GUID.</summary>
    public static string? Parse(string text) => Guid.TryParseExact(Plain(text), "D", out var guid) ? guid.ToString("D") : null;

    /// <summary>Whether <paramref name="text"/> is meant as a GUID, though digits of it may be lost; <c>Plan 1</c> is not.</summary>
    public static bool IsMeant(string text)
    {
        var plain = Plain(text);
        return plain.Length >= MinLength
            && plain.Count(c => c == '-') >= 2
            && plain.All(c => c == '-' || c < 128 && char.IsLetterOrDigit(c))
            && plain.Count(IsHexadecimal) * 3 >= plain.Length * 2;
    }

    /// <summary>What keeps <paramref name="text"/> from being a GUID, in words that follow a colon.</summary>
    public static string TroubleOf(string text)
    {
        var plain = Plain(text);
        var digits = plain.Count(IsHexadecimal);
        return plain.Length == 0 ? "the cell is empty"
            : plain.Any(c => c != '-' && !IsHexadecimal(c)) ? "it holds something else than hexadecimal digits and dashes"
            : digits != Digits ? $"it has {digits.ToString(CultureInfo.InvariantCulture)} hexadecimal digits instead of 32"
            : "its dashes do not stand after 8, 12, 16 and 20 digits";
    }

    /// <summary>Whether a GUID in brackets starts at the opening bracket <paramref name="open"/>. A quick look at its dashes.</summary>
    public static bool IsBracketed(string text, int open)
        => open + BracketedLength <= text.Length
            && text[open + BracketedLength - 1] == ')'
            && Array.TrueForAll(Dashes, dash => text[open + dash] == '-')
            && IsHexadecimal(text[open + 1]);

    public static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!WhiteSpace.Is(c))
            {
                plain.Append(c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D' ? '-' : c);
            }
        }

        // PowerShell and the registry write braces around it.
        return plain.ToString().Trim('{', '}');
    }
}
