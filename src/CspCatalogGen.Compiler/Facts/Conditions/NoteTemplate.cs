using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>
/// A footnote's wording as people write it: its words, with placeholders for its offers and markets. <see cref="NoteWordings"/>
/// has the same with a letter for each.
/// </summary>
internal static class NoteTemplate
{
    /// <summary>The placeholders, by the letter that stands for each in a wording.</summary>
    public static IReadOnlyDictionary<char, string> Placeholders { get; } = new Dictionary<char, string>
    {
        ['S'] = "{offer}",
        ['M'] = "{market}",
        ['R'] = "{target}",
        ['I'] = "{instead}",
    };

    /// <summary>Why <paramref name="template"/> is no wording, in words that follow a colon; <see langword="null"/> where it is one.</summary>
    public static string? FindTrouble(string template)
        => Placeholders.Values.FirstOrDefault(placeholder => !template.Contains(placeholder)) is { } missing
                ? $"it does not say where {missing} stands"
            : Placeholders.Values.Aggregate(template, (rest, placeholder) => rest.Replace(placeholder, "")).IndexOfAny(['{', '}']) >= 0
                ? $"it has a brace that belongs to none of the placeholders {string.Join(", ", Placeholders.Values)}"
            : null;

    /// <summary><paramref name="template"/> as <see cref="NoteWordings"/> writes it.</summary>
    public static string ToWording(string template)
    {
        var wording = new StringBuilder();
        var from = 0;
        for (var at = template.IndexOf('{'); at >= 0; at = template.IndexOf('{', from))
        {
            wording.Append(NameFolding.Fold(template.Substring(from, at - from)));
            var here = Placeholders.First(entry => string.CompareOrdinal(template, at, entry.Value, 0, entry.Value.Length) == 0);
            wording.Append(here.Key);
            from = at + here.Value.Length;
        }

        return wording.Append(NameFolding.Fold(template.Substring(from))).ToString();
    }
}
