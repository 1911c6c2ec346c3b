namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>How a marker is written on a page.</summary>
internal static class MarkerText
{
    /// <summary><c>¹</c> for 1; nothing where there is no marker or it is no raised digit.</summary>
    public static string Format(int? marker) => marker is >= 1 and <= 9 ? Superscript.FromDigit(marker.Value).ToString() : "";
}
