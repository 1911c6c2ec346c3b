namespace Contoso.Desk;

public static class Clerk
{
    public static string Recommend(string name)
        => UpgradeCatalog.TryParseOffer(name, out var offer) && UpgradeCatalog.IsUpgrade(offer, Offer.Office365EnterpriseE5, Market.Global)
            ? UpgradeCatalog.GetName(Offer.Office365EnterpriseE5)
            : "nothing";
}
