namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Unicode's superscript digits.</summary>
internal static class Superscript
{
    private const char LeastDigit = '²';
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static char OfDigit(int digit) => Digits[digit];

    public static bool IsDigit(char c, out int digit)
    {
        digit = c < LeastDigit ? -1 : Digits.IndexOf(c);
        return digit >= 0;
    }
}
