using System.Collections.Generic;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor.Web;

/// <summary>What can be done with everything that a customer holds.</summary>
/// <param name="Language">The language of names and sentences.</param>
/// <param name="Subscriptions">The subscriptions, as they were asked about.</param>
internal sealed record Advice(string Language, IReadOnlyList<SubscriptionAdvice> Subscriptions)
{
    public static Advice For(AskedCustomer asked) => new(
        asked.Language,
        [.. asked.Customer.Subscriptions.Select(subscription => SubscriptionAdvice.For(subscription, asked))]);
}

/// <summary>What can be done with one subscription.</summary>
/// <param name="Id">What the caller calls it.</param>
/// <param name="Offer">What is subscribed to.</param>
/// <param name="Status">Its state.</param>
/// <param name="Answers">The upgrades that the documents list, what is possible first.</param>
/// <param name="NotListed">The offers of the market that no document lists as a target.</param>
internal sealed record SubscriptionAdvice(string? Id, OfferSummary Offer, SubscriptionStatus Status, IReadOnlyList<Answer> Answers, IReadOnlyList<OfferSummary> NotListed)
{
    public static SubscriptionAdvice For(Subscription<Offer> subscription, AskedCustomer asked)
    {
        var (customer, language) = asked;
        var targets = UpgradeCatalog.GetOffers()
            .Where(target => target != subscription.Offer && UpgradeCatalog.IsSold(target, customer.Market))
            .ToLookup(target => UpgradeCatalog.IsUpgrade(subscription.Offer, target, customer.Market));
        return new SubscriptionAdvice(
            subscription.Id,
            OfferSummary.Create(subscription.Offer, customer.Market, language),
            subscription.Status,
            [.. targets[true].Select(target => Answer.For(subscription, target, asked)).OrderByDescending(answer => answer.IsEligible)],
            [.. targets[false].Select(target => OfferSummary.Create(target, customer.Market, language))]);
    }
}

/// <summary>The answer for one upgrade.</summary>
/// <param name="Target">What it leads to.</param>
/// <param name="IsEligible">Whether nothing stands in the way.</param>
/// <param name="UpgradeType">What can be done, in Partner Center's terms.</param>
/// <param name="IsContested">Whether the documents contradict themselves about it.</param>
/// <param name="Note">Its footnote.</param>
/// <param name="Reasons">Why not.</param>
/// <param name="Places">Where the documents say so.</param>
internal sealed record Answer(
    OfferSummary Target,
    bool IsEligible,
    UpgradeType UpgradeType,
    bool IsContested,
    string? Note,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Place> Places)
{
    public static Answer For(Subscription<Offer> subscription, Offer target, AskedCustomer asked)
    {
        var (customer, language) = asked;
        var verdict = UpgradeCatalog.Check(subscription, target, customer);
        return new Answer(
            OfferSummary.Create(target, customer.Market, language),
            verdict.IsEligible,
            verdict.UpgradeType,
            verdict.IsContested,
            verdict.Note,
            [.. verdict.Reasons.Select(reason => new Reason(reason.Code, (int)reason.Code, UpgradeCatalog.GetSentence(reason, customer.Market, language)))],
            [.. Place.Find(subscription.Offer, target, customer.Market, language)]);
    }
}

/// <summary>Why an upgrade is refused.</summary>
/// <param name="Code">The code, in Partner Center's terms.</param>
/// <param name="Number">The code's number.</param>
/// <param name="Sentence">The same as a sentence.</param>
internal sealed record Reason(UpgradeErrorCode Code, int Number, string Sentence);
