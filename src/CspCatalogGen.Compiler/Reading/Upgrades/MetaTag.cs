using System;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Html;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What a <c>&lt;meta&gt;</c> tag says of its page.</summary>
internal static class MetaTag
{
    // How a page looks, is found in a site, or is shown by another one; names that begin with "og:" and the like are of the last kind.
    private static readonly string[] Harmless = ["viewport", "author", "generator", "description", "keywords", "title", "theme-color", "color-scheme", "referrer", "format-detection", "application-name", "copyright", "date", "revised", "language"];
    private static readonly string[] OfOthers = ["og:", "twitter:", "article:", "fb:", "apple-", "msapplication-", "google-"];

    /// <summary>Why the tag <paramref name="source"/> cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public static string? FindTrouble(string source)
    {
        if (TagParser.First(source) is not { } tag)
        {
            return null;
        }

        var content = tag.Attribute("content") ?? "";
        if (tag.Attribute("http-equiv")?.Trim() is { } header && header.Equals("refresh", StringComparison.OrdinalIgnoreCase))
        {
            return "sends the reader to another page";
        }

        var name = (tag.Attribute("name") ?? tag.Attribute("property") ?? tag.Attribute("itemprop"))?.Trim().ToLowerInvariant();
        return Sayings.UnkeptPage.FindIn(EnglishText.Get(content)) is { } state ? $"says '{state}'"
            : name is null || Array.IndexOf(Harmless, name) >= 0 || Array.Exists(OfOthers, beginning => name.StartsWith(beginning, StringComparison.Ordinal)) ? null
            : name is "robots" or "googlebot" or "bingbot" ? FindHidden(content)
            : "is a tag of no known name, and may say whom the page is for";
    }

    /// <summary>How <paramref name="content"/>, which is for search engines, asks them to leave the page out, as a finding.</summary>
    public static string? FindHidden(string content)
        => EnglishWords.In(content).FirstOrDefault(static word => word is "noindex" or "none" or "unavailable_after") is { } hidden ? $"asks search engines to leave the page out, with '{hidden}'" : null;
}
