using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>What stands over products to name all of them: letters, families, a month; or that they hold no more.</summary>
internal static class ProductTitle
{
    /// <summary>What in <paramref name="title"/> takes the products back; <see langword="null"/> where nothing does.</summary>
    public static string? FindRestricting(string title) => RestrictingWords.FindIn(title, null) ?? Sayings.OfferEnds.FindInOther(title) ?? Places.FindIn(title);
}
