using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>What stands over products to name all of them: letters, families, a month; or that they hold no more.</summary>
internal static class ProductTitle
{
    /// <summary>What in <paramref name="title"/> takes the products back, in English or in the language of <paramref name="locale"/>; <see langword="null"/> where nothing does.</summary>
    public static string? FindRestricting(string title, string? locale)
        => RestrictingWords.FindIn(title, null)
            ?? Sayings.OfferEnds.FindInOther(title)
            ?? Places.FindIn(title)
            ?? (ChinaOperator.IsIn(title.ToLowerInvariant()) ? ChinaOperator.TwentyOneVianet : null)
            ?? (title.Length > 1 && locale is not null ? RestrictingWords.FindIn(title, locale) : null);
}
