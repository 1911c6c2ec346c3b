using System;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Words that may head what a page says before its table.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsAppliesTo">Whether they say that it lists what it applies to.</param>
/// <param name="Length">How much of their line they are.</param>
/// <param name="IsEnglish">Whether they are English.</param>
internal sealed record PreambleLabel(PageText Words, bool IsAppliesTo, int Length, bool IsEnglish)
{
    /// <summary>Whether they say that roles are listed.</summary>
    public bool IsRoles { get; init; }

    /// <summary>The label that <paramref name="line"/> begins with or is; <paramref name="isEnglish"/> tells the page's language.</summary>
    public static PreambleLabel In(ContentLine line, bool isEnglish)
    {
        var words = WordsOf(line);
        var start = words.StartsWith("[!", StringComparison.Ordinal) && words.IndexOf(']') is var end and > 0 ? end + 1 : 0;
        while (start < words.Length && words[start] == ' ')
        {
            start++;
        }

        var length = AppliesTo.LengthIn(words.AsSpan(start));
        isEnglish |= line.English is not null;
        var whole = new PageText(words, line.Local.ToPageText().Span);
        if (length > 0 || (isEnglish && words.IndexOf("role", StringComparison.OrdinalIgnoreCase) < 0))
        {
            return new PreambleLabel(whole, length > 0, start + length, isEnglish);
        }

        var before = PreambleValues.LabelOf(line);
        return new PreambleLabel(line.English is null ? before : before with { Span = whole.Span }, false, start, isEnglish) { IsRoles = RoleNames.AreHeadedBy(before.Text, isEnglish) };
    }

    /// <summary>The words of a line that may be a label: the English ones, where they stand beside it.</summary>
    public static string WordsOf(ContentLine line) => line.Judged.Words();
}
