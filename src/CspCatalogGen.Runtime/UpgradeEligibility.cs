using System;
using System.Collections.Generic;
#if NET
using System.Text.Json.Serialization;
#endif

namespace CspCatalogGen;

/// <summary>Whether a subscription can be upgraded to a target.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <remarks>The default value is a refusal without a reason; the check never returns it.</remarks>
public readonly struct UpgradeEligibility<TOffer>
#if NET
    : IJsonOnDeserialized
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

    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsEligible => UpgradeType != UpgradeType.None;

    /// <summary>
    /// What the upgrade does with the licenses; <see cref="UpgradeType.None"/> when refused. The pages promise no
    /// license transfer, so an eligible upgrade is <see cref="UpgradeType.UpgradeOnly"/>.
    /// </summary>
    public UpgradeType UpgradeType { get; }

    /// <summary>
    /// Whether the documents contradict themselves about this upgrade: it carries a footnote marker that no readable
    /// footnote explains. Look at <see cref="Note"/> and ask before selling it.
    /// </summary>
    public bool IsContested { get; }

    /// <summary>The footnote of the upgrade, in the document's words, where it has one.</summary>
    public string? Note { get; }

    /// <summary>What is left to do after the upgrade; nothing when refused.</summary>
    public UpgradeFollowUp FollowUp { get; internal init; }

    /// <summary>
    /// Whether nothing is known to stand in the way, but the documents do not say enough to be sure: every reason is
    /// <see cref="UpgradeReason{TOffer}.IsUnknown"/>.
    /// </summary>
    public bool IsUnknown
    {
        get
        {
            var reasons = Reasons;
            foreach (var reason in reasons)
            {
                if (!reason.IsUnknown)
                {
                    return false;
                }
            }

            return reasons.Count > 0;
        }
    }

    /// <summary>
    /// Everything that stands in the way, all at once; empty when eligible. Gathered when it is first asked for: a customer
    /// with many subscriptions may have as many reasons.
    /// </summary>
    public IReadOnlyList<UpgradeReason<TOffer>> Reasons => _reasons?.Reasons ?? [];

    /// <summary>The verdict and its reasons.</summary>
    public override string ToString()
        => IsEligible
            ? IsContested ? $"Eligible ({UpgradeType}, contested)" : $"Eligible ({UpgradeType})"
            : "Not eligible: " + string.Join(" ", (IEnumerable<UpgradeReason<TOffer>>)Reasons);

#if NET
    void IJsonOnDeserialized.OnDeserialized()
        => throw new NotSupportedException("A verdict is the check's to give and is not read from JSON. What a service answered is read as an UpgradeResource.");
#endif
}
