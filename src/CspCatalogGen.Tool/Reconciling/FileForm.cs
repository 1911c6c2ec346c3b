using System;
using CspCatalogGen.Compiler.Reading.Markdown;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>What a file looks like that is none of the form that is read: what else services, PowerShell, git and people give.</summary>
internal static class FileForm
{
    private static readonly (string Name, Func<string, string[], bool> Is)[] Known =
    [
        ("JSON", static (first, _) => first.StartsWith('{') || first.StartsWith('[')),
        ("XML", static (first, _) => first.StartsWith('<')),
        ("a table printed for people", static (_, lines) => Array.Exists(lines, IsRule)),
        ("a list printed for people", static (first, _) => first.IndexOf(" : ", StringComparison.Ordinal) > 0),
        ("CSV", static (first, _) => first.StartsWith("#TYPE", StringComparison.Ordinal) || first.AsSpan().IndexOfAny(',', ';', '\t') > 0),
    ];

    /// <summary>A sentence that says it, behind a blank, of a file that begins with <paramref name="text"/>; nothing where it is not known.</summary>
    /// <param name="text">The file, or its first lines.</param>
    /// <param name="wanted">The form that was looked for, which it is not.</param>
    /// <param name="cure">What is read.</param>
    public static string Tell(string text, string wanted, string cure)
    {
        var lines = text.TrimStart().Split('\n', 3, StringSplitOptions.TrimEntries);
        var first = lines[0];
        return first.Length == 0 ? " It is empty."
            : first.Contains('\0') ? " It is UTF-16 without the mark that says so; save it as UTF-8."
            : DocumentDamage.IsPointer(first) ? " It is a pointer of Git LFS; 'git lfs pull' fetches the file."
            : first.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || first.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? " It is a page of HTML, as where somebody has to sign in first."
            : Array.Find(Known, form => form.Is(first, lines)) is { Name: { } name } && name != wanted ? $" It looks like {name}; {cure} is read."
            : "";
    }

    // ------- ----
    private static bool IsRule(string line) => line.Contains("--", StringComparison.Ordinal) && line.Trim('-', ' ', '|', '+').Length == 0;
}
