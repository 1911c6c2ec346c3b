using System;

namespace CspCatalogGen;

/// <summary>
/// Marks a documented upgrade with what it is refused beside: offers and products whose service plans are among those that the
/// upgrade adds, or cannot be assigned beside them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConflictsWithAttribute : Attribute
{
    /// <summary>Marks an upgrade.</summary>
    /// <param name="offers">Members of the catalog's enum of offers, with commas between.</param>
    /// <param name="products">Members of the catalog's class of products, with commas between.</param>
    public ConflictsWithAttribute(string offers, string products)
    {
        Offers = offers;
        Products = products;
    }

    /// <summary>Members of the catalog's enum of offers, with commas between.</summary>
    public string Offers { get; }

    /// <summary>Members of the catalog's class of products, with commas between.</summary>
    public string Products { get; }
}
