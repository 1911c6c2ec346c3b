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
    public static string Of(string text)
    {
        StringBuilder? visible = null;
        for (var i = 0; i < text.Length;)
        {
            var isScalar = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isScalar ? rune.Utf16SequenceLength : 1;
            if (isScalar && IsVisible(rune) && !StartsBuildCommand(text, i))
            {
                visible?.Append(text, i, length);
            }
            else
            {
                visible ??= new StringBuilder(text, 0, i, text.Length + 16);
                visible.Append(CultureInfo.InvariantCulture, $"U+{(isScalar ? rune.Value : text[i]):X4}");
            }

            i += length;
        }

        return visible?.ToString() ?? text;
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
