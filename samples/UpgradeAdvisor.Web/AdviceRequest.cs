using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor.Web;

/// <summary>What a customer holds.</summary>
/// <param name="Market">Where the customer buys: <c>Global</c>.</param>
/// <param name="Language">The language of the answer: <c>zh-TW</c>; English if there is none.</param>
/// <param name="HasDelegatedAdminPrivileges">Whether the customer has granted the partner delegated admin privileges.</param>
/// <param name="Subscriptions">Everything that the customer holds.</param>
internal sealed record AdviceRequest(string? Market, string? Language, bool HasDelegatedAdminPrivileges, IReadOnlyList<HeldSubscription>? Subscriptions)
{
    private const int MaxSubscriptions = 200;

    /// <summary>The customer, or what is wrong with each field.</summary>
    public bool TryRead([NotNullWhen(true)] out AskedCustomer? customer, out Dictionary<string, string[]> errors)
    {
        errors = [];
        customer = null;
        if (!TryParse<Market>(Market, out var market))
        {
            errors["market"] = [$"There is no market '{Market}'. Markets: {string.Join(", ", Enum.GetNames<Market>())}."];
        }

        if (Subscriptions is not { Count: > 0 and <= MaxSubscriptions })
        {
            errors["subscriptions"] = [$"Give 1 to {MaxSubscriptions} subscriptions."];
            return false;
        }

        var subscriptions = new List<Subscription<Offer>>();
        for (var i = 0; i < Subscriptions.Count; i++)
        {
            var held = Subscriptions[i];
            if (held?.Offer is null || !TryParseOffer(held.Offer, out var offer))
            {
                errors[$"subscriptions[{i}].offer"] = [$"No document names an offer '{held?.Offer}'."];
            }
            else if (!TryParse<SubscriptionStatus>(held.Status, out var status))
            {
                errors[$"subscriptions[{i}].status"] = [$"There is no status '{held.Status}'. Statuses: {string.Join(", ", Enum.GetNames<SubscriptionStatus>())}."];
            }
            else
            {
                subscriptions.Add(new Subscription<Offer>(offer, status, held.Id ?? $"{i + 1}"));
            }
        }

        if (errors.Count > 0)
        {
            return false;
        }

        customer = new AskedCustomer(new Customer<Offer, Market>(market, HasDelegatedAdminPrivileges, subscriptions), Language ?? "en");
        return true;
    }

    // By its member's name, as the page sends it, or by any name that a document gives it.
    private static bool TryParseOffer(string text, out Offer offer) => TryParse(text, out offer) || UpgradeCatalog.TryParseOffer(text, out offer);

    // A number is no name.
    private static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value);
    }
}

/// <summary>One subscription.</summary>
/// <param name="Offer">The offer, by its member's name or by any name that a document gives it.</param>
/// <param name="Status">Its state: <c>Active</c>.</param>
/// <param name="Id">What the caller calls it.</param>
internal sealed record HeldSubscription(string? Offer, string? Status, string? Id = null);

/// <summary>A customer and the language in which to tell.</summary>
internal sealed record AskedCustomer(Customer<Offer, Market> Customer, string Language);
