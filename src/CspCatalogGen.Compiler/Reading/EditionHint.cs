using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>What a page says of the cloud that it is for.</summary>
internal static class EditionHint
{
    private static readonly string[] Operators = ["21Vianet", "21 Vianet", "21\u00A0Vianet", "２１Vianet", "世纪互联", "世紀互聯"];

    /// <summary>
    /// The first mention of the operator of Microsoft's cloud in China, from the title to the end of the table; what
    /// comes later may speak of the other edition.
    /// </summary>
    public static PageText? Find(string text, int end)
    {
        SourceSpan? first = null;
        foreach (var name in Operators)
        {
            var at = text.IndexOf(name, 0, Math.Min(end, text.Length), StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first is null || at < first.Value.Start))
            {
                first = new SourceSpan(at, name.Length);
            }
        }

        return first is { } span ? new PageText(text.Substring(span.Start, span.Length), span) : null;
    }
}
