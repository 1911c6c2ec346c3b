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
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["None"] = "no offer" };
        foreach (var offer in offers)
        {
            var name = VariantNames.NameOf(offer, names);
            var id = OfferIdentifier.From(name);
            if (taken.TryGetValue(id, out var owner))
            {
                diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.IdentifierCollision, offer.Location, name, id, owner));
                continue;
            }

            taken.Add(id, name);
            ids.Add(offer.Key, id);
        }

        return Result.From<IReadOnlyDictionary<string, string>>(ids, diagnostics);
    }
}
