using System.Globalization;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>
/// Pages are untrusted: what a name may consist of before it becomes an identifier, a comment or a line on a terminal.
/// </summary>
internal static class NameSafety
{
    private const int MaxLength = 120;
    private const string Punctuation = " -_+&()/.,:'’\"“”®™–—*";

    /// <summary>What is wrong with <paramref name="name"/>, in words that follow "it holds"; <see langword="null"/> where nothing is.</summary>
    public static string? FindTrouble(string name, bool mustBeAscii)
    {
        if (name.Length > MaxLength)
        {
            return "more than 120 characters";
        }

        if (name.Contains("*/") || name.Contains("/*"))
        {
            return "the sign of a comment, */ or /*";
        }

        if (name.Contains(".."))
        {
            return "the signs ..";
        }

        if (FindBox(name) is { } box)
        {
            return box;
        }

        if (HoldsSuggestion(name))
        {
            return "the marks of a suggestion, as in {++ ++}, {-- --} and {~~ ~> ~~}, that nobody has accepted or rejected";
        }

        if (FindBefore(name) is { } before)
        {
            return before;
        }

        var (isPlain, hasLetter) = (true, false);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            isPlain &= c < 128;
            hasLetter |= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!PrintableText.IsPrintable(name, i) || c == '\uFFFD')
            {
                return Describe("the unprintable character", c);
            }

            if (c is '<' or '>' or '{' or '}' or '\\' or '`' or ';' or '|' or '=' or '$' or '%' or '@' or '#' or '^' or '~' or '?' or '!' or '？' or '！')
            {
                return Describe("the character", c);
            }

            if (c == '+' && !Joins(name, i))
            {
                return Describe("the character", c);
            }

            if (Signs.ReadInName(name, i) is { } sign)
            {
                return "the sign " + sign;
            }

            if (mustBeAscii && (c is '[' or ']'))
            {
                return Describe("the bracket of a link,", c);
            }

            if (mustBeAscii && c >= 128 && Punctuation.IndexOf(c) < 0)
            {
                return Describe("a character that is not in the English alphabet,", c);
            }
        }

        return !hasLetter && NameFolding.Fold(name).Length == 0 ? "no letter" : isPlain ? null : MixedScripts(name);
    }

    // "Mobility + Security".
    private static bool Joins(string name, int at) => at > 1 && at + 2 < name.Length && name[at - 1] == ' ' && name[at + 1] == ' ' && char.IsLetterOrDigit(name[at - 2]) && char.IsLetter(name[at + 2]);

    // What is struck in one is not among the words: {~~E3~>E5~~} is {}.
    private static bool HoldsSuggestion(string name)
        => name.IndexOf('{') is >= 0 and var open && name.IndexOf('}', open) is var close and > 0
            && (close == open + 1 || (close > open + 2 && name[open + 1] is '+' or '-' or '~' or '=' or '>' && name[open + 2] == name[open + 1]));

    // "// Office 365 Enterprise E5", as programmers take a line out; "(Office 365" and its end is lost.
    private static string? FindBefore(string name)
        => name.Length == 0 ? null
            : name[0] is '/' or ':' or '&' or ',' ? Describe("the character", name[0]) + " before its first word"
            : (FindSignAtEnd(name, 0) ?? FindSignAtEnd(name, name.Length - 1)) is { } sign ? sign
            : (name[0] == '(' && name.IndexOf(')') < 0) || (name[0] == '[' && name.IndexOf(']') < 0) ? Describe("a bracket that is not closed,", name[0])
            : null;

    // The marks of footnotes in East Asia, question and exclamation marks: where a name begins or ends, they say something of it.
    private static string? FindSignAtEnd(string name, int at)
        => name[at] >= 128 && "®™”“’–—¹²³".IndexOf(name[at]) < 0 && CharUnicodeInfo.GetUnicodeCategory(name[at]) is UnicodeCategory.OtherPunctuation or UnicodeCategory.OtherNumber or UnicodeCategory.EnclosingMark or UnicodeCategory.MathSymbol
            ? Describe("the character", name[at]) + " at one of its ends"
            : null;

    // What shows as a box or as a little picture: [ ], :warning:.
    private static string? FindBox(string name)
    {
        if (name.Contains("[ ]") || name.Contains("[x]") || name.Contains("[X]"))
        {
            return "a box, [ ] or [x]";
        }

        var start = name.IndexOf(':');
        var end = start < 0 ? -1 : name.IndexOf(':', start + 1);
        return end > start + 1 && name.IndexOf(' ', start, end - start) < 0 ? "the sign " + name.Substring(start, end - start + 1) : null;
    }

    // A Cyrillic or Greek letter inside a Latin word looks like the real name and is another one.
    private static string? MixedScripts(string name)
    {
        var latin = false;
        var lookAlike = '\0';
        foreach (var c in name + " ")
        {
            if (!char.IsLetter(c))
            {
                if (latin && lookAlike != '\0')
                {
                    return Describe("a letter of another alphabet in a Latin word,", lookAlike);
                }

                latin = false;
                lookAlike = '\0';
            }
            else if (c is (>= '\u0370' and <= '\u052F'))
            {
                lookAlike = c;
            }
            else if (c < '\u0250')
            {
                latin = true;
            }
        }

        return null;
    }

    // What shows as itself is shown; only a look-alike needs its number beside it.
    private static string Describe(string what, char c)
        => !PrintableText.IsPrintable(c.ToString(), 0) ? string.Format(CultureInfo.InvariantCulture, "{0} U+{1:X4}", what, (int)c)
            : c < 128 ? $"{what} {c}"
            : string.Format(CultureInfo.InvariantCulture, "{0} {1} (U+{2:X4})", what, c, (int)c);
}
