using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>How market variants are called: by their base offer and their market.</summary>
internal static class VariantNames
{
    public static string KeyOf(string baseKey, string market) => baseKey + NameFolding.Fold(market);

    public static string NameOf(string baseKey, string market, OfferNames names)
        => names.RowOf(KeyOf(baseKey, market))?.Name.Text ?? names.Spell(baseKey) + " " + market;

    /// <summary>The English name of any offer.</summary>
    public static string NameOf(OfferDraft offer, OfferNames names)
        => offer.Base is null ? names.Spell(offer.Key) : NameOf(offer.Base, offer.Market!, names);
}
