using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>What a page says of the cloud that it is for.</summary>
internal static class EditionHint
{
    private static readonly string[] Operators = ["21Vianet", "21 Vianet", "21\u00A0Vianet", "21-Vianet", "２１Vianet", "世纪互联", "世紀互聯"];

    // CLDR's names of the region CN; none of them is a part of another common word.
    private static readonly string[] China =
    [
        "China", "Chine", "Cina", "Chiny", "Chinach", "Čína", "Číně", "Kína", "Kiina", "Hiina", "Kinija", "Ķīna", "Xina", "Κίνα", "Китай", "Китае",
        "Китаї", "Китаю", "Кина", "סין", "الصين", "चीन", "จีน", "Trung Quốc", "Tiongkok", "中国", "中國", "중국",
    ];

    /// <summary>
    /// The first mention of the operator of Microsoft's cloud in China, from the title to the end of the table; what
    /// comes later may speak of the other edition.
    /// </summary>
    public static PageText? Find(string text, int end) => FindFirst(Operators, text, 0, Math.Min(end, text.Length));

    /// <summary>The first mention of China in the words above the table, which a global page has no reason for.</summary>
    public static PageText? FindChina(string text, SourceSpan section) => FindFirst(China, text, section.Start, section.End);

    private static PageText? FindFirst(string[] names, string text, int start, int end)
    {
        SourceSpan? first = null;
        foreach (var name in names)
        {
            var at = text.IndexOf(name, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first is null || at < first.Value.Start))
            {
                first = new SourceSpan(at, name.Length);
            }
        }

        return first is { } span ? new PageText(text.Substring(span.Start, span.Length), span) : null;
    }
}
