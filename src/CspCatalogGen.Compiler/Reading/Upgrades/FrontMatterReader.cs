using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Reads the few scalars of a page's YAML front matter that a catalog needs: the keys of its outermost mapping. What is
/// indented below a key, nested or a block scalar, is that key's own.
/// </summary>
internal sealed class FrontMatterReader
{
    private const string Hash = "ms.openlocfilehash";

    /// <summary>The key of the page's title.</summary>
    public const string Title = "title";

    /// <summary>The key of the page's summary.</summary>
    public const string Description = "description";

    /// <summary>The key of what the page applies to, which the docs platform prints under the title.</summary>
    public const string AppliesTo = "appliesto";

    private static readonly string[] Keys = ["ms.contentlocale", Hash, "ms.date", "ms.lasthandoff"];

    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly Dictionary<string, PageText> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PageText> _repeated = [];
    private readonly Dictionary<string, List<PageText>> _below = new(StringComparer.OrdinalIgnoreCase);
    private string _last = "";

    private FrontMatterReader()
    {
    }

    /// <summary>Reads the <c>key: value</c> lines of <paramref name="block"/>; the first of a repeated key counts.</summary>
    public static FrontMatterReader Read(string text, SourceSpan block)
    {
        var reader = new FrontMatterReader();
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

    /// <summary>
    /// The lines above <paramref name="end"/> that were meant to be read and are not: those of a front matter that has no
    /// <paramref name="block"/>, because a line of dashes is missing, and those whose key is not quite one. Each is the key
    /// that was meant and the place of the line.
    /// </summary>
    public IEnumerable<PageText> FindLost(string text, SourceSpan block, int end)
    {
        var isOutside = block.Length == 0;
        foreach (var span in Lines(text, isOutside ? SourceSpan.FromBounds(0, end) : block))
        {
            if (!MayHaveKey(text, span))
            {
                continue;
            }

            var line = text.Substring(span.Start, span.Length).TrimEnd('\r');
            var before = line.IndexOf(':') is var colon and >= 0 ? line.Substring(0, colon).Trim() : "";
            bool IsRead(string key) => !isOutside && before.Equals(key, StringComparison.OrdinalIgnoreCase) && Find(key) is not null;
            if (!Array.Exists(Keys, IsRead) && line.Trim().Length < 200 && KeyMeant(line) is { } key)
            {
                yield return new PageText(key, new SourceSpan(span.Start, line.Length));
            }
        }
    }

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

    public FrontMatter Read(SourceDocument document, Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        string? Value(string key, Func<string, string?> parse, string expected)
        {
            if (Find(key) is not { Text.Length: > 0 } found)
            {
                return null;
            }

            var value = parse(found.Text);
            if (value is null)
            {
                report(CatalogDiagnostics.FrontMatterValue, found.Span, [key, found.Text, expected]);
            }

            return value;
        }

        foreach (var repeated in _repeated)
        {
            report(CatalogDiagnostics.FrontMatterTwice, repeated.Span, [repeated.Text]);
        }

        const string Day = "a date such as 05/07/2020 (month, day, year)";
        var locale = LocaleTag.Normalize(document.Locale)
            ?? Value("ms.contentlocale", LocaleTag.Normalize, "a locale such as zh-TW")
            ?? LocaleTag.FromPath(document.Path);
        var revision = Value(Hash, ReadHash, "a hash of hexadecimal digits");
        return new FrontMatter(
            locale,
            revision,
            Value("ms.date", ReadDate, Day),
            Value("ms.lasthandoff", ReadDate, Day),
            revision is null ? default : Find(Hash)!.Span);
    }

    private static IEnumerable<SourceSpan> Lines(string text, SourceSpan block)
    {
        for (var start = block.Start; start < block.End;)
        {
            var end = text.IndexOfAny(LineEnds, start, block.End - start);
            end = end < 0 ? block.End : end;
            yield return SourceSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    private static bool MayHaveKey(string text, SourceSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < line.End && text[start] is 'm' or 'M' or > '\x7F';
    }

    // Translators write "ms. date", and colons of their own.
    private static string? KeyMeant(string line)
    {
        var words = line.Normalize(NormalizationForm.FormKC);
        return Array.Find(Keys, key => HasKey(words, key));
    }

    private static bool HasKey(string words, string key)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (length == key.Length || char.ToUpperInvariant(c) != char.ToUpperInvariant(key[length]))
            {
                return length == key.Length && c == ':';
            }

            length++;
        }

        return false;
    }

    private static string? ReadHash(string value)
    {
        foreach (var c in value)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return null;
            }
        }

        return value.Length is >= 8 and <= 64 ? value.ToLowerInvariant() : null;
    }

    private static string? ReadDate(string value)
        => DateTime.TryParseExact(value, ["MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private void ReadLine(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        if (colon < 0)
        {
            return;
        }

        var key = text.Substring(start, colon - start).Trim();
        _last = key.ToLowerInvariant() is Title or AppliesTo && !_values.ContainsKey(key) ? key : "";
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
        else if (key.Length > 0 && Array.IndexOf(Keys, key.ToLowerInvariant()) >= 0 && first?.Text != value)
        {
            _repeated.Add(new PageText(key, SourceSpan.FromBounds(start, to)));
        }
    }

    // A line below a key, indented or an item of its list, goes on with its value.
    private void GoOn(string text, int from, int to)
    {
        Trim(text, ref from, ref to);
        if (from < to && text[from] != '#' && _last.Length > 0)
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
