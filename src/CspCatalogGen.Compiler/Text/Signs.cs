using System.Globalization;

namespace CspCatalogGen.Compiler.Text;

/// <summary>Signs that say something without a word: a cross, a tick, an arrow, a little picture.</summary>
internal static class Signs
{
    /// <summary>Whether one stands at <paramref name="at"/> of <paramref name="text"/>.</summary>
    public static bool AreAt(string text, int at)
        => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    /// <summary>The whole sign at <paramref name="at"/> of <paramref name="text"/>, be it one character of UTF-16 or two.</summary>
    public static string Read(string text, int at) => text.Substring(at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
}
