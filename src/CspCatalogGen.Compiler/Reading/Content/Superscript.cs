namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Unicode's superscript digits, and its letters as far as tables have footnotes.</summary>
internal static class Superscript
{
    private const char MinDigit = '²';
    /// <summary>The digits from 0 to 9.</summary>
    public const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The letters from a to z, of which Unicode has no q, and the plus.</summary>
    public const string Letters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁺";

    private const string PlainLetters = "abcdefghijklmnoprstuvwxyz+";

    public static char FromDigit(int digit) => Digits[digit];

    /// <summary>The superscript of a letter, and <paramref name="c"/> itself where there is none.</summary>
    public static char FromLetter(char c) => PlainLetters.IndexOf(c is >= 'A' and <= 'Z' ? (char)(c | ' ') : c) is var at and >= 0 ? Letters[at] : c;

    public static bool IsDigit(char c, out int digit)
    {
        digit = c < MinDigit ? -1 : Digits.IndexOf(c);
        return digit >= 0;
    }
}
