using System;
using System.Collections.Generic;
using System.Linq;
#if NET
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>Whether a subscription can be upgraded to a target.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <remarks>
/// The default value is a refusal without a reason; the check never returns it. A verdict goes through System.Text.Json and
/// comes back with its sentences as they were written. JSON that contradicts itself about whether the upgrade is
/// eligible, that refuses without a reason, or has reasons and refuses nothing, is no verdict, and is not written either.
/// </remarks>
public readonly struct UpgradeEligibility<TOffer>
#if NET
    : IJsonOnSerializing
#endif
    where TOffer : struct, Enum
{
    private readonly ReasonList<TOffer>? _reasons;

    internal UpgradeEligibility(UpgradeType upgradeType, bool isContested, string? note, ReasonList<TOffer>? reasons)
    {
        UpgradeType = upgradeType;
        IsContested = isContested;
        Note = note;
        _reasons = reasons;
    }

    /// <summary>Makes a verdict that somebody else gave: one that was read from JSON, or a test's.</summary>
    /// <param name="upgradeType">What the upgrade does with the licenses; <see cref="UpgradeType.None"/> refuses.</param>
    /// <param name="isContested">Whether the documents contradict themselves about the upgrade.</param>
    /// <param name="note">Its footnote, if it has one.</param>
    /// <param name="followUp">What is left to do after it.</param>
    /// <param name="reasons">Everything that stands in the way, if anything does; copied.</param>
    public UpgradeEligibility(
        UpgradeType upgradeType,
        bool isContested = false,
        string? note = null,
        UpgradeFollowUp followUp = UpgradeFollowUp.None,
        IReadOnlyList<UpgradeReason<TOffer>>? reasons = null)
        : this(upgradeType, isContested, note, new GivenReasons<TOffer>([.. (reasons ?? []).Where(reason => reason is not null)]))
    {
        FollowUp = followUp;
    }

#if NET
    /// <summary>Makes the verdict that was read from JSON. Meant for System.Text.Json only.</summary>
    /// <exception cref="JsonException">What was read contradicts itself, or refuses without a reason.</exception>
    [JsonConstructor]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UpgradeEligibility(
        bool isEligible,
        UpgradeType upgradeType,
        bool isContested,
        string? note,
        UpgradeFollowUp followUp,
        bool isUnknown,
        IReadOnlyList<UpgradeReason<TOffer>>? reasons)
        : this(upgradeType, isContested, note, followUp, reasons)
    {
        // What follows from the rest is written for readers of the JSON, who may have gone by it. What is missing is no "yes".
        var contradiction = isEligible != IsEligible ? $"A verdict contradicts itself: it is {(isEligible ? "eligible" : "not eligible")}, and its upgrade type is {upgradeType}."
            : ReasonsContradiction ?? (isUnknown && !IsUnknown ? "A verdict contradicts itself: it is unknown, and no reason says so."
            : null);
        if (contradiction is not null)
        {
            throw new JsonException(contradiction);
        }
    }

    void IJsonOnSerializing.OnSerializing()
    {
        if (ReasonsContradiction is { } contradiction)
        {
            throw new JsonException(contradiction);
        }
    }

    private string? ReasonsContradiction => IsEligible != Reasons.Count > 0 ? null
        : IsEligible ? "A verdict that refuses nothing has reasons."
        : "A verdict that refuses has no reason.";
#endif

    /// <summary>Whether nothing stands in the way.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public bool IsEligible => UpgradeType != UpgradeType.None;

    /// <summary>
    /// What the upgrade does with the licenses; <see cref="UpgradeType.None"/> when refused. The pages promise no
    /// license transfer, so an eligible upgrade is <see cref="UpgradeType.UpgradeOnly"/>.
    /// </summary>
#if NET
    [JsonConverter(typeof(UnreferencedEnumConverter<UpgradeType>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public UpgradeType UpgradeType { get; }

    /// <summary>
    /// Whether the documents contradict themselves about this upgrade: it carries a footnote marker that no readable
    /// footnote explains. Look at <see cref="Note"/> and ask before selling it.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public bool IsContested { get; }

    /// <summary>The footnote of the upgrade, in the document's words, where it has one.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string? Note { get; }

    /// <summary>What is left to do after the upgrade; nothing when refused.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public UpgradeFollowUp FollowUp { get; internal init; }

    /// <summary>
    /// Whether nothing is known to stand in the way, but the documents do not say enough to be sure: every reason is
    /// <see cref="UpgradeReason{TOffer}.IsUnknown"/>.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public bool IsUnknown => _reasons?.Reasons.AreUnknown ?? false;

    /// <summary>
    /// Everything that stands in the way, all at once; empty when eligible. A customer with many subscriptions may have as
    /// many reasons: each is made when it is first asked for.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public IReadOnlyList<UpgradeReason<TOffer>> Reasons => _reasons is null ? [] : _reasons.Reasons;

    /// <summary>The reasons, behind some others.</summary>
    internal VerdictReasons<TOffer> ReasonsBehind(UpgradeReason<TOffer>[] first)
        => _reasons?.Reasons.Behind(first) ?? new VerdictReasons<TOffer>(first);

    /// <summary>
    /// The verdict and its reasons; of those about services of held subscriptions the first ten, and how many there are
    /// besides.
    /// </summary>
    public override string ToString()
        => IsEligible
            ? IsContested ? $"Eligible ({UpgradeType}, contested)" : $"Eligible ({UpgradeType})"
            : "Not eligible: " + _reasons?.Reasons;
}
