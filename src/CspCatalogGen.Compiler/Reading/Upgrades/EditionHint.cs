using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>What a page says of the cloud that it is for.</summary>
internal static class EditionHint
{
    private const string Vianet = "Vianet";
    private static readonly string[] Numbers = ["21", "21 ", "21\u00A0", "21-", "２１"];
    private static readonly string[] ChineseOperators = ["世纪互联", "世紀互聯"];

    // CLDR's names of the region CN; none of them is a part of another common word.
    private static readonly string[] China =
    [
        "China", "Chine", "Cina", "Chiny", "Chinach", "Čína", "Číně", "Kína", "Kiina", "Hiina", "Kinija", "Ķīna", "Xina", "Κίνα", "Китай", "Китае",
        "Китаї", "Китаю", "Кина", "סין", "الصين", "चीन", "จีน", "Trung Quốc", "Tiongkok", "中国", "中國", "중국",
    ];

    // What the names begin with, in capitals.
    private static readonly string ChinaInitials = string.Concat(Array.ConvertAll(China, name => name.Substring(0, 1).ToUpperInvariant()));

    /// <summary>
    /// The first mention of the operator of Microsoft's cloud in China, from the title to the end of the table; what
    /// comes later may speak of the other edition.
    /// </summary>
    public static PageText? Find(string text, int end)
    {
        end = Math.Min(end, text.Length);
        var first = FindVianet(text, end);
        foreach (var name in ChineseOperators)
        {
            // Without letter case, so the quick search will do.
            var before = first?.Start + name.Length - 1 ?? end;
            if (text.IndexOf(name, 0, Math.Min(before, end), StringComparison.Ordinal) is var at and >= 0)
            {
                first = new SourceSpan(at, name.Length);
            }
        }

        return TextAt(text, first);
    }

    /// <summary>The first mention of China in the words above the table, which a global page has no reason for.</summary>
    public static PageText? FindChina(string text, SourceSpan section)
    {
        for (var at = section.Start; at < section.End; at++)
        {
            if (ChinaInitials.IndexOf(char.ToUpperInvariant(text[at])) < 0)
            {
                continue;
            }

            foreach (var name in China)
            {
                if (IsAt(text, at, section.End, name))
                {
                    return TextAt(text, new SourceSpan(at, name.Length));
                }
            }
        }

        return null;
    }

    private static SourceSpan? FindVianet(string text, int end)
    {
        for (var at = 0; (at = text.IndexOf(Vianet, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Vianet.Length)
        {
            foreach (var number in Numbers)
            {
                var start = at - number.Length;
                if (start >= 0 && IsAt(text, start, at, number))
                {
                    return SourceSpan.FromBounds(start, at + Vianet.Length);
                }
            }
        }

        return null;
    }

    private static bool IsAt(string text, int at, int end, string name)
        => name.Length <= end - at && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static PageText? TextAt(string text, SourceSpan? span)
        => span is { } found ? new PageText(text.Substring(found.Start, found.Length), found) : null;
}
