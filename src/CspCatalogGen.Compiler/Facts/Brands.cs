namespace CspCatalogGen.Compiler.Facts;

/// <summary>What every offer's name carries in every language.</summary>
internal static class Brands
{
    /// <summary>The number of Office 365 and Microsoft 365; the only part of them that survives every translation.</summary>
    public const string Number = "365";

    /// <summary>The words before the number, folded.</summary>
    public static readonly string[] Words = ["microsoft", "office"];
}
