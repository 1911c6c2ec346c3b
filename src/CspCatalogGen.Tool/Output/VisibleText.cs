using System;
using System.Globalization;
using System.Text;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Makes text of strangers safe where it stands as itself: on a terminal, in a build log, in CSV and SQL. What
/// would move, hide or end the text around it is written as <c>U+XXXX</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary><paramref name="text"/> with everything in it visible.</summary>
    public static string Escape(string text)
    {
        StringBuilder? visible = null;
        for (var i = 0; i < text.Length;)
        {
            if (EscapeAt(text, i, out var length) is not { } escape)
            {
                visible?.Append(text, i, length);
            }
            else
            {
                visible ??= new StringBuilder(text, 0, i, text.Length + 16);
                visible.Append(escape);
            }

            i += length;
        }

        return visible?.ToString() ?? text;
    }

    /// <summary>
    /// What is written for the character at <paramref name="index"/>, which has <paramref name="length"/> UTF-16 units;
    /// <see langword="null"/> where it is written as itself.
    /// </summary>
    public static string? EscapeAt(string text, int index, out int length)
    {
        var isScalar = Rune.TryGetRuneAt(text, index, out var rune);
        length = isScalar ? rune.Utf16SequenceLength : 1;
        return isScalar && IsVisible(rune) && !StartsBuildCommand(text, index)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"U+{(isScalar ? rune.Value : text[index]):X4}");
    }

    /// <summary>Whether <paramref name="rune"/> shows as itself and moves nothing around it.</summary>
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // The joiners are letters' own in Persian and the Indic scripts.
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        UnicodeCategory.Control
            or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse => false,
        _ => true,
    };

    // Build servers take `##[command]` and `##vso[command]` for orders, anywhere in a line of a log.
    private static bool StartsBuildCommand(string text, int index)
    {
        if (text[index] != '#' || index == 0 || text[index - 1] != '#')
        {
            return false;
        }

        var after = text.AsSpan(index + 1);
        var bracket = after.IndexOf('[');
        return bracket >= 0 && after[..bracket].IndexOfAnyExceptInRange('A', 'z') < 0;
    }
}
