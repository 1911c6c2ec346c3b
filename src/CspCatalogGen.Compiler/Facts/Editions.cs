namespace CspCatalogGen.Compiler.Facts;

/// <summary>The editions of the documents.</summary>
internal static class Editions
{
    public const string Global = "global";
    public const string China = "21vianet";

    /// <summary>The id for what a page, a project or the names document says of its edition.</summary>
    public static string IdOf(string? said)
    {
        var text = said?.Trim().ToLowerInvariant();
        return text is null or "" or Global ? Global
            : text is "china" || text.Contains("vianet") || text.Contains("世纪互联") || text.Contains("世紀互聯") ? China
            : text;
    }
}
