using System.Collections.Generic;

namespace MultiTargeted
{
    public static class Advice
    {
        public static IEnumerable<string> For(Offer offer, Market market)
        {
            foreach (var target in UpgradeCatalog.TargetsOf(offer, market))
            {
                yield return UpgradeCatalog.GetName(target);
            }
        }
    }
}
