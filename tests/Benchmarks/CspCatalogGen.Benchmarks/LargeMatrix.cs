using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Tests.Commands;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// <c>csp-catalog reconcile --offer-matrix</c> as a process over a matrix of the real size and over one twice as long,
/// against a process that reads the lines of the same file and does nothing with them. The matrix is one that the tests write,
/// with every upgrade of docs/catalog among conversions of other products.
/// </summary>
internal static class LargeMatrix
{
    private const string Argument = "--read-lines";
    private const long RealSize = 42L * 1024 * 1024;
    private const int Rounds = 3;
    private const double MostMegabytes = 200;

    /// <summary>Whether this process was started to be the rival; then it has nothing else to do.</summary>
    public static bool RunsAsRival(string[] args)
    {
        if (args is not [Argument, var path])
        {
            return false;
        }

        Console.WriteLine(File.ReadLines(path).Count().ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Prints the figures.</summary>
    public static int Print()
    {
        if (WholeCheck.Publish(Path.Combine(RealPages.Root(), "artifacts/whole-check"), "packed") is not { } tool)
        {
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var size in (long[])[RealSize, 2 * RealSize])
            {
                var path = Path.Join(folder, "matrix.csv");
                OfferMatrixFile.WriteLarge(path, size, [.. UpgradeCatalog.GetOffers().Select(Row)]);
                Print(tool, path);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(Offer offer) => OfferMatrixFile.Row(
        UpgradeCatalog.GetProductId(offer)?.ToString() ?? "",
        UpgradeCatalog.GetStringId(offer) ?? "",
        Key(offer),
        string.Join(',', UpgradeCatalog.GetOffers().Where(target => UpgradeCatalog.IsUpgrade(offer, target, Market.Global)).Select(Key)));

    private static string Key(Offer offer) => FormattableString.Invariant($"OFFER{(int)offer:D4}/0001");

    private static void Print(string tool, string matrix)
    {
        var catalog = Path.Combine(RealPages.Root(), "docs/catalog");
        // In turn, so that a machine that grows busy slows both alike; the best tells most.
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (
            Ours: ProcessCost.Of(["exec", tool, "reconcile", catalog, "--names", Path.Combine(catalog, "offers.md"), "--offer-matrix", matrix]),
            Rival: ProcessCost.Of(["exec", typeof(LargeMatrix).Assembly.Location, Argument, matrix]))).ToList();
        var (ours, rival) = (ProcessCost.Best(rounds.Select(round => round.Ours)), ProcessCost.Best(rounds.Select(round => round.Rival)));
        Console.WriteLine(FormattableString.Invariant($"a matrix of {new FileInfo(matrix).Length / 1e6:0} MB, {File.ReadLines(matrix).Count() - 1} rows"));
        Console.WriteLine(FormattableString.Invariant($"  {"",-18}{"elapsed",11}{"processor",12}{"at most",10}"));
        Print("reconcile", ours);
        Print("its lines alone", rival);
        Console.WriteLine(FormattableString.Invariant($"  {"reconcile / lines",-18}{ours.Elapsed / rival.Elapsed,9:0.0} ×{ours.Processor / rival.Processor,10:0.0} ×{ours.Memory / rival.Memory,8:0.0} ×   goal: ≤ {MostMegabytes:0} MB  {(ours.Memory <= MostMegabytes ? "met" : "MISSED")}"));
    }

    private static void Print(string what, ProcessCost cost)
        => Console.WriteLine(FormattableString.Invariant($"  {what,-18}{cost.Elapsed,8:0} ms{cost.Processor,9:0} ms{cost.Memory,7:0} MB"));
}
