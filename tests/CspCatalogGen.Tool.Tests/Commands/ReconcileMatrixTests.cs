using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The documented upgrades against the offer matrix of new commerce.</summary>
public sealed class ReconcileMatrixTests : IDisposable
{
    private const string Page = """
        ---
        ms.date: 01/14/2021
        ms.contentlocale: en-US
        ms.openlocfilehash: 00112233445566778899aabbccddeeff00112233
        ---
        # Upgrade <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic¹ | - Microsoft 365 Business Standard¹ <br/> - Office 365 Enterprise E1 <br/> - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 |

        ¹ Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India, not to Microsoft 365 Business Standard.
        """;

    private const string Names = """
        | Offer | Number | Product ID | String ID |
        | --- | --- | --- | --- |
        | Microsoft 365 Business Basic | 1 | 10000000-0000-0000-0000-000000000001 | BASIC |
        | Microsoft 365 Business Standard | 2 | 10000000-0000-0000-0000-000000000002 | |
        | Office 365 Enterprise E1 | 3 | | E_ONE |
        | Office 365 Enterprise E3 | 4 | 10000000-0000-0000-0000-000000000004 | |
        | Office 365 Enterprise E5 | 5 | | |
        | Microsoft 365 Business Basic India | 6 | | |
        | Microsoft 365 Business Standard India | 7 | | |
        """;

    private static readonly string Basic = Row(1, "BASIC", "CFQ7BASIC/0001", "CFQ7STANDARD/0001,CFQ7ONE/0001,CFQ7NEW/0001");
    private static readonly string Standard = Row(2, "STANDARD", "CFQ7STANDARD/0001", "CFQ7THREE/0001");
    private static readonly string One = Row(3, "E_ONE", "CFQ7ONE/0001");
    private static readonly string Three = Row(4, "E_THREE", "CFQ7THREE/0001");

    private readonly TemporaryFolder _folder = new();

    private string _page = Page;
    private int _exitStatus;

    [Fact]
    public void Every_upgrade_of_either_side_is_told_apart()
        => Findings("Global", Basic, Standard, One, Three).ShouldBe(
        [
            "confirmed: Microsoft 365 Business Basic → Microsoft 365 Business Standard",
            "confirmed: Microsoft 365 Business Basic → Office 365 Enterprise E1",
            "onlyInDocuments: Microsoft 365 Business Basic → Office 365 Enterprise E3",
            "onlyInMatrix: Microsoft 365 Business Standard → Office 365 Enterprise E3",
            "notComparable: Microsoft 365 Business Basic → Office 365 Enterprise E5 (no document gives the product ID of 'Office 365 Enterprise E5')",
            "undocumentedTarget: Microsoft 365 Business Basic → CFQ7NEW/0001 (not in the matrix itself)",
        ]);

    [Fact]
    public void A_prerequisite_and_a_limit_of_ownership_stand_in_the_way()
    {
        var findings = Findings(
            "Global",
            Basic,
            OfferMatrixFile.Row(Id(2), "STANDARD", "CFQ7STANDARD/0001", prerequisites: "CFQ7THREE/0001"),
            OfferMatrixFile.Row(Id(3), "E_ONE", "CFQ7ONE/0001", limit: "1", limitType: "PerTenant"),
            Three);

        findings.ShouldContain("prerequisite: Microsoft 365 Business Basic → Microsoft 365 Business Standard (the target needs SKU E_THREE)");
        findings.ShouldContain("ownershipLimit: Microsoft 365 Business Basic → Office 365 Enterprise E1 (the target can be owned 1 PerTenant)");
    }

    [Fact]
    public void A_prerequisite_that_the_source_meets_is_in_nobodys_way()
        => Findings("Global", Basic, OfferMatrixFile.Row(Id(2), "STANDARD", "CFQ7STANDARD/0001", prerequisites: "CFQ7BASIC/0001"), One, Three)
            .ShouldContain("confirmed: Microsoft 365 Business Basic → Microsoft 365 Business Standard");

    [Fact]
    public void Countries_are_those_of_the_market()
    {
        string[] rows =
        [
            OfferMatrixFile.Row(Id(1), "BASIC", "CFQ7BASIC/0001", "CFQ7STANDARD/0001", "US;CA;IN"),
            OfferMatrixFile.Row(Id(1), "BASIC", "CFQ7BASIC/0002", "", "US;CA;IN"),
            OfferMatrixFile.Row(Id(2), "STANDARD", "CFQ7STANDARD/0001", "", "US"),
            OfferMatrixFile.Row(Id(2), "STANDARD", "CFQ7STANDARD/0002", "", "CA;IN"),
        ];

        Findings("Global", rows).ShouldContain("confirmed: Microsoft 365 Business Basic → Microsoft 365 Business Standard (not in CA)");
        Findings("India", rows).ShouldContain("onlyInDocuments: Microsoft 365 Business Basic India → Microsoft 365 Business Standard India");
    }

    [Fact]
    public void What_stands_behind_a_footnote_that_cannot_be_read_is_not_undocumented()
    {
        _page = Page.Replace("India can be", "India can no longer be", StringComparison.Ordinal).Replace("Basic¹", "Basic", StringComparison.Ordinal);
        _exitStatus = 1;

        Findings("India", OfferMatrixFile.Row(Id(1), "BASIC", "CFQ7BASIC/0001", "CFQ7STANDARD/0001,CFQ7ONE/0001", "IN"), OfferMatrixFile.Row(Id(2), "STANDARD", "CFQ7STANDARD/0001", "CFQ7ONE/0001", "IN"), OfferMatrixFile.Row(Id(3), "E_ONE", "CFQ7ONE/0001", "", "IN"))
            .ShouldBe(
            [
                "onlyInMatrix: Microsoft 365 Business Basic → Office 365 Enterprise E1 (documented in the market Global)",
                "onlyInMatrix: Microsoft 365 Business Standard → Office 365 Enterprise E1",
                "notComparable: Microsoft 365 Business Basic → Microsoft 365 Business Standard (contested in the market Global)",
            ]);
    }

    [Fact]
    public void What_is_no_matrix_is_refused()
    {
        var path = _folder.Write("matrix.csv", "Product_Display_Name,String_Id,GUID\nx,y,z\n");

        var run = Run(path, "Global");

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("it has no column 'ProductTitle'");
    }

    [Fact]
    public async Task A_matrix_of_the_real_size_is_read_in_little_memory()
    {
        const long Bytes = 42L * 1024 * 1024;
        const long MaxPeak = 200L * 1024 * 1024;
        var path = _folder.Of("matrix.csv");
        OfferMatrixFile.WriteLarge(path, Bytes, [Basic, Standard, One, Three]);
        new FileInfo(path).Length.ShouldBeGreaterThan(Bytes);

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(Tool.Commands.CspCatalogCommand).Assembly.Location, "reconcile", _folder.Write("page.md", Page), "--names", _folder.Write("offers.md", Names), "--offer-matrix", path, "--format", "json" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        long peak = 0;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.WorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the one line and the other.
            }
        }

        process.ExitCode.ShouldBe(0, await error);
        (await output).ShouldContain("\"confirmed\"");
        peak.ShouldBeInRange(1, MaxPeak);
    }

    public void Dispose() => _folder.Dispose();

    private static string Id(int number) => $"10000000-0000-0000-0000-00000000000{number}";

    private static string Row(int number, string stringId, string key, string conversions = "") => OfferMatrixFile.Row(Id(number), stringId, key, conversions);

    private string[] Findings(string market, params string[] rows)
    {
        OfferMatrixFile.Write(_folder.Of("matrix.csv"), rows);
        var run = Run(_folder.Of("matrix.csv"), market);
        run.ExitStatus.ShouldBe(_exitStatus, run.Error);
        PublishedSchema.MustDescribe("reconciliation-v1.schema.json", run.Output);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("upgrades").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("finding").GetString()}: {entry.GetProperty("from").GetString()} → {entry.GetProperty("to").GetString()}"
            + (entry.GetProperty("detail").GetString() is { } detail ? $" ({detail})" : ""))];
    }

    private ToolRun Run(string matrix, string market)
        => ToolRun.Of("reconcile", _folder.Write("page.md", _page), "--names", _folder.Write("offers.md", Names), "--offer-matrix", matrix, "--market", market, "--format", "json");
}
