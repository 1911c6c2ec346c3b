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

    // More than most pages have.
    private const int TypicalKeys = 20;

    private readonly Dictionary<string, YamlScalar> _values = new(TypicalKeys, StringComparer.OrdinalIgnoreCase);
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
        foreach (var line in Lines(text, block).Where(line => !IsMarker(text, line)))
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

    /// <summary>Reads those that <paramref name="text"/>, a page that was not parsed, begins with.</summary>
    public static FrontMatterScalars ReadFrom(string text)
        => Read(text, text.StartsWith("---", StringComparison.Ordinal) && text.IndexOf("\n---", StringComparison.Ordinal) is var end and > 0 ? SourceSpan.FromBounds(3, end) : default);

    /// <summary>Every key with its value, of which a list's is the lines that it has.</summary>
    public IEnumerable<KeyValuePair<string, PageText>> All
        => _values.Select(value => new KeyValuePair<string, PageText>(value.Key, value.Value.Words.Text.Length > 0 ? value.Value.Words : FindText(value.Key)!));

    /// <summary>The value on the line of <paramref name="key"/>.</summary>
    public PageText? Find(string key)
        => _values.TryGetValue(key, out var found) ? found.Words : null;

    /// <summary>The value of <paramref name="key"/> with the lines that it goes on in, a block's or a long value's.</summary>
    public PageText? FindText(string key)
    {
        if (!_values.TryGetValue(key, out var first) || !_below.TryGetValue(key, out var below))
        {
            return Find(key);
        }

        var lines = below.Select(static line => line.Text);
        var text = string.Join(" ", first.IsBlock ? lines : lines.Prepend(first.Words.Text)).Trim();
        var words = first.Style is '"' or '\'' ? YamlScalar.Read(text, 0, text.Length).Words.Text : text;
        return new PageText(words, SourceSpan.FromBounds(first.Words.Span.Start, below[below.Count - 1].Span.End));
    }

    /// <summary>The items of the list that <paramref name="key"/> has, a line for each or in brackets.</summary>
    public IEnumerable<PageText> FindList(string key)
    {
        var below = _below.TryGetValue(key, out var lines) ? lines : [];
        var items = below
            .Where(static line => line.Text[0] == '-')
            .Select(static line => line with { Text = Item(line.Text.TrimStart('-')) });
        return Find(key) is not { Text.Length: > 0 } value ? items : items.Concat(
            string.Join(" ", below.Where(static line => line.Text[0] != '-').Select(static line => line.Text).Prepend(value.Text))
                .Trim('[', ']')
                .Split(',')
                .Select(item => value with { Text = Item(item) }));
    }

    private static string Item(string text) => YamlScalar.Read(text, 0, text.Length).Words.Text;

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

        var key = WordPool.Get(text.AsSpan(start, colon - start).Trim());
        _last = _values.ContainsKey(key) ? "" : key;
        var value = YamlScalar.Read(text, colon + 1, end);
        _values.TryGetValue(key, out var first);
        if (key.Length > 0 && first is null)
        {
            _values.Add(key, value);
        }
        else if (key.Length > 0 && FrontMatterKeys.IsExact(key) && first?.Words.Text != value.Words.Text)
        {
            _repeated.Add(new PageText(key, SourceSpan.FromBounds(start, value.Words.Span.End)));
        }
    }

    // A line below a key, indented or an item of its list, goes on with its value.
    private void GoOn(string text, int from, int to)
    {
        if (_last.Length == 0)
        {
            return;
        }

        to = _values[_last].MayHaveComments ? YamlScalar.EndOfPlain(text, from, to) : to;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        if (from < to)
        {
            if (!_below.TryGetValue(_last, out var lines))
            {
                _below.Add(_last, lines = []);
            }

            lines.Add(new PageText(text.Substring(from, to - from), SourceSpan.FromBounds(from, to)));
        }
    }

    // What parts the front matter from the page.
    private static bool IsMarker(string text, SourceSpan line)
        => line.Length >= 3 && text[line.Start] is '-' or '.' && text.Substring(line.Start, line.Length).TrimEnd() is "---" or "...";
}
