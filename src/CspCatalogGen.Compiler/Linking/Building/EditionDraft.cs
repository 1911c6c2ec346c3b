using System.Collections.Generic;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>What the newest revision of one edition gives to the catalog.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Market">The market that its table is for.</param>
/// <param name="VariantMarkets">The markets that its footnotes tell apart.</param>
/// <param name="Offers">The offers that it names.</param>
/// <param name="Upgrades">The upgrades that it lists.</param>
internal sealed record EditionDraft(
    Edition Edition,
    string Market,
    IReadOnlyList<string> VariantMarkets,
    IReadOnlyList<OfferDraft> Offers,
    IReadOnlyList<UpgradeDraft> Upgrades);

/// <summary>An offer as one edition names it.</summary>
/// <param name="Key">The offer.</param>
/// <param name="Market">The only market that a variant is sold in.</param>
/// <param name="Base">The offer that it is a variant of.</param>
/// <param name="Name">How the edition's table writes it in English, where it does.</param>
/// <param name="Location">Where it stands first.</param>
/// <param name="Paths">The pages that name it.</param>
internal sealed record OfferDraft(string Key, string? Market, string? Base, string? Name, SourceLocation Location, IReadOnlyList<string> Paths);

/// <summary>An upgrade between offers that have no identifiers yet.</summary>
internal sealed record UpgradeDraft(
    string From,
    string To,
    string Market,
    UpgradeRule Rule,
    bool Contested,
    string? Note,
    EquatableArray<SourceLocation> Sources)
{
    public UpgradeKey Key => new(Market, From, To);
}

/// <summary>What makes two upgrades the same.</summary>
internal sealed record UpgradeKey(string Market, string From, string To);
