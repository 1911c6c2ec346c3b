using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// The first answer in a new process: a name as a page writes it, and whether that offer has an upgrade. The generated
/// catalog against the same catalog read from JSON, without reflection, and put into dictionaries. The start of the
/// process itself counts for neither. Both are processor times: a process of its own cannot be measured long enough for
/// what else the machine does to cancel out.
/// </summary>
internal static class FirstAnswer
{
    private const string Argument = "--first-answer";
    private const int Rounds = 15;

    /// <summary>Whether this process was started to be measured; then it prints its time and has nothing else to do.</summary>
    public static bool IsAsked(string[] args)
    {
        if (args is not [Argument, var path, var name])
        {
            return false;
        }

        var begin = Environment.CpuUsage.TotalTime;
        var isUpgrade = path.Length == 0 ? Generated(name) : FromJson(path, name);
        var elapsed = Environment.CpuUsage.TotalTime - begin;
        if (!isUpgrade)
        {
            throw new InvalidOperationException("The upgrade should be there.");
        }

        Console.WriteLine(elapsed.TotalNanoseconds.ToString("F0", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The best time of each, in nanoseconds.</summary>
    public static (double Generated, double FromJson) Measure()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(Catalog(), FirstAnswerJson.Default.CatalogData));
            var name = UpgradeCatalog.GetName(Offer.Microsoft365BusinessBasic, "zh-TW");

            // In turn, so that a machine that grows busy slows both alike.
            var times = Enumerable.Range(0, Rounds).Select(_ => (Generated: Start("", name), FromJson: Start(file, name))).ToList();
            return (times.Min(time => time.Generated), times.Min(time => time.FromJson));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool Generated(string name)
        => UpgradeCatalog.TryParseOffer(name, out var offer) && UpgradeCatalog.IsUpgrade(offer, Offer.Office365EnterpriseE3, Market.Global);

    private static bool FromJson(string path, string name)
    {
        var catalog = JsonSerializer.Deserialize(File.ReadAllBytes(path), FirstAnswerJson.Default.CatalogData)!;
        var offers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var offer in catalog.Offers)
        {
            foreach (var spelling in offer.Names)
            {
                offers.TryAdd(spelling, offer.Id);
            }
        }

        var upgrades = catalog.Upgrades.Select(upgrade => (upgrade.From, upgrade.To, upgrade.Market)).ToHashSet();
        return offers.TryGetValue(name, out var from) && upgrades.Contains((from, nameof(Offer.Office365EnterpriseE3), nameof(Market.Global)));
    }

    private static CatalogData Catalog() => new(
        [.. UpgradeCatalog.GetOffers().Select(offer => new OfferData(
            offer.ToString(),
            [.. UpgradeCatalog.GetLocales().Prepend("en").Select(locale => UpgradeCatalog.GetName(offer, locale)).Distinct()]))],
        [..
            from offer in UpgradeCatalog.GetOffers()
            from target in UpgradeCatalog.GetOffers()
            from market in Enum.GetValues<Market>()
            where UpgradeCatalog.IsUpgrade(offer, target, market)
            select new UpgradeData(offer.ToString(), target.ToString(), market.ToString())]);

    private static double Start(string path, string name)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(FirstAnswer).Assembly.Location, Argument, path, name]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}

internal sealed record CatalogData(OfferData[] Offers, UpgradeData[] Upgrades);

internal sealed record OfferData(string Id, string[] Names);

internal sealed record UpgradeData(string From, string To, string Market);

[JsonSerializable(typeof(CatalogData))]
internal sealed partial class FirstAnswerJson : JsonSerializerContext;
