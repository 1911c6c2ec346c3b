using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen;

/// <summary>
/// Everything that stands in the way of one upgrade. A customer may hold thousands of subscriptions that do, so what their services
/// have against it stands apart, shared with other upgrades, and is looked at as far as somebody asks.
/// </summary>
/// <param name="first">What comes before the reasons of held subscriptions.</param>
/// <param name="ofServices">What the services of held subscriptions have against it.</param>
/// <param name="self">Where the subscription to upgrade stands among <paramref name="ofServices"/>, which is no reason against itself; -1 where it does not.</param>
/// <param name="last">What comes behind them.</param>
internal sealed class VerdictReasons<TOffer>(
    IReadOnlyList<UpgradeReason<TOffer>> first,
    ServiceReasons<TOffer>? ofServices = null,
    int self = -1,
    IReadOnlyList<UpgradeReason<TOffer>>? last = null) : IReadOnlyList<UpgradeReason<TOffer>>
    where TOffer : struct, Enum
{
    /// <summary>How many reasons of held subscriptions a text has.</summary>
    private const int MaxSaid = 10;

    private readonly IReadOnlyList<UpgradeReason<TOffer>> _last = last ?? [];

    /// <inheritdoc/>
    public int Count => first.Count + CountOfServices + _last.Count;

    /// <summary>Whether there are reasons, and all of them are that the documents do not tell.</summary>
    public bool AreUnknown => Count > 0
        && first.All(static reason => reason.IsUnknown)
        && (ofServices is null || ofServices.Obstacles.KnownBeside(self) == 0)
        && _last.All(static reason => reason.IsUnknown);

    private int CountOfServices => ofServices is null ? 0 : ofServices.Obstacles.Count - (self < 0 ? 0 : 1);

    /// <inheritdoc/>
    public UpgradeReason<TOffer> this[int index]
    {
        get
        {
            var at = index - first.Count;
            return at < 0 ? first[index]
                : at < CountOfServices ? ofServices![self < 0 || at < self ? at : at + 1]
                : _last[at - CountOfServices];
        }
    }

    /// <summary>The same behind some others.</summary>
    public VerdictReasons<TOffer> Behind(UpgradeReason<TOffer>[] others) => new([.. others, .. first], ofServices, self, _last);

    /// <inheritdoc/>
    public IEnumerator<UpgradeReason<TOffer>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The reasons as a text that stays short, however many there are.</summary>
    public override string ToString()
    {
        var said = new List<UpgradeReason<TOffer>>();
        var ofHeld = 0;
        Add(first);
        for (var i = first.Count; i < first.Count + CountOfServices && ofHeld < MaxSaid; i++, ofHeld++)
        {
            said.Add(this[i]);
        }

        Add(_last);
        var text = string.Join(" ", said);
        return said.Count == Count ? text : $"{text} (and {Count - said.Count} more)";

        // A verdict that was read from JSON has them all in one list.
        void Add(IReadOnlyList<UpgradeReason<TOffer>> reasons)
            => said.AddRange(reasons.Where(reason => !IsOfHeld(reason.Kind) || ofHeld++ < MaxSaid));
    }

    private static bool IsOfHeld(UpgradeReasonKind kind)
        => kind is UpgradeReasonKind.ServicePlanHeld or UpgradeReasonKind.ServicePlansExclusive or UpgradeReasonKind.ServicesUnknown;
}
