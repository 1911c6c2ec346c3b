using System.Collections.Generic;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A SKU of new commerce, of which only what concerns the catalog is kept.</summary>
/// <param name="Key">What it is known by: <c>CFQ7TTC0LDPB/0001</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ProductId">The GUID of the product that it provides; <see langword="null"/> where the matrix does not give it.</param>
/// <param name="StringId">The String ID of that product.</param>
/// <param name="Conversions">The keys of the SKUs that it can be converted to.</param>
/// <param name="Prerequisites">The keys of the SKUs of which a customer must have one.</param>
/// <param name="Limit">How often a customer can own it, as the matrix says it; <see langword="null"/> where it has no limit.</param>
/// <param name="Unread">What of its limit or its prerequisites is in no known form.</param>
/// <param name="UnreadConversion">The same of its conversions.</param>
/// <param name="Countries">The ISO codes of the countries in which it is sold.</param>
internal sealed record MatrixSku(
    string Key,
    string Title,
    string? ProductId,
    string StringId,
    IReadOnlyList<string> Conversions,
    IReadOnlyList<string> Prerequisites,
    string? Limit,
    string? Unread,
    string? UnreadConversion,
    IReadOnlySet<string> Countries)
{
    /// <summary>Whether it is a trial, which becomes a paid subscription by a conversion and is upgraded to nothing.</summary>
    public bool IsTrial { get; init; }

    /// <summary>By what the matrix says that nobody can buy it; <see langword="null"/> where it does not.</summary>
    public string? NotSold { get; init; }
}
