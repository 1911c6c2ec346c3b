using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Numbers offers: by the names document, and what has no number there behind them, in the order of the names.</summary>
internal static class OfferNumbers
{
    /// <summary>The number of each offer, by key.</summary>
    public static Result<IReadOnlyDictionary<string, int>> From(IEnumerable<OfferDraft> offers, NamesDocument? document, OfferNames names)
    {
        var diagnostics = new List<Diagnostic>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var owners = new Dictionary<int, OfferRow>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            if (row.Number is not { } number)
            {
                // One that cannot be read was told.
                if (row.NumberSpan != row.Name.Span)
                {
                    refused.Add(NameFolding.Fold(row.Name.Text));
                }

                continue;
            }

            if (owners.TryGetValue(number, out var owner))
            {
                diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NumberTwice,
                    document!.Locate(row.NumberSpan),
                    number.ToString(CultureInfo.InvariantCulture),
                    owner.Name.Text,
                    row.Name.Text)
                    .Beside(document.Locate(owner.NumberSpan), "the same number"));
                refused.Add(NameFolding.Fold(row.Name.Text));
                continue;
            }

            owners.Add(number, row);
            numbers[NameFolding.Fold(row.Name.Text)] = number;
        }

        var next = owners.Keys.DefaultIfEmpty(0).Max() + 1;
        foreach (var offer in offers.Where(offer => !numbers.ContainsKey(offer.Key)))
        {
            if (next > OfferNumberLimits.Max)
            {
                next = OfferNumberLimits.Min;
            }

            while (owners.ContainsKey(next))
            {
                next++;
            }

            numbers.Add(offer.Key, next);
            if (document is { IsWhole: true } && !refused.Contains(offer.Key))
            {
                diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NumberNotPinned,
                    offer.Location,
                    VariantNames.NameOf(offer, names),
                    next.ToString(CultureInfo.InvariantCulture)));
            }

            next++;
        }

        return Result.From<IReadOnlyDictionary<string, int>>(numbers, diagnostics);
    }
}
