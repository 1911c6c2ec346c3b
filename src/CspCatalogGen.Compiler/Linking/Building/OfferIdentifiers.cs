using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Gives each offer an identifier of its own; an offer whose identifier is taken is left out.</summary>
internal static class OfferIdentifiers
{
    /// <summary>The identifier of each offer, by key.</summary>
    public static Result<IReadOnlyDictionary<string, string>> From(IEnumerable<OfferDraft> offers, OfferNames names)
    {
        var diagnostics = new List<Diagnostic>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, OfferDraft?>(StringComparer.OrdinalIgnoreCase) { ["None"] = null };
        foreach (var offer in offers)
        {
            var name = VariantNames.NameOf(offer, names);
            var id = OfferIdentifier.From(name);
            if (taken.TryGetValue(id, out var owner))
            {
                var collision = Diagnostic.Create(CatalogDiagnostics.IdentifierCollision, offer.Location, name, id, owner is null ? "no offer" : VariantNames.NameOf(owner, names));
                diagnostics.Add(owner?.Location is { } place ? collision.Beside(place, "the other offer") : collision);
                continue;
            }

            taken.Add(id, offer);
            ids.Add(offer.Key, id);
        }

        return Result.From<IReadOnlyDictionary<string, string>>(ids, diagnostics);
    }
}
