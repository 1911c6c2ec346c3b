namespace CspCatalogGen.Tests;

/// <summary>A catalog of three offers and a variant, small enough to see every answer.</summary>
internal enum Shoe
{
    Sandal = 1,
    Sneaker = 2,
    Boot = 3,
    SneakerIndia = 4,
}

internal enum Land
{
    Global,
    India,
    Lenient,
}

internal readonly struct Shop : IUpgradeCatalog<Shoe, Land>
{
    public bool IsUpgrade(Shoe from, Shoe to, Land market) => (from, to, market) switch
    {
        (Shoe.Sandal, Shoe.Sneaker, _) => true,
        (Shoe.Sandal, Shoe.Boot, Land.Global) => true,
        _ => false,
    };

    public bool IsContested(Shoe from, Shoe to, Land market) => to == Shoe.Boot;

    public string? GetNote(Shoe from, Shoe to, Land market) => to == Shoe.Boot ? "Not in summer." : null;

    public bool HasUpgrades(Shoe offer, Land market) => offer == Shoe.Sandal;

    public bool IsSold(Shoe offer, Land market) => offer switch
    {
        Shoe.SneakerIndia => market == Land.India,
        _ => offer is >= Shoe.Sandal and <= Shoe.Boot,
    };

    public UpgradeConditions GetConditions(Land market) => market == Land.Lenient
        ? UpgradeConditions.None
        : UpgradeConditions.ActiveSubscription
            | UpgradeConditions.DelegatedAdminPrivileges
            | UpgradeConditions.NoConflictingServices
            | UpgradeConditions.TargetNotOwned;

    public string GetName(Shoe offer) => offer.ToString();

    public string GetName(Land market) => market.ToString();
}
