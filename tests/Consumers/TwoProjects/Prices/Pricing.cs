namespace Prices;

public static class Pricing
{
    public static bool IsDearer(Offer from, Offer to) => UpgradeCatalog.IsUpgrade(from, to, Market.Global);
}
