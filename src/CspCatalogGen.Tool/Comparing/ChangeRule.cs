using System.Collections.Generic;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>What can change between two catalogs, and whether that breaks those who rely on the first.</summary>
/// <param name="Name">The rule's name, by which a file of severities knows it: <c>upgrade-removed</c>.</param>
/// <param name="Kind">What JSON calls the change: <c>upgradeRemoved</c>. Several rules can judge one kind.</param>
/// <param name="IsBreaking">Whether it breaks somebody, unless a file of severities says otherwise.</param>
/// <param name="Meaning">What it is, for people.</param>
internal sealed record ChangeRule(string Name, string Kind, bool IsBreaking, string Meaning)
{
    public static readonly ChangeRule OfferAdded = new("offer-added", "offerAdded", false, "An offer that was not there.");
    public static readonly ChangeRule OfferRemoved = new("offer-removed", "offerRemoved", true, "An offer is gone: code that names it no longer compiles.");
    public static readonly ChangeRule OfferRenamed = new("offer-renamed", "offerRenamed", false, "An offer has another name, and its former one still leads to it. Members of `Upgrade` are called after the new one.");
    public static readonly ChangeRule FormerNameLost = new("offer-renamed-former-name-lost", "offerRenamed", true, "An offer has another name, and its former one leads nowhere: it belongs into 'Former names'.");
    public static readonly ChangeRule OfferRespelled = new("offer-respelled", "offerRenamed", false, "A name is spelled differently, and is looked up as before.");
    public static readonly ChangeRule OfferRenumbered = new("offer-renumbered", "offerRenumbered", true, "An offer has another number in code: stored numbers mean another offer.");
    public static readonly ChangeRule FormerNameAdded = new("former-name-added", "formerNameAdded", false, "A former name leads to an offer, or its last day is another.");
    public static readonly ChangeRule FormerNameRemoved = new("former-name-removed", "formerNameRemoved", true, "A former name no longer leads to an offer.");
    public static readonly ChangeRule IdentifierAdded = new("identifier-added", "identifierAdded", false, "An offer has an identifier that it had not.");
    public static readonly ChangeRule IdentifierChanged = new("identifier-changed", "identifierChanged", true, "An offer is no longer known by an identifier.");
    public static readonly ChangeRule OfferMoved = new("offer-moved", "offerMoved", true, "An offer is sold in other markets, or is a variant of another one.");
    public static readonly ChangeRule NameAdded = new("name-added", "nameAdded", false, "A localized name of an offer, or of a product.");
    public static readonly ChangeRule NameRemoved = new("name-removed", "nameRemoved", true, "A localized name no longer leads to an offer, or to a product.");
    public static readonly ChangeRule NameShown = new("name-shown", "nameChanged", false, "Another of an offer's names comes first, and so is the one that is shown; or one is spelled differently.");
    public static readonly ChangeRule UpgradeAdded = new("upgrade-added", "upgradeAdded", false, "An upgrade that was not documented.");
    public static readonly ChangeRule UpgradeRemoved = new("upgrade-removed", "upgradeRemoved", true, "An upgrade is documented no longer.");
    public static readonly ChangeRule UpgradeContested = new("upgrade-contested", "upgradeChanged", true, "An upgrade became contested: its marker has no note that explains it.");
    public static readonly ChangeRule UpgradeSettled = new("upgrade-settled", "upgradeChanged", false, "An upgrade is contested no longer.");
    public static readonly ChangeRule UpgradeRuleChanged = new("upgrade-rule-changed", "upgradeChanged", false, "An upgrade holds by another rule: a row, a footnote, or its base offer's row.");
    public static readonly ChangeRule NoteChanged = new("note-changed", "noteChanged", false, "The footnote of an upgrade came, went, or says something else.");
    public static readonly ChangeRule ConditionAdded = new("condition-added", "conditionAdded", true, "A condition more: who could upgrade may be refused.");
    public static readonly ChangeRule ConditionRemoved = new("condition-removed", "conditionRemoved", false, "A condition less.");
    public static readonly ChangeRule RoleAdded = new("role-added", "roleAdded", false, "A role that may upgrade.");
    public static readonly ChangeRule RoleRemoved = new("role-removed", "roleRemoved", true, "A role that may upgrade no longer.");
    public static readonly ChangeRule MarketAdded = new("market-added", "marketAdded", false, "A market that was not there.");
    public static readonly ChangeRule MarketRemoved = new("market-removed", "marketRemoved", true, "A market is gone.");
    public static readonly ChangeRule MarketChanged = new("market-changed", "marketChanged", true, "A market has another name, number or edition.");
    public static readonly ChangeRule ProductAdded = new("product-added", "productAdded", false, "A product that the licensing reference did not have.");
    public static readonly ChangeRule ProductRemoved = new("product-removed", "productRemoved", true, "A product that the licensing reference no longer has.");
    public static readonly ChangeRule ProductChanged = new("product-changed", "productChanged", false, "A product's name, String ID or market is another, or more or less is known of it.");
    public static readonly ChangeRule PlanAdded = new("plan-added", "planAdded", false, "A product includes a service plan more.");
    public static readonly ChangeRule PlanRemoved = new("plan-removed", "planRemoved", true, "A product includes a service plan less.");
    public static readonly ChangeRule PlanChanged = new("plan-changed", "planChanged", false, "A service plan's name or String ID is another, or it came or went without a product.");
    public static readonly ChangeRule ExclusionAdded = new("exclusion-added", "exclusionAdded", true, "Service plans that cannot be assigned at the same time any more.");
    public static readonly ChangeRule ExclusionRemoved = new("exclusion-removed", "exclusionRemoved", false, "Service plans that can be assigned at the same time now.");
    public static readonly ChangeRule SentenceChanged = new("sentence-changed", "sentenceChanged", false, "A sentence for a reason came, went or reads differently.");

    /// <summary>Every rule, in the order in which changes are shown.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        OfferAdded, OfferRemoved, OfferRenamed, FormerNameLost, OfferRespelled, OfferRenumbered, OfferMoved, FormerNameAdded, FormerNameRemoved,
        IdentifierAdded, IdentifierChanged, UpgradeAdded, UpgradeRemoved, UpgradeContested, UpgradeSettled, UpgradeRuleChanged, NoteChanged,
        ConditionAdded, ConditionRemoved, RoleAdded, RoleRemoved, MarketAdded, MarketRemoved, MarketChanged, NameAdded, NameRemoved, NameShown,
        ProductAdded, ProductRemoved, ProductChanged, PlanAdded, PlanRemoved, PlanChanged, ExclusionAdded, ExclusionRemoved, SentenceChanged,
    ];
}
