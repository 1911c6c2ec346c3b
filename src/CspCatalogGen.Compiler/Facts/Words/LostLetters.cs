using System;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>What an encoding leaves of letters that it does not have: a question mark for each.</summary>
internal static class LostLetters
{
    // "Really??" is a question.
    private const string Run = "???";

    /// <summary>The question marks in <paramref name="text"/> that stand for letters, or <see langword="null"/>.</summary>
    public static string? FindIn(string text)
    {
        if (text.IndexOf(Run, StringComparison.Ordinal) is not (var start and >= 0))
        {
            return null;
        }

        var end = start + Run.Length;
        while (end < text.Length && text[end] == '?')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
