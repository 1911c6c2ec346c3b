using System.Text;

namespace CspCatalogGen.Compiler.Text;

/// <summary>Text whose letters and marks are one character each where there is one: file systems and some keyboards write them apart.</summary>
internal static class ComposedText
{
    /// <summary><paramref name="text"/> in Unicode's normal form C; as it is where it holds half a character, which has none.</summary>
    public static string Compose(string text)
    {
        var hasMarks = false;
        for (var i = 0; i < text.Length; i++)
        {
            // The first mark that goes together with the letter before it.
            hasMarks |= text[i] >= '\u0300';
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return text;
            }
        }

        return hasMarks ? text.Normalize(NormalizationForm.FormC) : text;
    }
}
