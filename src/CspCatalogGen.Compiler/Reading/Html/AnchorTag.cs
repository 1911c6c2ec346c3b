using System;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>What anchor of an upgrade page a tag is: any element with the anchor's id or name.</summary>
internal static class AnchorTag
{
    /// <summary>Whether <paramref name="tag"/> is the anchor of the upgrade table.</summary>
    public static bool IsAnchor(ContentTag tag)
        => Is(tag, static id => id.Equals(AnchorIds.Upgrades, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="tag"/> is an anchor that only begins like that one, such as new commerce's.</summary>
    public static bool IsOfAnother(ContentTag tag)
        => Is(tag, static id => id.Length > AnchorIds.Upgrades.Length && id.StartsWith(AnchorIds.Upgrades, StringComparison.OrdinalIgnoreCase));

    private static bool Is(ContentTag tag, Predicate<string> isIt)
        => !tag.IsEnd && tag.Attributes.Any(attribute => attribute.Key is "id" or "name" && isIt(attribute.Value.Trim()));
}
