using System;

namespace CspCatalogGen;

/// <summary>
/// What a generated catalog tells the eligibility check. It is implemented by a struct without fields, so that
/// <see cref="UpgradeCheck"/> is compiled for each catalog on its own: no state, no indirection, no allocation.
/// </summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <typeparam name="TMarket">The catalog's markets.</typeparam>
/// <remarks>Every method answers for values that are no offer or no market too, and then says no.</remarks>
public interface IUpgradeCatalog<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    /// <summary>Whether the documents list an upgrade from <paramref name="from"/> to <paramref name="to"/> in <paramref name="market"/>.</summary>
    bool IsUpgrade(TOffer from, TOffer to, TMarket market);

    /// <summary>Whether the documents contradict themselves about a listed upgrade.</summary>
    bool IsContested(TOffer from, TOffer to, TMarket market);

    /// <summary>The footnote of a listed upgrade, in the document's words.</summary>
    string? GetNote(TOffer from, TOffer to, TMarket market);

    /// <summary>Whether the documents list any upgrade from <paramref name="offer"/> in <paramref name="market"/>.</summary>
    bool HasUpgrades(TOffer offer, TMarket market);

    /// <summary>
    /// Whether the documents say that <paramref name="offer"/> is sold in <paramref name="market"/>: an upgrade there starts
    /// from it or leads to it. What they do not name there may be sold all the same.
    /// </summary>
    bool IsSold(TOffer offer, TMarket market);

    /// <summary>The conditions for an upgrade in <paramref name="market"/>.</summary>
    UpgradeConditions GetConditions(TMarket market);

    /// <summary>The offer's English name.</summary>
    string GetName(TOffer offer);

    /// <summary>The market's English name.</summary>
    string GetName(TMarket market);
}
