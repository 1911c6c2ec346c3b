using System;
using System.Globalization;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor;

/// <summary>Says things as the customer's market and the reader's language have them.</summary>
internal sealed class Words(string language, Market market)
{
    /// <summary>What the offer is called there.</summary>
    public string Say(Offer offer) => Visible(UpgradeCatalog.GetName(offer, market, language));

    /// <summary>What is subscribed to: an offer of the pages, or a product that they do not name.</summary>
    public string Say(Subscription<Offer> subscription) => subscription.ProductId == Guid.Empty
        ? Say(subscription.Offer)
        : Visible(UpgradeCatalog.GetProductName(subscription.ProductId) ?? subscription.ProductId.ToString());

    /// <summary>The state of a subscription.</summary>
    public static string Say(SubscriptionStatus status) => status switch
    {
        SubscriptionStatus.None => "state unknown",
        _ => status.ToString().ToLowerInvariant(),
    };

    /// <summary>A reason: in English a few words, in other languages the catalog's sentence.</summary>
    public string Say(UpgradeReason<Offer> reason)
        => IsEnglish ? InShort(reason) : Visible(UpgradeCatalog.GetSentence(reason, market, language));

    /// <summary>A reason in a few English words, without the target, so that they can stand for several.</summary>
    public static string InShort(UpgradeReason<Offer> reason) => reason.Code switch
    {
        UpgradeErrorCode.SubscriptionStatusNotActive => $"the subscription is {Say(reason.Subscription.Status)}",
        UpgradeErrorCode.DelegatedAdminPermissionsDisabled => "no delegated admin privileges",
        UpgradeErrorCode.ConflictingServiceTypes when reason.IsUnknown => Visible(reason.Sentence),
        UpgradeErrorCode.ConflictingServiceTypes => $"{Visible(reason.Subscription.Id ?? "a subscription")} has {Visible(reason.Conflicts[0].Held.Name)}{(reason.MustBeCanceledElsewhere ? ", to be canceled where it was bought" : "")}",
        UpgradeErrorCode.ConcurrencyConflicts => $"customer has it already ({Visible(reason.Subscription.Id ?? "no id")})",
        UpgradeErrorCode.SubscriptionDoesNotHaveAnyUpgradePaths => "no page lists an upgrade from it",
        UpgradeErrorCode.SubscriptionTargetOfferNotFound => "no page lists this upgrade",
        _ => Visible(reason.Sentence),
    };

    private bool IsEnglish => language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without characters that a terminal would obey instead of showing: the pages are written by others.</summary>
    public static string Visible(string text) => string.Concat(text.Select(c => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? '\uFFFD'
            : c));
}
