using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>An icon of an icon font: an element without words whose class names a sign, as Font Awesome, Bootstrap and Fluent have them.</summary>
internal static class IconClass
{
    private static readonly HashSet<string> Fonts = new("fa fas far fab fal fad bi glyphicon icon icons iconify material mdi ms docon codicon octicon".Split(' '), StringComparer.Ordinal);

    // Bullets, arrows and ticks say no more than the item itself.
    private static readonly HashSet<string> Harmless = new(
        "check checkmark checked ok tick accept completed circle square dot solid regular outline outlined fill filled symbols rounded sharp light arrow right forward chevron angle caret long alt point hand bullet star fw lg sm xs xl 2x li ul".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The sign of an element whose class is <paramref name="classes"/>, where it may say more than the words beside it; else <see langword="null"/>.</summary>
    public static string? FindSign(string classes)
    {
        var words = EnglishWords.In(classes.Replace('_', ' '));
        return words.Any(Fonts.Contains) && words.Any(word => !Fonts.Contains(word) && !Harmless.Contains(word)) ? classes : null;
    }
}
