using System;

namespace OldLanguage
{
    internal static class Program
    {
        private static void Main()
        {
            foreach (Offer target in UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessBasic, Market.Global))
            {
                Console.WriteLine(UpgradeCatalog.GetName(target));
            }
        }
    }
}
