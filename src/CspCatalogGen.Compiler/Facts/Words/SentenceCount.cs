using System;
using System.Globalization;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>Counts sentences by what ends them, in every language that ends them with a sign: what they say does not matter.</summary>
/// <param name="isSource">
/// Whether they are English and counted for their translations: as many as those may be, a part behind a colon or a semicolon and the
/// parts of a long one included.
/// </param>
internal struct SentenceCount(bool isSource)
{
    // Translators leave a sentence of so many words whole; among those of 900 sentences in eight languages they parted one, of 41 words; freer ones part one of 24.
    private const int MaxWordsOfOne = 20;

    // A number, or a bullet.
    private const int MinLetters = 2;

    // "Am 1. Juli"
    private const int MaxDigitsOfDay = 2;

    private const string EndsAnywhere = "。！？．｡؟۔।։።";
    private const string EndsBeforeBlank = ".!?";
    private const string EndsOfPart = ":;…–—";

    // A name may stand behind them.
    private static readonly string[] Abbreviations =
    [
        "bzw", "inkl", "exkl", "zzgl", "evtl", "ggf", "vgl", "usw", "nr", "abb", "bijv", "enz", "incl", "excl", "ex", "env", "ej", "pág", "núm", "art", "ud", "uds", "tzn", "np", "wg", "tj", "např", "napr", "resp", "mj",
        "pl", "stb", "ill", "напр", "стр", "рис", "ул", "др", "обл", "vb", "örn", "bkz", "inc", "corp", "ltd", "co", "dr", "vs", "approx", "ca", "bl", "eks", "osv", "esim", "npr", "itd",
    ];

    private int _ended;
    private int _letters;
    private int _words;

    /// <summary>How many there are.</summary>
    public readonly int Total => _letters < MinLetters ? _ended : _ended + Parts;

    private readonly int Parts => isSource ? 1 + ((_words - 1) / MaxWordsOfOne) : 1;

    /// <summary>The sentences of <paramref name="text"/>.</summary>
    public static int In(string text, bool isSource)
    {
        var count = new SentenceCount(isSource);
        count.Add(text);
        return count.Total;
    }

    /// <summary>
    /// The sentences of <paramref name="text"/> that do not have <paramref name="sign"/>, however long they are: what every part of a
    /// sentence has, wherever it is parted, tells a sentence more from a part.
    /// </summary>
    public static int Without(string sign, string text, bool isSource)
    {
        var (count, start, found) = (new SentenceCount(isSource), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || count.IsEnd(text, i))
            {
                if (count._letters >= MinLetters)
                {
                    found += text.IndexOf(sign, start, i - start, StringComparison.Ordinal) < 0 ? 1 : 0;
                    (start, count._letters) = (i, 0);
                }
            }
            else if (char.IsLetter(text[i]))
            {
                count._letters++;
            }
        }

        return found;
    }

    /// <summary>The sentences of <paramref name="text"/> behind its first one, which began before it.</summary>
    public static int BehindFirst(string text, bool isSource)
    {
        var count = new SentenceCount(isSource);
        for (var i = 0; i < text.Length; i++)
        {
            if (count.IsEnd(text, i))
            {
                count.Add(text.Substring(i + 1));
                break;
            }
        }

        return count.Total;
    }

    /// <summary>Goes on with <paramref name="line"/>.</summary>
    public void Add(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsLetter(line[i]))
            {
                _letters++;
                _words += i == 0 || line[i - 1] == ' ' ? 1 : 0;
            }
            else if (IsEnd(line, i))
            {
                End();
            }
        }
    }

    private void End()
    {
        if (_letters >= MinLetters)
        {
            _ended += Parts;
            (_letters, _words) = (0, 0);
        }
    }

    private readonly bool IsEnd(string line, int at)
        => EndsAnywhere.IndexOf(line[at]) >= 0
            || (EndsBeforeBlank.IndexOf(line[at]) >= 0 && IsBeforeBlank(line, at) && (isSource || (IsBeforeSentence(line, at) && !IsOfAbbreviation(line, at))))
            || (isSource && EndsOfPart.IndexOf(line[at]) >= 0);

    // Quotes and brackets that are closed belong to the sentence.
    private static bool IsBeforeBlank(string line, int at)
    {
        while (++at < line.Length && line[at] != ' ')
        {
            if (char.IsLetterOrDigit(line[at]))
            {
                return false;
            }
        }

        return true;
    }

    // A sentence begins with no small letter, and hardly with a number.
    private static bool IsBeforeSentence(string line, int at)
    {
        while (++at < line.Length)
        {
            if (char.IsLetterOrDigit(line[at]))
            {
                return !char.IsLower(line[at]) && !char.IsDigit(line[at]);
            }
        }

        return true;
    }

    private static bool IsOfAbbreviation(string line, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(line[start - 1]) || char.GetUnicodeCategory(line[start - 1]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            start--;
        }

        var length = end - start;
        return length == 1 || (length is > 0 and <= MaxDigitsOfDay && char.IsDigit(line[end - 1]) && char.IsDigit(line[start]))
            || Array.Exists(Abbreviations, abbreviation => abbreviation.Length == length && string.Compare(abbreviation, 0, line, start, length, StringComparison.OrdinalIgnoreCase) == 0);
    }
}
