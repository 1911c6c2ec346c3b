using System;
using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// Meant for generated code only, and free to change with the generator: what a generated catalog tells the eligibility check: the documented upgrades, and the services behind the offers.
/// It is implemented by a struct without fields, so that <see cref="UpgradeCheck"/> is compiled for each catalog on its
/// own: no state, no indirection, no allocation.
/// </summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <typeparam name="TMarket">The catalog's markets.</typeparam>
/// <remarks>
/// Every method answers for values that are no offer or no market too, and then says no. A set of service plans is a
/// row of bits, a word of 64 at a time; plans that are only the ground for others are in no row.
/// </remarks>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    /// <summary>Whether <paramref name="offer"/> is an offer of the catalog.</summary>
    bool IsOffer(TOffer offer);

    /// <summary>The offer's English name.</summary>
    string GetName(TOffer offer);

    /// <summary>The market's English name.</summary>
    string GetName(TMarket market);

    /// <summary>
    /// Whether the documents say that <paramref name="offer"/> is sold in <paramref name="market"/>: an upgrade there starts
    /// from it or leads to it. What they do not name there may be sold all the same.
    /// </summary>
    bool IsSold(TOffer offer, TMarket market);

    /// <summary>Whether the documents list any upgrade from <paramref name="offer"/> in <paramref name="market"/>.</summary>
    bool HasUpgrades(TOffer offer, TMarket market);

    /// <summary>Whether the documents list an upgrade from <paramref name="from"/> to <paramref name="to"/> in <paramref name="market"/>.</summary>
    bool IsUpgrade(TOffer from, TOffer to, TMarket market);

    /// <summary>Whether the documents contradict themselves about a listed upgrade.</summary>
    bool IsContested(TOffer from, TOffer to, TMarket market);

    /// <summary>The footnote of a listed upgrade, in the document's words.</summary>
    string? GetNote(TOffer from, TOffer to, TMarket market);

    /// <summary>The conditions for an upgrade in <paramref name="market"/>.</summary>
    UpgradeConditions GetConditions(TMarket market);

    /// <summary>Whether 21Vianet operates Partner Center in <paramref name="market"/>.</summary>
    bool IsOperatedBy21Vianet(TMarket market);

    /// <summary>The GUID of the product behind an offer; empty where the documents do not tell.</summary>
    Guid GetProductId(TOffer offer);

    /// <summary>A product's name, or <see langword="null"/> where the documents do not list it.</summary>
    string? GetProductName(Guid productId);

    /// <summary>How many words a set of service plans has.</summary>
    int ServicePlanWords { get; }

    /// <summary>The row of an offer's service plans; -1 where the documents do not say what it includes.</summary>
    int FindServicePlans(TOffer offer);

    /// <summary>The row of a product's service plans; -1 where the documents do not say what it includes.</summary>
    int FindServicePlans(Guid productId);

    /// <summary>One word of a row.</summary>
    ulong GetServicePlans(int row, int word);

    /// <summary>The service plan that a bit stands for.</summary>
    ServicePlan GetServicePlan(int bit);

    /// <summary>How many groups of plans there are of which a user can hold one.</summary>
    int ExclusionGroupCount { get; }

    /// <summary>One word of a group's plans.</summary>
    ulong GetExclusionGroup(int group, int word);

    /// <summary>What the documents call a group.</summary>
    string GetExclusionGroupName(int group);
}
