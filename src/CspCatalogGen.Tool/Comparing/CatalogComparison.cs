using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>What differs between two catalogs: facts, never words or paths of documents.</summary>
internal static class CatalogComparison
{
    /// <summary>Every change from <paramref name="before"/> to <paramref name="after"/>, in the order of the rules.</summary>
    public static IReadOnlyList<CatalogChange> Compare(ComparedCatalog before, ComparedCatalog after)
    {
        if (before.Catalog == after.Catalog)
        {
            return [];
        }

        var offers = OfferMatching.Create(before, after);
        var order = ChangeRule.All.Index().ToDictionary(rule => rule.Item, rule => rule.Index);
        return
        [
            .. OfferChanges.Find(before, after, offers)
                .Concat(NameChanges.Find(before, after, offers))
                .Concat(UpgradeChanges.Find(before, after, offers))
                .Concat(EditionChanges.Find(before, after))
                .Concat(ServiceChanges.Find(before, after))
                .Concat(SentenceChanges.Find(before, after))
                .OrderBy(change => order[change.Rule]),
        ];
    }
}
