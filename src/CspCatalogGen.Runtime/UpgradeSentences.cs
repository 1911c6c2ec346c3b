using System;
using System.Text;

namespace CspCatalogGen;

/// <summary>
/// The sentences in which reasons are told, in English, with a placeholder for each value. A names document has a row
/// for each key, to say the same in other languages.
/// </summary>
/// <remarks>
/// The compiler compiles this file too: what it lets into a catalog must be what the reasons ask for.
/// </remarks>
internal static class UpgradeSentences
{
    /// <summary>Said behind the reason where more than one service plan stands in the way.</summary>
    public const string MorePlans = "MorePlans";

    /// <summary>Said behind the reason where a subscription has to be canceled with somebody else.</summary>
    public const string BoughtElsewhere = "BoughtElsewhere";

    /// <summary>What a product is called that no document names.</summary>
    public const string Product = "Product";

    /// <summary>What an offer is called that nobody knows, by the subscription to it.</summary>
    public const string OfferOfSubscription = "OfferOfSubscription";

    /// <summary>What an offer is called that the catalog does not have.</summary>
    public const string UnknownOffer = "UnknownOffer";

    /// <summary>What comes before the English name of a market.</summary>
    public const string Market = "Market.";

    /// <summary>What comes before the name of a status.</summary>
    public const string Status = "SubscriptionStatus.";

    /// <summary>What comes before the name of a billing cycle.</summary>
    public const string BillingCycle = "BillingCycle.";

    /// <summary>Every key but the markets', in the order in which a names document lists them: a new array on each call.</summary>
    public static string[] GetKeys() =>
    [
        "NotActive", "StatusUnknown", "NotProvisioned", "AddOnsPresent",
        "NoDelegatedAdminPrivileges", "GranularPrivilegesInsufficient", "UserContextMissing",
        "OfferNotSold", "NoUpgrades", "TargetNotSold", "NotListed",
        "TargetOwned", "LimitReached", "LifetimeLimitReached",
        "ConflictingServices", "ServicePlanHeld", "ServicePlansExclusive", "ServicesUnknown",
        "BillingCycleNotSupported", "QuantityTooSmall", "QuantityTooLarge",
        "NoUpgrade", "OtherOffer", "OtherMarket",
        MorePlans, BoughtElsewhere, Product, OfferOfSubscription, UnknownOffer,
        Status + "Suspended", Status + "Deleted", Status + "Expired", Status + "Pending", Status + "Disabled",
        BillingCycle + "Monthly", BillingCycle + "Annual", BillingCycle + "None",
    ];

    /// <summary>The English of a key; <see langword="null"/> where it is none.</summary>
    public static string? InEnglish(string key) => key switch
    {
        "NotActive" => "The subscription to {offer} is {status}; only an active one can be upgraded.",
        "StatusUnknown" => "The status of the subscription to {offer} is not known; only an active subscription can be upgraded.",
        "NotProvisioned" => "The subscription to {offer} is not provisioned yet.",
        "AddOnsPresent" => "The subscription to {offer} has add-ons; they have to be removed first.",
        "NoDelegatedAdminPrivileges" => "The partner has no delegated admin privileges for this customer.",
        "GranularPrivilegesInsufficient" => "The partner's granular delegated admin privileges for this customer have no role that may upgrade a subscription.",
        "UserContextMissing" => "Licenses are transferred on behalf of a signed-in user only.",
        "OfferNotSold" => "No document says that {offer} is sold in the market {market}.",
        "NoUpgrades" => "No document lists an upgrade from {offer} in the market {market}.",
        "TargetNotSold" => "No document says that {target} is sold in the market {market}.",
        "NotListed" => "No document lists an upgrade from {offer} to {target} in the market {market}.",
        "TargetOwned" => "The customer has a subscription to {target} already.",
        "LimitReached" => "The customer has as many subscriptions to {target} at the same time as a customer can have: {limit}.",
        "LifetimeLimitReached" => "The customer has had {target} as often as a customer can have it in all: {limit}.",
        "ConflictingServices" => "The customer has a subscription that includes services which {target} would add.",
        "ServicePlanHeld" => "The customer has a subscription to {held}: it includes {plan}, which the upgrade would add.",
        "ServicePlansExclusive" => "The customer has a subscription to {held}: it includes {plan}, which cannot be assigned beside {added} ({group}), which the upgrade would add.",
        "ServicesUnknown" => "No document says which services {held} includes, so nothing tells whether a subscription of the customer conflicts.",
        "BillingCycleNotSupported" => "{target} does not support the billing cycle {cycle} of the subscription to {offer}.",
        "QuantityTooSmall" => "The subscription to {offer} has too few licenses for {target} ({quantity}, at least {minimum}).",
        "QuantityTooLarge" => "The subscription to {offer} has too many licenses for {target} ({quantity}, at most {maximum}).",
        "NoUpgrade" => "There is no upgrade to check.",
        "OtherOffer" => "The upgrade starts from {upgradeOffer}, and the subscription is to {offer}.",
        "OtherMarket" => "The upgrade is documented for the market {upgradeMarket}, and the customer buys in the market {market}.",
        MorePlans => "In all, {count} of its service plans stand in the way.",
        BoughtElsewhere => "It was not bought from this partner: it has to be canceled where it was bought.",
        Product => "the product {id}",
        OfferOfSubscription => "the offer behind '{id}'",
        UnknownOffer => "an offer that no document names",
        Status + "Suspended" => "suspended",
        Status + "Deleted" => "deleted",
        Status + "Expired" => "expired",
        Status + "Pending" => "pending",
        Status + "Disabled" => "disabled",
        BillingCycle + "Monthly" => "Monthly",
        BillingCycle + "Annual" => "Annual",
        BillingCycle + "None" => "None",
        _ => null,
    };

    /// <summary>The sentence with each <c>{placeholder}</c> replaced by its value; one without a value stays as it is.</summary>
    public static string Fill(string sentence, Func<string, string?> valueOf)
    {
        var filled = new StringBuilder(sentence.Length + 64);
        var start = 0;
        while (start < sentence.Length)
        {
            var open = sentence.IndexOf('{', start);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(sentence, start, open - start);
            var placeholder = sentence.Substring(open + 1, close - open - 1);
            filled.Append(valueOf(placeholder) ?? "{" + placeholder + "}");
            start = close + 1;
        }

        return filled.Append(sentence, start, sentence.Length - start).ToString();
    }
}
