using System;
using System.Linq;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The place that links of the page lead to.</summary>
internal static class AnchorName
{
    /// <summary>The name or id of the anchor in <paramref name="block"/>, or <see langword="null"/>.</summary>
    public static string? Of(LeafBlock block)
    {
        foreach (var html in block.Inline?.OfType<HtmlInline>() ?? [])
        {
            foreach (var attribute in new[] { "name=", "id=" })
            {
                var at = html.Tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
                if (html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) && at > 0)
                {
                    var place = html.Tag.Substring(at + attribute.Length).Split('"', '\'').FirstOrDefault(part => part.Length > 0);
                    return place;
                }
            }
        }

        return null;
    }
}
