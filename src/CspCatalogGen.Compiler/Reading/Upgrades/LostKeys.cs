using System;
using System.Collections.Generic;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Finds the lines of a front matter that were meant to be read and are not.</summary>
internal static class LostKeys
{
    private static readonly Phrases Exact = new(Array.ConvertAll(FrontMatterKeys.Exact, static key => key + ":"), ignoresCase: true);

    /// <summary>
    /// The lines above <paramref name="end"/> that are not among <paramref name="scalars"/> as they were meant: those of a front matter that has no
    /// <paramref name="block"/>, because a line of dashes is missing, and those whose key is not quite one. Each is the key
    /// that was meant and the place of the line.
    /// </summary>
    public static IEnumerable<PageText> Find(FrontMatterScalars scalars, string text, SourceSpan block, int end)
    {
        if (TomlKeyIn(text) is { } toml)
        {
            yield return toml;
            yield break;
        }

        var isOutside = block.Length == 0;
        foreach (var span in FrontMatterScalars.Lines(text, isOutside ? SourceSpan.FromBounds(0, end) : block))
        {
            if (!MayHaveKey(text, span) || (!isOutside && KeyAt(text, span) is { } read && scalars.Find(read) is not null))
            {
                continue;
            }

            var line = text.Substring(span.Start, span.Length).TrimEnd('\r');
            if (line.Trim().Length < 200 && KeyMeant(line) is { } key)
            {
                yield return new PageText(key, new SourceSpan(span.Start, line.Length));
            }
        }
    }

    /// <summary>The same of a second front matter right behind the <paramref name="block"/>, which is shown as a heading.</summary>
    public static IEnumerable<PageText> FindSecond(string text, SourceSpan block, int end)
    {
        var start = block.End;
        while (start < end && text[start] is ' ' or '\r' or '\n')
        {
            start++;
        }

        return block.Length > 0 && start < end && string.CompareOrdinal(text, start, "---", 0, 3) == 0 && text.IndexOf("\n---", start, end - start, StringComparison.Ordinal) is > 0 and var second
            ? Find(FrontMatterScalars.Read(text, default), text, SourceSpan.FromBounds(start + 3, second), end)
            : [];
    }

    /// <summary>Whether the block at <paramref name="block"/> is such a front matter: Markdown takes it for a paragraph, or for a heading.</summary>
    public static bool AreIn(string text, SourceSpan block)
        => (block.Start == 0 && IsToml(text)) || text.AsSpan(block.Start, Math.Min(block.Length, text.Length - block.Start)) is var words && words.IndexOf("ms.".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 && Exact.AreIn(words);

    /// <summary>Whether <paramref name="key"/> is not quite one of those that are read, which is told.</summary>
    public static bool IsMeantBy(string key) => key.Length > 0 && key[0] is 'm' or 'M' or > '\x7F' && !FrontMatterKeys.IsExact(key) && KeyMeant(key + ":") is not null;

    // Hugo's other front matter, between lines of "+++": Markdown takes it for a paragraph. The first key stands for all.
    private static PageText? TomlKeyIn(string text)
    {
        if (!IsToml(text) || text.IndexOf("\n+++", StringComparison.Ordinal) is not (> 0 and var end) || text.IndexOf('=', 0, end) is not (> 0 and var equals))
        {
            return null;
        }

        var key = SourceSpan.FromBounds(text.LastIndexOf('\n', equals) + 1, equals).TrimIn(text);
        return key.Length == 0 ? null : new PageText(text.Substring(key.Start, key.Length), key);
    }

    private static bool IsToml(string text) => text.StartsWith("+++", StringComparison.Ordinal);

    private static bool MayHaveKey(string text, SourceSpan line)
    {
        var words = line.TrimIn(text);
        return words.Length > 0 && text[words.Start] is 'm' or 'M' or > '\x7F';
    }

    // The key that the line has, as it is written.
    private static string? KeyAt(string text, SourceSpan line)
    {
        var written = SourceSpan.FromBounds(line.Start, text.IndexOf(':', line.Start, line.Length)).TrimIn(text);
        foreach (var key in FrontMatterKeys.Exact)
        {
            if (written.Length == key.Length && string.Compare(text, written.Start, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return key;
            }
        }

        return null;
    }

    // Translators write "ms. date", and colons of their own.
    private static string? KeyMeant(string line)
    {
        var words = line.Normalize(NormalizationForm.FormKC);
        return Array.Find(FrontMatterKeys.Exact, key => HasKey(words, key));
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
}
