using System;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>What an encoding leaves of letters that it does not have: a question mark for each.</summary>
internal static class LostLetters
{
    // "Really??" is a question.
    private const string Run = "???";

    /// <summary>Whether question marks in <paramref name="text"/> stand for letters.</summary>
    public static bool AreIn(string text) => text.IndexOf(Run, StringComparison.Ordinal) >= 0;

    /// <summary>Why nobody can tell what <paramref name="text"/> says, in words that follow it; <see langword="null"/> where it lost no letters.</summary>
    public static string? JudgeIn(string text)
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

        return $"holds '{text.Substring(start, end - start)}', as where letters were lost";
    }
}
