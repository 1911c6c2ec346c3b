using System;
using System.IO;

namespace CspCatalogGen.Tool.Tests.Comparing;

/// <summary>The page of the fixtures, and edits of it.</summary>
internal static class FixturePage
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/pages/upgrades.md")).ReplaceLineEndings("\n");

    public static string Names { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/offers.md")).ReplaceLineEndings("\n");

    /// <summary>The page with <paramref name="old"/> in all places replaced.</summary>
    public static string With(string old, string now) => Replaced(Text, old, now);

    /// <summary><paramref name="text"/> with <paramref name="old"/> replaced, which must stand in it.</summary>
    public static string Replaced(string text, string old, string now)
        => text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, now, StringComparison.Ordinal) : throw new ArgumentException($"'{old}' is not in the text.");
}
