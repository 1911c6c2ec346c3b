using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>GUIDs as documents write them: with blanks in them, and with the dashes that a word processor makes of dashes.</summary>
internal static class GuidText
{
    private const int Digits = 32;
    private const int MinLength = 16;
    private const int MinDashes = 2;

    /// <summary>Where the dashes of a GUID stand, behind an opening bracket.</summary>
    private static readonly int[] Dashes = [9, 14, 19, 24];

    private const int BracketedLength = 38;

    private const string Scheme = "urn:uuid:";

    private static readonly char[] Around = ['{', '}', '(', ')', '（', '）', '[', ']', '"', '\'', '<', '>', '“', '”'];

    /// <summary><paramref name="text"/> in lower case and in the usual form, or <see langword="null"/> where it is no GUID, or the zero that programs write for none.</summary>
    public static string? Parse(string text) => Plain(text) is var plain && Guid.TryParseExact(plain, plain.Length == Digits ? "N" : "D", out var guid) && guid != Guid.Empty ? guid.ToString("D") : null;

    /// <summary>Whether <paramref name="text"/> is meant as a GUID, though digits of it may be lost; <c>Plan 1</c> is not.</summary>
    public static bool IsMeant(string text)
    {
        // Nearly every text that is asked about has none.
        if (text.Length < MinLength || text.Count(IsDash) < MinDashes)
        {
            return text.Length == Digits && text.All(IsHexadecimal);
        }

        var plain = Plain(text);
        return plain.Length >= MinLength
            && plain.Count(c => c == '-') >= MinDashes
            && plain.All(c => MayHold(c))
            && plain.Count(IsHexadecimal) * 3 >= plain.Length * 2;
    }

    /// <summary>Whether a GUID, or what is meant for one, stands anywhere in <paramref name="text"/>, whatever signs are beside it.</summary>
    public static bool IsIn(string text)
    {
        if (IsMeant(text))
        {
            return true;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && MayHold(text[end]))
            {
                end++;
            }

            if (end - start >= MinLength && IsMeant(text.Substring(start, end - start)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>What keeps <paramref name="text"/> from being a GUID, in words that follow a colon.</summary>
    public static string TroubleOf(string text)
    {
        var plain = Plain(text);
        var digits = plain.Count(IsHexadecimal);
        return plain.Length == 0 ? "the cell is empty"
            : plain.Any(c => c != '-' && !IsHexadecimal(c)) ? "it holds something else than hexadecimal digits and dashes"
            : digits != Digits ? $"it has {digits.ToString(CultureInfo.InvariantCulture)} hexadecimal digits instead of 32"
            : Guid.TryParseExact(plain, "D", out _) ? "it is zero, which stands for no GUID"
            : "its dashes do not stand after 8, 12, 16 and 20 digits";
    }

    /// <summary>Whether a GUID in brackets starts at the opening bracket <paramref name="open"/>. A quick look at its dashes.</summary>
    public static bool IsBracketed(string text, int open)
        => open + BracketedLength <= text.Length
            && text[open + BracketedLength - 1] == ')'
            && Array.TrueForAll(Dashes, dash => text[open + dash] == '-')
            && IsHexadecimal(text[open + 1]);

    public static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool MayHold(char c) => IsDash(c) || (c < 128 && char.IsLetterOrDigit(c));

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D';

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!WhiteSpace.Is(c))
            {
                plain.Append(IsDash(c) ? '-' : c);
            }
        }

        // .NET and the registry write brackets around it, and identifiers of the web have a scheme.
        var trimmed = plain.ToString().Trim(Around);
        return trimmed.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? trimmed.Substring(Scheme.Length) : trimmed;
    }
}
