using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Catalogs;

/// <summary>
/// The catalog that a set of documents compiles to. It holds no position, so that an edit which moves words
/// but changes no fact leaves it equal.
/// </summary>
/// <param name="Offers">Every offer, by <see cref="Offer.Number"/>.</param>
/// <param name="Markets">Every market, by <see cref="Market.Number"/>.</param>
/// <param name="Upgrades">Every upgrade, by market, then from, then to (their numbers).</param>
/// <param name="Editions">The editions whose newest revision the catalog is, by id.</param>
public sealed record Catalog(
    EquatableArray<Offer> Offers,
    EquatableArray<Market> Markets,
    EquatableArray<Upgrade> Upgrades,
    EquatableArray<Edition> Editions)
{
    /// <summary>The products behind the offers and the service plans in them.</summary>
    public ServiceReference Services { get; init; } = ServiceReference.Empty;

    /// <summary>The sentences in which reasons are told, by locale, then in the order of the reasons.</summary>
    public EquatableArray<Sentence> Sentences { get; init; } = EquatableArray<Sentence>.Empty;

    /// <summary>A catalog of nothing.</summary>
    public static Catalog Empty { get; } = new(
        EquatableArray<Offer>.Empty,
        EquatableArray<Market>.Empty,
        EquatableArray<Upgrade>.Empty,
        EquatableArray<Edition>.Empty);
}

/// <summary>What a partner sells.</summary>
/// <param name="Id">Its identifier in code: <c>Microsoft365BusinessBasic</c>.</param>
/// <param name="Number">Its number, from 1; stable while the names document pins it.</param>
/// <param name="Name">Its current English name.</param>
/// <param name="Market">The id of the only market that a market variant is sold in.</param>
/// <param name="VariantOf">The id of the offer that it is a market variant of.</param>
/// <param name="FormerNames">The English names it had, newest first.</param>
/// <param name="OfferId">Its GUID in Partner Center's offer catalog.</param>
/// <param name="ProductId">Its product (SKU) GUID, which is not an offer GUID.</param>
/// <param name="StringId">Its String ID: <c>O365_BUSINESS</c>.</param>
/// <param name="Names">Its localized names, by locale.</param>
/// <param name="MarketNames">The names it is sold under in markets that do not use its current one.</param>
/// <param name="DocumentedIn">The documents that name it, by path.</param>
public sealed record Offer(
    string Id,
    int Number,
    string Name,
    string? Market,
    string? VariantOf,
    EquatableArray<FormerName> FormerNames,
    string? OfferId,
    string? ProductId,
    string? StringId,
    EquatableArray<LocaleNames> Names,
    EquatableArray<MarketNames> MarketNames,
    EquatableArray<string> DocumentedIn);

/// <summary>An English name that an offer had.</summary>
/// <param name="Name">The name.</param>
/// <param name="Id">Its identifier, an alias of the offer's.</param>
/// <param name="Until">The last day it held, as <c>yyyy-MM-dd</c>, where that is known.</param>
public sealed record FormerName(string Name, string Id, string? Until);

/// <summary>The names under which an offer is sold in one market, where they are not its current ones.</summary>
/// <param name="Market">The id of the market.</param>
/// <param name="Name">The English name there.</param>
/// <param name="Names">The localized names there, by locale.</param>
public sealed record MarketNames(string Market, string Name, EquatableArray<LocaleNames> Names);

/// <summary>An offer's names in one locale.</summary>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="Names">The names; the first is the one to show.</param>
public sealed record LocaleNames(string Locale, EquatableArray<string> Names);

/// <summary>What is said for one reason in one locale.</summary>
/// <param name="Key">The reason, or a word in one.</param>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="Text">The sentence, with its placeholders.</param>
public sealed record Sentence(string Key, string Locale, string Text);

/// <summary>Where offers are sold.</summary>
/// <param name="Id">Its identifier in code: <c>India</c>.</param>
/// <param name="Number">Its number, from 0; Global, India and China are 0, 1 and 2.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Edition">The id of the edition whose conditions hold in it.</param>
public sealed record Market(string Id, int Number, string Name, string Edition);

/// <summary>How an upgrade came to be.</summary>
public enum UpgradeRule
{
    /// <summary>A row of the table lists it.</summary>
    Row,

    /// <summary>A market footnote gives it.</summary>
    Footnote,

    /// <summary>A market variant has it from its base offer's row.</summary>
    Inherited,
}

/// <summary>A documented path from one offer to a target offer.</summary>
/// <param name="From">The id of the offer.</param>
/// <param name="To">The id of the target offer.</param>
/// <param name="Market">The id of the market in which it holds.</param>
/// <param name="Rule">How it came to be.</param>
/// <param name="Contested">Whether it carries a marker that no readable footnote explains.</param>
/// <param name="Note">The footnote that its marker points at, in the canonical document's words.</param>
public sealed record Upgrade(string From, string To, string Market, UpgradeRule Rule, bool Contested, string? Note);

/// <summary>One family of pages: the global one, or the one operated by 21Vianet.</summary>
/// <param name="Id"><c>global</c> or <c>21vianet</c>.</param>
/// <param name="SourceRevision">The revision that the catalog was compiled from.</param>
/// <param name="Date">The revision's day, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Conditions">The conditions that it lists, as names of <c>UpgradeErrorCode</c>.</param>
/// <param name="Roles">The roles that may upgrade, in English where the documents have it.</param>
public sealed record Edition(
    string Id,
    string? SourceRevision,
    string? Date,
    EquatableArray<string> Conditions,
    EquatableArray<string> Roles);
