using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// Shows that a typed upgrade costs nothing: what the just-in-time compiler makes of code with one is, instruction by
/// instruction, what it makes of the same code with the values written out.
/// </summary>
internal static partial class TypedUpgrades
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
        var listings = Listings();
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

    // A process of its own, because the just-in-time compiler is told before it starts.
    private static Dictionary<string, string> Listings()
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(typeof(TypedUpgrades).Assembly.Location);
            }

            start.ArgumentList.Add(Child);
            start.Environment["DOTNET_JitDisasm"] = string.Join(' ', Pairs.SelectMany(pair => new[] { pair.Plain, pair.Typed }));
            start.Environment["DOTNET_JitStdOutFile"] = file;
            start.Environment["DOTNET_TieredCompilation"] = "0";
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return Listing().Matches(File.ReadAllText(file)).ToDictionary(
                listing => listing.Groups["name"].Value,
                listing => string.Join('\n', listing.Groups["code"].Value.Split('\n')
                    .Where(line => line.StartsWith("       ", StringComparison.Ordinal))
                    .Select(line => Label().Replace(line.TrimEnd(), ""))));
        }
        finally
        {
            File.Delete(file);
        }
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

    [GeneratedRegex(@"; Assembly listing for method [\w.]+:(?<name>\w+)\(\)(?<code>.*?); Total bytes of code", RegexOptions.Singleline)]
    private static partial Regex Listing();

    // A label bears the method's hash, a line the space for one.
    [GeneratedRegex(@"G_M\d+_")]
    private static partial Regex Label();
}
