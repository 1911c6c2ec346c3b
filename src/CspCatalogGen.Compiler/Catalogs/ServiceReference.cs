using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Catalogs;

/// <summary>What the documents say of products and the service plans in them.</summary>
/// <param name="Plans">Every service plan, by String ID.</param>
/// <param name="Products">Every product, by String ID.</param>
/// <param name="Exclusions">The groups of plans of which a user can hold one, in the documents' order.</param>
public sealed record ServiceReference(
    EquatableArray<ServicePlan> Plans,
    EquatableArray<Product> Products,
    EquatableArray<ExclusionGroup> Exclusions)
{
    /// <summary>Where no document tells of service plans.</summary>
    public static ServiceReference Empty { get; } = new(
        EquatableArray<ServicePlan>.Empty,
        EquatableArray<Product>.Empty,
        EquatableArray<ExclusionGroup>.Empty);
}

/// <summary>What a product includes.</summary>
/// <param name="Id">Its GUID, which is what it is known by.</param>
/// <param name="StringId">Its String ID: <c>EXCHANGE_S_STANDARD</c>.</param>
/// <param name="Name">Its friendly name; the String ID where no document gives one.</param>
/// <param name="IsFoundation">Whether it is only the ground that others stand on, so that having it twice is no conflict.</param>
public sealed record ServicePlan(string Id, string StringId, string Name, bool IsFoundation);

/// <summary>What a license is for, in the licensing reference.</summary>
/// <param name="Id">Its GUID, which is what it is known by.</param>
/// <param name="StringId">Its String ID: <c>EXCHANGESTANDARD</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plans">The GUIDs of the service plans that it includes, in their order.</param>
/// <param name="IsWhole">Whether the documents say all and only what it includes; where not, its services are not known.</param>
public sealed record Product(string Id, string StringId, string Name, EquatableArray<string> Plans, bool IsWhole)
{
    /// <summary>What it is called in other languages than English.</summary>
    public EquatableArray<LocaleNames> Names { get; init; } = EquatableArray<LocaleNames>.Empty;

    /// <summary>The market that alone has it; <see langword="null"/> where it is sold beyond one cloud.</summary>
    public string? Market { get; init; }
}

/// <summary>Service plans that cannot be assigned at the same time.</summary>
/// <param name="Name">What the documents call the group: <c>Exchange Online, group 2</c>.</param>
/// <param name="Plans">The GUIDs of its plans, in the order of the plans.</param>
public sealed record ExclusionGroup(string Name, EquatableArray<string> Plans);
