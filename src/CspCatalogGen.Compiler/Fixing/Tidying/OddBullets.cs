using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Fixing.Tidying;

/// <summary>Items of a pipe table whose bullet is another one than most items have, or is missing.</summary>
internal static class OddBullets
{
    private const string Bullets = "-–—‐‑−•·*+・";

    public static IEnumerable<Diagnostic> Find(UpgradeTable table, EditableText text)
    {
        var items = table.Rows.SelectMany(row => row.Targets).Select(target => Read(target.Local, text)).OfType<Item>().ToList();
        var usual = items
            .GroupBy(item => item.Bullet, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        if (string.IsNullOrEmpty(usual))
        {
            yield break;
        }

        foreach (var item in items.Where(item => item.Bullet != usual))
        {
            var location = text.Locate(item.Start, item.Start + item.Bullet.Length);
            yield return Diagnostic.Create(CatalogDiagnostics.OddBullet, location, item.Name, item.Bullet.Length == 0 ? "no bullet" : $"'{item.Bullet}'", usual!) with
            {
                Fix = Fix.Replace($"Write '{usual}'", isSafe: true, location, item.Bullet.Length == 0 ? usual + " " : usual!),
            };
        }
    }

    /// <summary>The item whose name is <paramref name="name"/>, where nothing but a bullet stands before it in its cell.</summary>
    private static Item? Read(MarkedText name, EditableText text)
    {
        var line = text.LineStart(name.Span.Start);
        if (text.SkipBlanks(line) is var first && first < text.Text.Length && text.Text[first] != '|')
        {
            return null;
        }

        var before = name.Span.Start == line ? line : text.Text.LastIndexOfAny(['|', '>'], name.Span.Start - 1) + 1;
        var isBehindBreak = text.Text.LastIndexOf("<br", name.Span.Start, StringComparison.OrdinalIgnoreCase) is var tag and >= 0 && tag >= line && text.Text.IndexOf('>', tag) == before - 1;
        if (before <= line || (text.Text[before - 1] == '>' && !isBehindBreak))
        {
            return null;
        }

        var start = text.SkipBlanks(before);
        var lead = text.Text.Substring(start, Math.Max(0, name.Span.Start - start));
        var bullet = lead.TrimEnd(' ', '\t', '\u00A0');
        return (bullet.Length == 0 && IsWord(name.Text)) || (bullet.Length == 1 && Bullets.IndexOf(bullet[0]) >= 0) ? new Item(name.Text, start, bullet) : null;
    }

    // A sign before the name, or a word that takes it back, stands where a bullet would; the two are no item with a bullet lost.
    private static bool IsWord(string name) => name.Length > 0 && char.IsLetter(name[0]) && RestrictingWords.FindIn(EnglishWords.In(name)) is null;

    private sealed record Item(string Name, int Start, string Bullet);
}
