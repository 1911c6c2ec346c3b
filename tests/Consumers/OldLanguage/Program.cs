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

            CspCatalogGen.Subscription<Offer> suspended = new CspCatalogGen.Subscription<Offer>(Offer.Microsoft365BusinessBasic, CspCatalogGen.SubscriptionStatus.Suspended);
            CspCatalogGen.Customer<Offer, Market> customer = new CspCatalogGen.Customer<Offer, Market>(Market.Global, true, new[] { suspended });
            if (UpgradeCatalog.GetSentence(UpgradeCatalog.Check(suspended, Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3, customer).Reasons[0], Market.Global, "de-DE").Length == 0)
            {
                throw new InvalidOperationException();
            }

            if (Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3.IsContested)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
