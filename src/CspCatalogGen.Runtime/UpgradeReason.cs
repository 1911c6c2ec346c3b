using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>One reason why a subscription cannot be upgraded.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
public sealed class UpgradeReason<TOffer>
#if NET
    : IJsonOnDeserialized
#endif
    where TOffer : struct, Enum
{
    private readonly SubjectName<TOffer> _offer;
    private readonly SubjectName<TOffer> _target;
    private readonly string _marketName;
    private readonly Func<TOffer, string> _nameOf;
    private readonly string? _sentence;

    internal UpgradeReason(
        UpgradeReasonKind kind,
        Subscription<TOffer> subscription,
        SubjectName<TOffer> offer,
        TOffer target,
        SubjectName<TOffer> targetName,
        string marketName,
        Func<TOffer, string> nameOf)
    {
        Kind = kind;
        Subscription = subscription;
        Target = target;
        _offer = offer;
        _target = targetName;
        _marketName = marketName;
        _nameOf = nameOf;
    }

    /// <summary>Makes a reason that somebody else found: one that was read from JSON, or a test's.</summary>
    /// <param name="kind">What exactly stands in the way.</param>
    /// <param name="subscription">The subscription that it is about.</param>
    /// <param name="target">The target that was asked for.</param>
    /// <param name="sentence">The reason as a sentence, which it stays in every language; where it is <see langword="null"/>, the name of <paramref name="kind"/>.</param>
    /// <param name="conflicts">The service plans that stand in the way, if any.</param>
#if NET
    [JsonConstructor]
#endif
    public UpgradeReason(UpgradeReasonKind kind, Subscription<TOffer> subscription, TOffer target, string? sentence, IReadOnlyList<ServiceConflict>? conflicts = null)
        : this(kind, subscription, default, target, default, "", static offer => offer.ToString())
    {
        _sentence = sentence ?? kind.ToString();
        Conflicts = [.. (conflicts ?? []).Where(conflict => conflict is not null)];
    }

    /// <summary>The reason in Partner Center's terms.</summary>
    public UpgradeErrorCode Code => CodeOf(Kind);

    /// <summary>What exactly stands in the way.</summary>
#if NET
    [JsonConverter(typeof(UnreferencedEnumConverter<UpgradeReasonKind>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public UpgradeReasonKind Kind { get; }

    /// <summary>
    /// The subscription that the reason is about: for <see cref="UpgradeErrorCode.ConcurrencyConflicts"/> the one to
    /// the target that the customer has already, for computed conflicts the held one, else the one to upgrade.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public Subscription<TOffer> Subscription { get; }

    /// <summary>The target that was asked for.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public TOffer Target { get; }

    /// <summary>
    /// The service plans of <see cref="Subscription"/> that stand in the way, and by which rule each does; those that
    /// exclude one another come first.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public IReadOnlyList<ServiceConflict> Conflicts { get; internal init; } = [];

    /// <summary>
    /// Whether the reason is that the documents do not tell. Then the upgrade is not known to be refused, and not known
    /// to be possible either.
    /// </summary>
    public bool IsUnknown => Kind == UpgradeReasonKind.ServicesUnknown;

    /// <summary>
    /// Whether <see cref="Subscription"/> was bought from another partner or through another channel and has to be
    /// canceled there before the upgrade.
    /// </summary>
    public bool MustBeCanceledElsewhere => Subscription.IsFromElsewhere && Kind
        is UpgradeReasonKind.ServicePlanHeld or UpgradeReasonKind.ServicePlansExclusive
        or UpgradeReasonKind.TargetOwned or UpgradeReasonKind.LimitReached or UpgradeReasonKind.LifetimeLimitReached;

    /// <summary>The reason as an English sentence; built when it is asked for.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string Sentence => _sentence ?? ToSentence(_nameOf, static _ => null);

    /// <summary>What the held subscription is called, or the one that nothing is known of.</summary>
    internal SubjectName<TOffer> Held { get; init; }

    /// <summary>What the upgrade starts from that was asked for.</summary>
    internal SubjectName<TOffer> UpgradeOffer { get; init; }

    /// <summary>The English name of the market of the upgrade that was asked for.</summary>
    internal string UpgradeMarketName { get; init; } = "";

    internal OfferTerms? Terms { get; init; }

    /// <summary>
    /// The reason as a sentence in words of the caller's. A generated catalog's <c>GetSentence</c> calls it. A reason that was
    /// made with its sentence gives that one.
    /// </summary>
    /// <param name="nameOf">What an offer is called.</param>
    /// <param name="sentenceOf">
    /// The sentence for a key, with its placeholders: a key is a name of <see cref="UpgradeReasonKind"/> or one of the
    /// others that the names document's table of sentences has. Where it gives <see langword="null"/>, the English
    /// one is taken.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public string ToSentence(Func<TOffer, string> nameOf, Func<string, string?> sentenceOf)
    {
        if (nameOf is null)
        {
            throw new ArgumentNullException(nameof(nameOf));
        }

        if (sentenceOf is null)
        {
            throw new ArgumentNullException(nameof(sentenceOf));
        }

        if (_sentence is not null)
        {
            return _sentence;
        }

        var sentence = Say(Kind.ToString());
        if (Conflicts.Count > 1)
        {
            sentence = Join(sentence, Say(UpgradeSentences.MorePlans));
        }

        return MustBeCanceledElsewhere ? Join(sentence, Say(UpgradeSentences.BoughtElsewhere)) : sentence;

        string Say(string key) => UpgradeSentences.Fill(WordsOf(key, key), ValueOf);

        string WordsOf(string key, string otherwise) => sentenceOf(key) ?? UpgradeSentences.InEnglish(key) ?? otherwise;

        string? ValueOf(string placeholder) => placeholder switch
        {
            "offer" => _offer.Say(nameOf, key => WordsOf(key, key)),
            "target" => _target.Say(nameOf, key => WordsOf(key, key)),
            "market" => MarketName(_marketName),
            "status" => WordsOf(UpgradeSentences.Status + Subscription.Status, Subscription.Status.ToString()),
            "cycle" => WordsOf(UpgradeSentences.BillingCycle + Subscription.BillingCycle, Subscription.BillingCycle.ToString()),
            "quantity" => Number(Subscription.Quantity),
            "minimum" => Number(Terms?.MinimumQuantity),
            "maximum" => Number(Terms?.MaximumQuantity),
            "limit" => Number(Terms?.Limit),
            "count" => Number(Conflicts.Count),
            "held" => Held.Say(nameOf, key => WordsOf(key, key)),
            "plan" => Conflicts.Count > 0 ? Conflicts[0].Held.ToString() : null,
            "added" => Conflicts.Count > 0 ? Conflicts[0].Added.ToString() : null,
            "group" => Conflicts.Count > 0 ? Conflicts[0].ExclusionGroup : null,
            "upgradeOffer" => UpgradeOffer.Say(nameOf, key => WordsOf(key, key)),
            "upgradeMarket" => MarketName(UpgradeMarketName),
            _ => null,
        };

        string MarketName(string name) => WordsOf(UpgradeSentences.Market + name, name);
    }

    /// <summary>The code and the English sentence.</summary>
    public override string ToString() => $"{Code}: {Sentence}";

    internal static UpgradeErrorCode CodeOf(UpgradeReasonKind kind) => kind switch
    {
        UpgradeReasonKind.NotActive or UpgradeReasonKind.StatusUnknown => UpgradeErrorCode.SubscriptionStatusNotActive,
        UpgradeReasonKind.NoDelegatedAdminPrivileges => UpgradeErrorCode.DelegatedAdminPermissionsDisabled,
        UpgradeReasonKind.ConflictingServices or UpgradeReasonKind.ServicePlanHeld
            or UpgradeReasonKind.ServicePlansExclusive or UpgradeReasonKind.ServicesUnknown
            => UpgradeErrorCode.ConflictingServiceTypes,
        UpgradeReasonKind.TargetOwned or UpgradeReasonKind.LimitReached or UpgradeReasonKind.LifetimeLimitReached
            => UpgradeErrorCode.ConcurrencyConflicts,
        UpgradeReasonKind.GranularPrivilegesInsufficient => UpgradeErrorCode.InsufficientGranularAdminPermissions,
        UpgradeReasonKind.AddOnsPresent => UpgradeErrorCode.SubscriptionAddOnsPresent,
        UpgradeReasonKind.NotProvisioned => UpgradeErrorCode.SubscriptionNotProvisioned,
        UpgradeReasonKind.BillingCycleNotSupported => UpgradeErrorCode.OfferDoesNotSupportBillingCycle,
        UpgradeReasonKind.UserContextMissing => UpgradeErrorCode.UserContextRequired,
        UpgradeReasonKind.OfferNotSold or UpgradeReasonKind.NoUpgrades => UpgradeErrorCode.SubscriptionDoesNotHaveAnyUpgradePaths,
        UpgradeReasonKind.TargetNotSold or UpgradeReasonKind.NotListed => UpgradeErrorCode.SubscriptionTargetOfferNotFound,
        _ => UpgradeErrorCode.Other,
    };

    // Full-width marks bring their own space along.
    private static string Join(string first, string second) => first[first.Length - 1] == '。' ? first + second : first + " " + second;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

#if NET
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Kind == default || Subscription == default)
        {
            throw new JsonException("A reason has a kind and a subscription.");
        }
    }
#endif
}
