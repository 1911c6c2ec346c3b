using System;
using System.Net;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>Gives each decoded character of HTML its place in the page; the characters of an entity share the entity's.</summary>
internal readonly struct HtmlCharacters(string text)
{
    // The longest name of a character reference, CounterClockwiseContourIntegral, has 31 letters (the HTML standard, section
    // 13.5); with its ampersand and its semicolon, and one to spare.
    private const int MaxReference = 34;

    private static readonly char[] Undecoded = ['&', '\r'];

    /// <summary>
    /// Writes every character of <paramref name="data"/>, which stands for <paramref name="span"/> of the page; where the span
    /// <paramref name="isCut"/>, those of its part alone.
    /// </summary>
    public void Write(ReadOnlySpan<char> data, SourceSpan span, ICharacters characters, bool isCut = false)
    {
        var at = span.Start;
        for (var i = 0; i < data.Length && !(isCut && at >= span.End);)
        {
            if (at >= span.End)
            {
                characters.Append(data[i++], new SourceSpan(span.End, 0));
            }
            else if (text[at] == '&' && Decode(at, span.End) is var (decoded, length)
                && data.Slice(i).StartsWith(decoded.AsSpan()))
            {
                foreach (var c in decoded)
                {
                    characters.Append(c, new SourceSpan(at, length));
                }

                i += decoded.Length;
                at += length;
            }
            else if (PlainLength(at, Math.Min(span.End - at, data.Length - i)) is var plain and > 0)
            {
                // A tokenizer puts another character in the place of NUL.
                var isSame = data.Slice(i, plain).SequenceEqual(text.AsSpan(at, plain));
                characters.Append(isSame ? text : data.Slice(i, plain).ToString(), isSame ? at : 0, plain, at);
                i += plain;
                at += plain;
            }
            else
            {
                var one = text[at] == '\r' && at + 1 < span.End && text[at + 1] == '\n' && data[i] == '\n' ? 2 : 1;
                characters.Append(data[i++], new SourceSpan(at, one));
                at += one;
            }
        }
    }

    // How many characters stand in the document as they are: no entity, no line end that may count two.
    private int PlainLength(int start, int max)
        => text.IndexOfAny(Undecoded, start, max) is var end and >= 0 ? end - start : max;

    private (string Decoded, int Length)? Decode(int start, int end)
    {
        var semicolon = text.IndexOf(';', start, Math.Min(end - start, MaxReference));
        if (semicolon < 0)
        {
            return null;
        }

        var entity = text.Substring(start, semicolon + 1 - start);
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : (decoded, entity.Length);
    }
}
