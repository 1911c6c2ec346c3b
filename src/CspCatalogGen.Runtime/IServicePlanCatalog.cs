using System;

namespace CspCatalogGen;

/// <summary>
/// What a generated catalog tells of the services behind its offers. A set of service plans is a row of bits, a word
/// of 64 at a time; plans that are only the ground for others are in no row.
/// </summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <typeparam name="TMarket">The catalog's markets.</typeparam>
public interface IServicePlanCatalog<TOffer, TMarket> : IUpgradeCatalog<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    /// <summary>How many words a set of service plans has.</summary>
    int ServicePlanWords { get; }

    /// <summary>The row of an offer's service plans; -1 where the documents do not say what it includes.</summary>
    int FindServicePlans(TOffer offer);

    /// <summary>The row of a product's service plans; -1 where the documents do not say what it includes.</summary>
    int FindServicePlans(Guid productId);

    /// <summary>One word of a row.</summary>
    ulong GetServicePlans(int row, int word);

    /// <summary>How many groups of plans there are of which a user can hold one.</summary>
    int ExclusionGroupCount { get; }

    /// <summary>One word of a group's plans.</summary>
    ulong GetExclusionGroup(int group, int word);

    /// <summary>What the documents call a group.</summary>
    string GetExclusionGroupName(int group);

    /// <summary>The service plan that a bit stands for.</summary>
    ServicePlan GetServicePlan(int bit);

    /// <summary>A product's name, or <see langword="null"/> where the documents do not list it.</summary>
    string? GetProductName(Guid productId);

    /// <summary>Whether 21Vianet operates Partner Center in <paramref name="market"/>.</summary>
    bool IsOperatedBy21Vianet(TMarket market);
}
