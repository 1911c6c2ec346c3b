using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>One value of YAML on its line: plain, in quotes, or the sign of a block whose lines follow (chapters 7 and 8 of YAML 1.2).</summary>
/// <param name="Words">The value, without the quotes that are closed on its line.</param>
/// <param name="Style">What begins it: <c>|</c> or <c>&gt;</c> a block, a quote words that are closed in a line below, <c>[</c> a list; else a blank.</param>
internal sealed record YamlScalar(PageText Words, char Style)
{
    /// <summary>Whether the lines below are all of its words.</summary>
    public bool IsBlock => Style is '|' or '>';

    /// <summary>Whether <c>#</c> begins a comment in the lines below.</summary>
    public bool MayHaveComments => Style is ' ' or '[';

    /// <summary>Reads the value between <paramref name="from"/> and <paramref name="to"/> of <paramref name="text"/>.</summary>
    public static YamlScalar Read(string text, int from, int to)
    {
        var start = from;
        while (start < to && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start < to && text[start] is '"' or '\'')
        {
            if (ReadQuoted(text, start, to) is { } words)
            {
                return new YamlScalar(words, ' ');
            }

            if (text.IndexOf(text[start], start + 1, to - start - 1) < 0)
            {
                return new YamlScalar(Trim(text, start, to), text[start]);
            }
        }

        var plain = Trim(text, start, EndOfPlain(text, from, to));
        return new YamlScalar(plain, plain.Text.Length > 0 && plain.Text[0] is '|' or '>' or '[' ? plain.Text[0] : ' ');
    }

    /// <summary>Where words that begin at <paramref name="from"/> end and a comment begins; a blank is before it.</summary>
    public static int EndOfPlain(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (text[at] == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                return at;
            }
        }

        return to;
    }

    // A quote inside is written twice, or behind a backslash. Behind the last one a line may have a comment and nothing else.
    private static PageText? ReadQuoted(string text, int start, int to)
    {
        var quote = text[start];
        var words = new StringBuilder();
        for (var at = start + 1; at < to; at++)
        {
            var next = at + 1 < to ? text[at + 1] : '\0';
            if (quote == '"' && text[at] == '\\' && next is '"' or '\\' or '/')
            {
                words.Append(next);
                at++;
            }
            else if (text[at] != quote)
            {
                words.Append(text[at]);
            }
            else if (quote == '\'' && next == quote)
            {
                words.Append(quote);
                at++;
            }
            else
            {
                return Trim(text, at + 1, EndOfPlain(text, at + 1, to)).Text.Length == 0 ? new PageText(words.ToString(), SourceSpan.FromBounds(start + 1, at)) : null;
            }
        }

        return null;
    }

    private static PageText Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new PageText(text.Substring(from, to - from), SourceSpan.FromBounds(from, to));
    }
}
