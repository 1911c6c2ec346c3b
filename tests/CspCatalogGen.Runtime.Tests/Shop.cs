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

    /// <summary>Its page lists one condition: that of the services.</summary>
    Open,
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

    public UpgradeConditions GetConditions(Land market)
        => market == Land.Lenient ? UpgradeConditions.None
        : market == Land.Open ? UpgradeConditions.NoConflictingServices
        : UpgradeConditions.ActiveSubscription
            | UpgradeConditions.DelegatedAdminPrivileges
            | UpgradeConditions.NoConflictingServices
            | UpgradeConditions.TargetNotOwned;

    public string GetName(Shoe offer) => offer.ToString();

    public string GetName(Land market) => market.ToString();

    // Sandal: sole. Sneaker: sole, laces. Boot: sole, laces, shaft, spikes. A shaft cannot be worn beside gaiters, nor spikes
    // beside a cap. Plans stand in two words and groups, and the first row is an offer's: none of these is a special one.
    private const ulong Sole = 1, Laces = 2, Shaft = 4, Cap = 8;
    private const ulong Gaiters = 64, Spikes = 256;

    public static readonly System.Guid Gaiter = new("00000000-0000-0000-0000-00000000000a");
    public static readonly System.Guid Lace = new("00000000-0000-0000-0000-00000000000b");
    public static readonly System.Guid Hat = new("00000000-0000-0000-0000-00000000000d");
    public static readonly System.Guid Spike = new("00000000-0000-0000-0000-00000000000e");

    /// <summary>It includes what a sneaker does.</summary>
    public static readonly System.Guid Trainer = new("00000000-0000-0000-0000-00000000000f");

    public int ServicePlanWords => 2;

    public int ExclusionGroupCount => 2;

    public int FindServicePlans(Shoe offer) => offer switch
    {
        Shoe.Sneaker => 0,
        Shoe.Sandal => 1,
        Shoe.Boot => 2,
        _ => -1,
    };

    public int FindServicePlans(System.Guid productId)
        => productId == Trainer ? 0
            : productId == Boots ? 2
            : productId == Gaiter ? 3
            : productId == Lace ? 4
            : productId == Hat ? 5
            : productId == Spike ? 6
            : productId == Insole(productId.ToByteArray()[0]) ? 7 + productId.ToByteArray()[0]
            : -1;

    /// <summary>One of many products that include a sole and conflict with nothing, each with a row of its own.</summary>
    public static System.Guid Insole(byte number) => new(number, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public ulong GetServicePlans(int row, int word) => (row, word) switch
    {
        (0, 0) => Sole | Laces,
        (1, 0) => Sole,
        (2, 0) => Sole | Laces | Shaft,
        (2, 1) => Spikes,
        (3, 1) => Gaiters,
        (4, 0) => Laces,
        (5, 0) => Cap,
        (6, 1) => Spikes,
        _ when word >= ServicePlanWords => throw new System.ArgumentOutOfRangeException(nameof(word)),
        _ => row > 6 && word == 0 ? Sole : 0,
    };

    public ulong GetExclusionGroup(int group, int word) => (group, word) switch
    {
        (0, 0) => Cap,
        (0, 1) => Spikes,
        (1, 0) => Shaft,
        (1, 1) => Gaiters,
        _ => throw new System.ArgumentOutOfRangeException(nameof(group)),
    };

    public string GetExclusionGroupName(int group) => group == 0 ? "Peaks, group 1" : "Legs, group 1";

    public ServicePlan GetServicePlan(int bit) => new(System.Guid.Empty, $"PLAN{bit}", $"PLAN{bit}");

    public static readonly System.Guid Boots = new("00000000-0000-0000-0000-00000000000c");

    public System.Guid GetProductId(Shoe offer) => offer == Shoe.Boot ? Boots : System.Guid.Empty;

    public string? GetProductName(System.Guid productId) => productId == Gaiter ? "Gaiter" : productId == Lace ? "Lace" : productId == Hat ? "Hat" : null;

    public bool IsOperatedBy21Vianet(Land market) => market == Land.India;
}
