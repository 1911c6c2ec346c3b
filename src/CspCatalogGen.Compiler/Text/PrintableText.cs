using System.Globalization;
using System.Text;

namespace CspCatalogGen.Compiler.Text;

/// <summary>Makes words of a document safe to print: on a terminal, in a build log, in a comment.</summary>
public static class PrintableText
{
    private const int MaxLength = 200;

    /// <summary>
    /// The words with control, bidirectional and line-separating characters written as <c>U+XXXX</c>, cut after
    /// 200 characters.
    /// </summary>
    public static string Escape(string text)
    {
        // Build agents take ##[…] and ##vso[…] anywhere in a line as commands.
        text = text.Replace("##", "# #");
        StringBuilder? safe = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == MaxLength)
            {
                return (safe?.ToString() ?? text.Substring(0, char.IsHighSurrogate(text[i - 1]) ? i - 1 : i)) + "…";
            }

            if (IsPrintable(text, i))
            {
                safe?.Append(text[i]);
            }
            else
            {
                safe ??= new StringBuilder(text, 0, i, text.Length + 16);
                safe.Append("U+").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>Whether the UTF-16 unit at <paramref name="index"/> shows as itself and moves nothing around it.</summary>
    public static bool IsPrintable(string text, int index)
    {
        var c = text[index];
        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                : index > 0 && char.IsHighSurrogate(text[index - 1]);
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is not (
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse);
    }
}
