using System.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Letters of a name that fonts join (ﬁ, ﬃ), as copies from a PDF have them, marks in Latin words that ask for it, and letters and digits as wide as those of East Asia (Ｅ３).</summary>
internal static class JoinedLetters
{
    private const char NonJoiner = '\u200C';

    private const char Joiner = '\u200D';

    private const int FromPlainToWide = 'Ａ' - 'A';

    /// <summary>Whether <paramref name="name"/> may hold any.</summary>
    public static bool AreIn(string name)
    {
        foreach (var c in name)
        {
            if (c is NonJoiner or Joiner or (>= 'ﬀ' and <= 'ﬆ') || IsWide(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><paramref name="name"/> with each letter by itself, as it is typed. Other scripts need the marks: there they stay.</summary>
    public static string TakeApart(string name)
    {
        var apart = new StringBuilder(name.Length + 2);
        var mayBeWide = MayBeWide(name);
        for (var i = 0; i < name.Length; i++)
        {
            if (mayBeWide && IsWide(name[i]))
            {
                apart.Append((char)(name[i] - FromPlainToWide));
            }
            else if (name[i] is >= 'ﬀ' and <= 'ﬆ')
            {
                apart.Append(name[i].ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (name[i] is not (NonJoiner or Joiner) || !(IsLatin(name, i - 1) && IsLatin(name, i + 1)))
            {
                apart.Append(name[i]);
            }
        }

        return apart.ToString();
    }

    private static bool IsWide(char c) => c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    // Among letters of East Asia they are as wide as those.
    private static bool MayBeWide(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c > '\u024F' && !IsWide(c) && c is not (>= 'ﬀ' and <= 'ﬆ'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLatin(string name, int at) => at < 0 || at >= name.Length || name[at] < '\u0250';
}
