using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// Shows that a typed upgrade costs nothing: what the just-in-time compiler makes of code with one is, instruction by
/// instruction, what it makes of the same code with the values written out.
/// </summary>
internal static class TypedUpgrades
{
    private const string Child = "--typed-child";

    private static readonly (string Plain, string Typed)[] Pairs =
    [
        (nameof(PlainTarget), nameof(TypedTarget)),
        (nameof(PlainIsUpgrade), nameof(TypedIsUpgrade)),
        (nameof(PlainHasUpgrades), nameof(TypedHasUpgrades)),
    ];

    /// <summary>Whether this process is the one whose code is listed; then it has run that code.</summary>
    public static bool RunsAsChild(string[] args)
    {
        if (args is not [Child])
        {
            return false;
        }

        Console.Error.WriteLine($"{PlainTarget()}{TypedTarget()}{PlainIsUpgrade()}{TypedIsUpgrade()}{PlainHasUpgrades()}{TypedHasUpgrades()}");
        return true;
    }

    /// <summary>Prints each pair of listings; gives 0 where all are equal.</summary>
    public static int Compare()
    {
        var listings = MachineCode.List(Child, Pairs.SelectMany(pair => new[] { pair.Plain, pair.Typed })).ToDictionary(listing => listing.Method[(listing.Method.LastIndexOf(':') + 1)..], listing => listing.Code);
        var differs = false;
        foreach (var (plain, typed) in Pairs)
        {
            var isEqual = listings[plain] == listings[typed];
            differs |= !isEqual;
            Console.WriteLine($"{typed} {(isEqual ? "is" : "IS NOT")} {plain}, instruction by instruction:");
            Console.WriteLine(isEqual ? listings[typed] : $"{listings[plain]}\n--\n{listings[typed]}");
            Console.WriteLine();
        }

        return differs ? 1 : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Offer PlainTarget() => Offer.Office365EnterpriseE3;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Offer TypedTarget() => Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3.To;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool PlainIsUpgrade()
        => UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE3, Market.Global);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TypedIsUpgrade()
    {
        var upgrade = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
        return UpgradeCatalog.IsUpgrade(upgrade.From, upgrade.To, upgrade.Market);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool PlainHasUpgrades() => UpgradeCatalog.HasUpgrades(Offer.Office365EnterpriseE3, Market.Global);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TypedHasUpgrades()
    {
        var upgrade = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
        return UpgradeCatalog.HasUpgrades(upgrade.To, upgrade.Market);
    }
}
