using System;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Finds tags that take what they hold from the reader's eyes.</summary>
internal static class HidingTag
{
    /// <summary>The name of the element that hides and is not closed in <paramref name="html"/>, where Markdown ends its block.</summary>
    public static string? FindOpen(string html)
    {
        var name = string.Concat(html.TrimStart(' ', '<').TakeWhile(char.IsLetterOrDigit));
        return name.Length > 0 && TagParser.Parse(html.TrimStart().Split('>')[0] + ">").Withdraws is not null && html.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase) < 0 ? name : null;
    }

    /// <summary>The first such tag in the HTML <paramref name="table"/> of <paramref name="text"/>.</summary>
    public static SourceSpan? Find(string text, SourceSpan table)
    {
        for (var at = text.IndexOf('<', table.Start); at >= 0 && at < table.End; at = text.IndexOf('<', at + 1))
        {
            var end = text.IndexOf('>', at);
            end = end < 0 ? table.End : end + 1;
            var tag = text.Substring(at, Math.Min(end - at, 200));
            if (TagParser.Parse(tag).Withdraws is not null)
            {
                return SourceSpan.FromBounds(at, end);
            }
        }

        return null;
    }
}
