using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The offers of a market as Partner Center lists them.</summary>
/// <param name="Country">The country of the offers, where they name one.</param>
/// <param name="Offers">Every offer, by GUID.</param>
/// <param name="IsWhole">Whether an offer that is not among them is not offered.</param>
/// <param name="Problems">What could not be read, in the order of the offers' GUIDs.</param>
internal sealed record OffersDump(string? Country, IReadOnlyDictionary<string, DumpedOffer> Offers, bool IsWhole, IReadOnlyList<string> Problems)
{
    /// <summary>Each of <paramref name="offers"/> once. Every answer is the same whatever their order.</summary>
    public static OffersDump From(IReadOnlyList<DumpedOffer> offers, bool isWhole, IEnumerable<string> problems)
    {
        var byId = new SortedDictionary<string, DumpedOffer>(StringComparer.Ordinal);
        foreach (var same in offers.GroupBy(offer => offer.Id, StringComparer.Ordinal))
        {
            byId.Add(same.Key, same.Count() == 1 ? same.First() : Merge([.. same]));
        }

        var all = problems.Concat(byId.Values.Select(offer => offer.Problem).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var countries = offers.Select(offer => offer.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (countries.Count > 1)
        {
            all.Add($"The offers are of several countries ({string.Join(", ", countries)}); what is offered in one counts as offered in all.");
        }

        return new OffersDump(countries.Count == 0 ? null : string.Join(", ", countries), byId, isWhole, all);
    }

    private static DumpedOffer Merge(List<DumpedOffer> same)
    {
        var first = same.OrderBy(offer => offer.Name, StringComparer.Ordinal).ThenBy(offer => offer.ProductId, StringComparer.Ordinal).First();
        var differ = same.Exists(offer => offer.Fingerprint != same[0].Fingerprint);
        return first with
        {
            IsTrial = same.TrueForAll(offer => offer.IsTrial),
            IsAddOn = same.TrueForAll(offer => offer.IsAddOn),
            IsNotSold = same.TrueForAll(offer => offer.IsNotSold),
            HasNoList = same.TrueForAll(offer => offer.HasNoList),
            End = same.Select(offer => offer.End).OfType<string>().Min(StringComparer.Ordinal),
            HasPrerequisites = same.TrueForAll(offer => offer.HasPrerequisites),
            Qualifications = [.. same.SelectMany(offer => offer.Qualifications).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Unknown = [.. same.SelectMany(offer => offer.Unknown).Distinct().OrderBy(property => property.Key, StringComparer.Ordinal).ThenBy(property => property.Value, StringComparer.Ordinal)],
            Upgrades = Union(same.Select(offer => offer.Upgrades)),
            Conversions = Union(same.Select(offer => offer.Conversions)),
            Problem = same.Select(offer => offer.Problem).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault()
                ?? (differ ? $"'{first.Name}' ({first.Id}) is listed twice and differently; what either says counts." : null),
        };
    }

    private static IReadOnlyList<string>? Union(IEnumerable<IReadOnlyList<string>?> lists)
        => lists.Contains(null) ? null : [.. lists.SelectMany(list => list!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
