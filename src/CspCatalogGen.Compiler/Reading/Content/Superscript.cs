namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Unicode's superscript digits, and its letters as far as tables have footnotes.</summary>
internal static class Superscript
{
    private const char MinDigit = '²';
    /// <summary>The digits from 0 to 9.</summary>
    public const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The letters from a to e.</summary>
    public const string Letters = "ᵃᵇᶜᵈᵉ";

    public static char FromDigit(int digit) => Digits[digit];

    /// <summary>The superscript of a letter from a to e, and <paramref name="c"/> itself where it is none of them.</summary>
    public static char FromLetter(char c) => c is >= 'a' and <= 'e' ? Letters[c - 'a'] : c;

    public static bool IsDigit(char c, out int digit)
    {
        digit = c < MinDigit ? -1 : Digits.IndexOf(c);
        return digit >= 0;
    }
}
