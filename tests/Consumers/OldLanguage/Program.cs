using System;

namespace OldLanguage
{
    internal static class Program
    {
        private static void Main()
        {
            foreach (Offer target in UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessBasic, Market.Global))
            {
                Upgrade upgrade;
                if (!UpgradeCatalog.TryGetUpgrade(Offer.Microsoft365BusinessBasic, target, Market.Global, out upgrade))
                {
                    throw new InvalidOperationException(target.ToString());
                }

                Console.WriteLine(UpgradeCatalog.GetName(upgrade.To));
            }

            if (Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3.IsContested)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
