namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>The headings of the names document's columns; every further one is a locale.</summary>
internal static class NamesColumns
{
    public const string Offer = "Offer";
    public const string Number = "Number";
    public const string FormerNames = "Former names";
    public const string OfferId = "Offer ID";
    public const string ProductId = "Product ID";
    public const string StringId = "String ID";
    public const string SeenIn = "Seen in";
    public const string Market = "Market";
    public const string Words = "Words";
    public const string Edition = "Edition";
    public const string Reason = "Reason";
    public const string Wording = "Wording";

    /// <summary>The headings of the tables' first columns.</summary>
    public static readonly string[] Tables = [Offer, Market, Reason, Wording];

    /// <summary>The columns of the markets table.</summary>
    public static readonly string[] Markets = [Market, Words, Edition];

    /// <summary>The columns of the offers table, in the order in which they are written.</summary>
    public static readonly string[] Offers = [Offer, Number, FormerNames, OfferId, ProductId, StringId, SeenIn];
}
