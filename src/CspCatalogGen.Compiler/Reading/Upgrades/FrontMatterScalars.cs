using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// The scalars of a page's YAML front matter: the keys of its outermost mapping. What is indented below a key, nested or a
/// block scalar, is that key's own.
/// </summary>
internal sealed class FrontMatterScalars
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly Dictionary<string, PageText> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PageText> _repeated = [];
    private readonly Dictionary<string, List<PageText>> _below = new(StringComparer.OrdinalIgnoreCase);
    private string _last = "";

    private FrontMatterScalars()
    {
    }

    /// <summary>The keys that stand there again with another value.</summary>
    public IReadOnlyList<PageText> Repeated => _repeated;

    /// <summary>Reads the <c>key: value</c> lines of <paramref name="block"/>; the first of a repeated key counts.</summary>
    public static FrontMatterScalars Read(string text, SourceSpan block)
    {
        var reader = new FrontMatterScalars();
        int? outermost = null;
        foreach (var line in Lines(text, block))
        {
            var indentation = line.Start;
            while (indentation < line.End && text[indentation] is ' ' or '\t')
            {
                indentation++;
            }

            if (indentation < line.End && text[indentation] is not ('-' or '#' or '\r'))
            {
                outermost ??= indentation - line.Start;
                if (indentation - line.Start <= outermost)
                {
                    reader.ReadLine(text, line.Start, line.End);
                    continue;
                }
            }

            reader.GoOn(text, indentation, line.End);
        }

        return reader;
    }

    /// <summary>Every key with the value on its line.</summary>
    public IEnumerable<KeyValuePair<string, PageText>> All => _values;

    /// <summary>The value on the line of <paramref name="key"/>.</summary>
    public PageText? Find(string key)
        => _values.TryGetValue(key, out var found) ? found : null;

    /// <summary>The value of <paramref name="key"/> with the lines that it goes on in, a block scalar's or a long value's.</summary>
    public PageText? FindText(string key)
    {
        if (Find(key) is not { } first || !_below.TryGetValue(key, out var below))
        {
            return Find(key);
        }

        var lines = below.Select(line => line.Text);
        var text = string.Join(" ", first.Text.Length > 0 && first.Text[0] is '>' or '|' ? lines : lines.Prepend(first.Text));
        return new PageText(Unquote(text.Trim()), SourceSpan.FromBounds(first.Span.Start, below[below.Count - 1].Span.End));
    }

    /// <summary>The items of the list that <paramref name="key"/> has.</summary>
    public IEnumerable<PageText> FindList(string key)
        => (_below.TryGetValue(key, out var below) ? below : [])
            .Where(line => line.Text.StartsWith("-", StringComparison.Ordinal))
            .Select(line => line with { Text = Unquote(line.Text.TrimStart('-').Trim()) })
            .Concat(Find(key) is { Text.Length: > 0 } value ? value.Text.Trim('[', ']').Split(',').Select(item => value with { Text = Unquote(item.Trim()) }) : []);

    /// <summary>The lines of <paramref name="block"/>, without their ends.</summary>
    public static IEnumerable<SourceSpan> Lines(string text, SourceSpan block)
    {
        for (var start = block.Start; start < block.End;)
        {
            var end = text.IndexOfAny(LineEnds, start, block.End - start);
            end = end < 0 ? block.End : end;
            yield return SourceSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    private void ReadLine(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        if (colon < 0)
        {
            return;
        }

        var key = text.Substring(start, colon - start).Trim();
        _last = FrontMatterKeys.HasLines(key) && !_values.ContainsKey(key) ? key : "";
        var (from, to) = (colon + 1, end);
        if (text.IndexOf(" #", from, to - from, StringComparison.Ordinal) is var comment and >= 0)
        {
            to = comment;
        }

        Trim(text, ref from, ref to);
        if (to - from >= 2 && text[from] is '"' or '\'' && text[to - 1] == text[from])
        {
            from++;
            to--;
        }

        var value = text.Substring(from, to - from);
        _values.TryGetValue(key, out var first);
        if (key.Length > 0 && first is null)
        {
            _values.Add(key, new PageText(value, SourceSpan.FromBounds(from, to)));
        }
        else if (key.Length > 0 && FrontMatterKeys.IsExact(key) && first?.Text != value)
        {
            _repeated.Add(new PageText(key, SourceSpan.FromBounds(start, to)));
        }
    }

    // A line below a key, indented or an item of its list, goes on with its value.
    private void GoOn(string text, int from, int to)
    {
        Trim(text, ref from, ref to);
        if (from < to && text[from] != '#' && _last.Length > 0 && string.CompareOrdinal(text, from, "---", 0, to - from) != 0)
        {
            if (!_below.TryGetValue(_last, out var lines))
            {
                _below.Add(_last, lines = []);
            }

            lines.Add(new PageText(text.Substring(from, to - from), SourceSpan.FromBounds(from, to)));
        }
    }

    private static string Unquote(string value)
        => value.Length >= 2 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;

    private static void Trim(string text, ref int from, ref int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }
    }
}
