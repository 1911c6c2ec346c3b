namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>The ids of the editions: of the families of pages, each for the customers of one cloud.</summary>
public static class EditionIds
{
    /// <summary>Partner Center.</summary>
    public const string Global = "global";

    /// <summary>Partner Center operated by 21Vianet, Microsoft's cloud in China.</summary>
    public const string China = ChinaOperator.TwentyOneVianet;

    /// <summary>The id for what a page, a project or the names document says of its edition.</summary>
    public static string Parse(string? said)
    {
        var text = said?.Trim().ToLowerInvariant();
        return text is null or "" or Global ? Global
            : text == Places.China || ChinaOperator.IsIn(text) ? China
            : text;
    }
}
