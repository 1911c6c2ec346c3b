using System.Globalization;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>A footnote's words as they stand and folded.</summary>
internal sealed class NoteText
{
    private const int MaxQuote = 60;

    private const string PlainPunctuation = ",.;:()⁽⁾&'\"·،、。，；：（）「」『』";

    private static readonly char[] ClauseEnds = [',', '.', ';', '，', '。', '、', '；'];

    private readonly int[] _origins;

    public NoteText(string text)
    {
        Text = ComposedText.Compose(text);
        Folded = NameFolding.Fold(Text, out _origins);
    }

    public string Text { get; }

    /// <summary>The letters and digits alone, in lower case.</summary>
    public string Folded { get; }

    /// <summary>Whether <paramref name="index"/> of the folded text is the edge of a word.</summary>
    /// <remarks>Scripts other than Latin, Greek and Cyrillic write everything together.</remarks>
    public bool IsBoundary(int index)
        => index == 0
            || index == Folded.Length
            || _origins[index] != _origins[index - 1] + 1
            || !IsAlphabetic(Folded[index])
            || !IsAlphabetic(Folded[index - 1]);

    /// <summary>The words that were folded from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public string Quote(int start, int end)
        => start >= end ? "" : Text.Substring(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    /// <summary>The words from <paramref name="index"/> on, to the end of the clause; with the words before that belong to it.</summary>
    public string QuoteFrom(int index)
    {
        var start = StartOfWord(_origins[index]);
        if (start > 1 && Text[start - 1] == ' ')
        {
            start = StartOfWord(start - 1);
        }

        var end = Text.IndexOfAny(ClauseEnds, start);
        var clause = (end < 0 ? Text.Substring(start) : Text.Substring(start, end - start)).TrimEnd();
        if (clause.Length <= MaxQuote)
        {
            return clause;
        }

        var blank = clause.LastIndexOf(' ', MaxQuote);
        return clause.Substring(0, blank > 0 ? blank : MaxQuote) + "…";
    }

    /// <summary>The first character that is neither a letter, a digit nor punctuation of a plain sentence.</summary>
    public string? FindSymbol()
    {
        for (var i = 0; i < Text.Length; i++)
        {
            var isPlain = char.IsLetterOrDigit(Text[i])
                || char.IsWhiteSpace(Text[i])
                || char.IsSurrogate(Text[i])
                || PlainPunctuation.IndexOf(Text[i]) >= 0
                || char.GetUnicodeCategory(Text[i]) is UnicodeCategory.OtherNumber
                    or UnicodeCategory.Format
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DashPunctuation
                    or UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation;
            if (!isPlain)
            {
                return Text[i].ToString();
            }
        }

        return null;
    }

    private int StartOfWord(int index)
    {
        while (index > 0 && char.IsLetterOrDigit(Text[index - 1]))
        {
            index--;
        }

        return index;
    }

    private static bool IsAlphabetic(char c) => char.IsLetter(c) && c < '\u0590';
}
