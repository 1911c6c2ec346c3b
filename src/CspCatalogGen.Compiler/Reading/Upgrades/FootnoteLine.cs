using System;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>A line as a footnote: one stands in a row of the table, under it or elsewhere on the page.</summary>
internal static class FootnoteLine
{
    // A footnote names a source, a target and what it stands instead of.
    private const int MinProducts = 3;

    /// <summary>The footnote that <paramref name="line"/> is.</summary>
    public static Footnote Read(ContentLine line)
        => new(MarkedTextReader.ReadNote(line.Local), line.English is null ? null : MarkedTextReader.ReadNote(line.English));

    /// <summary>Whether one may stand in <paramref name="block"/>: its lines together name as many products as a footnote must.</summary>
    public static bool MayBeIn(WordsBlock block)
    {
        var (local, english) = (0, 0);
        foreach (var line in block.Content.Lines())
        {
            local += CountProducts(line.Local);
            english += line.English is null ? 0 : CountProducts(line.English);
        }

        return Math.Max(local, english) >= MinProducts;
    }

    /// <summary>Whether <paramref name="line"/> names as many products as a footnote must.</summary>
    public static bool NamesEnough(ContentLine line) => Math.Max(CountProducts(line.Local), line.English is null ? 0 : CountProducts(line.English)) >= MinProducts;

    /// <summary>How often <paramref name="line"/> names a product of the brand.</summary>
    public static int CountProducts(PositionedText line) => Brands.CountIn(line.Words());
}
