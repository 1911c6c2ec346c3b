using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>
/// Finds text that was UTF-8, was read as Windows-1252 or ISO 8859-1 and was saved as UTF-8 again: each of its characters outside
/// ASCII is a byte, and together they are UTF-8.
/// </summary>
internal static class TwiceEncoded
{
    // Windows-1252 from 0x80 on, where it differs from ISO 8859-1; what it leaves open is the control character.
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The first character that became several, where all of them did.</summary>
    public static SourceSpan? Find(string text)
    {
        SourceSpan? first = null;
        for (var at = 0; at < text.Length; at++)
        {
            // A byte order mark, and what ASCII has, stand as they did.
            if (text[at] < 0x80 || (at == 0 && text[at] == '\uFEFF'))
            {
                continue;
            }

            var length = LengthOf(ByteOf(text[at]));
            if (length == 0 || at + length > text.Length)
            {
                return null;
            }

            for (var i = 1; i < length; i++)
            {
                if (ByteOf(text[at + i]) is not (>= 0x80 and < 0xC0))
                {
                    return null;
                }
            }

            first ??= new SourceSpan(at, length);
            at += length - 1;
        }

        return first;
    }

    // How many bytes a character of UTF-8 has that begins so; none begins in any other way.
    private static int LengthOf(int lead) => lead switch
    {
        >= 0xC2 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF5 => 4,
        _ => 0,
    };

    private static int ByteOf(char c)
        => Windows.IndexOf(c) is >= 0 and var place ? 0x80 + place
            : c is >= '\u0080' and <= '\u00FF' ? c
            : -1;
}
