using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The identifiers of the offers, and the way back from them.</summary>
internal static class IdentifiersEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace, catalog.HasOverloadPriority);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        WriteGuid(file, catalog, "GetOfferId", "An offer's GUID in Partner Center's offer catalog, where the documents give it.", offer => offer.Offer.OfferId);
        WriteGuid(file, catalog, "GetProductId", "The GUID of an offer's product (SKU), where the documents give it. It is no offer GUID.", offer => offer.Offer.ProductId);
        file.Line("/// <summary>The String ID of an offer's product, where the documents give it.</summary>");
        file.Line("[GeneratedCode]");
        file.Line("public static string? GetStringId(Offer offer)");
        Switch.WriteByOffer(file, catalog.Offers
            .Where(offer => offer.Offer.StringId is not null)
            .Select(offer => new OfferCase(offer, CSharpText.Literal(offer.Offer.StringId!))));
        file.Lines($$"""

            /// <summary>Finds an offer by a GUID: its own in Partner Center's offer catalog, or that of its product (SKU).</summary>
            /// <param name="id">The GUID.</param>
            /// <param name="offer">The offer.</param>
            /// <returns>Whether the documents give the GUID to exactly one offer.</returns>
            /// <example>
            /// <code>UpgradeCatalog.TryFindOffer(new Guid("6fd2c87f-b296-42f0-b197-1e91e994b900"), out var offer)</code>
            /// </example>
            [GeneratedCode]
            [PreferredOverload]
            public static bool TryFindOffer(global::System.Guid id, out Offer offer)
            {
                offer = (Offer)(global::CspCatalogGen.CompilerServices.ProductTable.Find(id, IdSlots) + 1);
                return offer != 0;
            }

            /// <summary>
            /// Finds an offer by an identifier as a text: the String ID of its product in any letter case, its GUID in Partner
            /// Center's offer catalog, or that of its product.
            /// </summary>
            /// <param name="id">The identifier.</param>
            /// <param name="offer">The offer.</param>
            /// <returns>Whether the documents give the identifier to exactly one offer.</returns>
            [GeneratedCode]
            public static bool TryFindOffer(string? id, out Offer offer)
            {
                offer = 0;
                if (global::System.Guid.TryParse(id, out global::System.Guid guid))
                {
                    return TryFindOffer(guid, out offer);
                }

                for (int number = 1; number <= {{Number(catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number)}}; number++)
                {
                    string? stringId = GetStringId((Offer)number);
                    if (stringId != null && string.Equals(stringId, id, global::System.StringComparison.OrdinalIgnoreCase))
                    {
                        if (offer != 0)
                        {
                            offer = 0;
                            return false;
                        }

                        offer = (Offer)number;
                    }
                }

                return offer != 0;
            }

            // A hash table of the offers' and their products' GUIDs: nine characters a slot, the offer's number first.
            private const string IdSlots =
                {{CSharpText.NumbersLiteral(GuidTable.Create(Ids(catalog)))}};
            """);
        return file.ToSource("CspCatalog.UpgradeCatalog.Identifiers.g.cs");
    }

    private static void WriteGuid(SourceWriter file, CatalogView catalog, string method, string summary, Func<OfferView, string?> id)
    {
        file.Line($"/// <summary>{summary}</summary>");
        file.Line("[GeneratedCode]");
        file.Line($"public static global::System.Guid? {method}(Offer offer)");
        Switch.WriteByOffer(file, catalog.Offers.Where(offer => IsGuid(id(offer))).Select(offer => new OfferCase(offer, GuidOf(id(offer)!))));
        file.Line();
    }

    // A GUID that two offers have tells neither.
    private static List<NumberedGuid> Ids(CatalogView catalog) => catalog.Offers
        .SelectMany(offer => new[] { offer.Offer.OfferId, offer.Offer.ProductId }
            .Where(IsGuid)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(id => new NumberedGuid(Guid.ParseExact(id!, "D").ToString("D"), offer.Number)))
        .GroupBy(entry => entry.Id, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .Select(same => same.First())
        .ToList();

    private static bool IsGuid(string? id) => Guid.TryParseExact(id, "D", out _);

    // By its parts, so that nothing is parsed when it is asked for.
    private static string GuidOf(string id)
    {
        var parts = id.ToLowerInvariant().Split('-');
        var bytes = parts[3] + parts[4];
        var numbers = parts.Take(3).Concat(Enumerable.Range(0, bytes.Length / 2).Select(at => bytes.Substring(2 * at, 2)));
        return $"new global::System.Guid({string.Join(", ", numbers.Select(digits => "0x" + digits))})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
