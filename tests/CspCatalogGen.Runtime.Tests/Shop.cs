using CspCatalogGen.CompilerServices;

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

internal readonly struct Shop : ICatalogRules<Shoe, Land>
{
    public bool IsOffer(Shoe offer) => offer is >= Shoe.Sandal and <= Shoe.SneakerIndia;

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

    // Sandal: sole. Sneaker: sole, laces. Boot: sole, laces, shaft. A shaft cannot be worn beside gaiters.
    private const int Sole = 1, Laces = 2, Shaft = 4, Gaiters = 64;

    public static readonly System.Guid Gaiter = new("00000000-0000-0000-0000-00000000000a");
    public static readonly System.Guid Lace = new("00000000-0000-0000-0000-00000000000b");

    public int ServicePlanWords => 1;

    public int ExclusionGroupCount => 1;

    public int FindServicePlans(Shoe offer) => offer is >= Shoe.Sandal and <= Shoe.Boot ? (int)offer - 1 : -1;

    public int FindServicePlans(System.Guid productId) => productId == Gaiter ? 3 : productId == Lace ? 4 : productId == Boots ? 2 : -1;

    public ulong GetServicePlans(int row, int word) => row switch
    {
        0 => Sole,
        1 => Sole | Laces,
        2 => Sole | Laces | Shaft,
        3 => Gaiters,
        4 => Laces,
        _ => 0,
    };

    public ulong GetExclusionGroup(int group, int word) => Shaft | Gaiters;

    public string GetExclusionGroupName(int group) => "Legs, group 1";

    public ServicePlan GetServicePlan(int bit) => new(System.Guid.Empty, $"PLAN{bit}", $"PLAN{bit}");

    public static readonly System.Guid Boots = new("00000000-0000-0000-0000-00000000000c");

    public System.Guid GetProductId(Shoe offer) => offer == Shoe.Boot ? Boots : System.Guid.Empty;

    public string? GetProductName(System.Guid productId) => productId == Gaiter ? "Gaiter" : productId == Lace ? "Lace" : null;

    public bool IsOperatedBy21Vianet(Land market) => market == Land.India;
}
