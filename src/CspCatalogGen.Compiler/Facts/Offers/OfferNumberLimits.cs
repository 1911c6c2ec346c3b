namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>The numbers that offers have in code.</summary>
internal static class OfferNumberLimits
{
    /// <summary>The lowest number; 0 is no offer.</summary>
    public const int Min = 1;

    /// <summary>The highest number: catalogs keep them in 16 bits.</summary>
    public const int Max = 65534;
}
