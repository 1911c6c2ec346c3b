using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using CspCatalogGen.Tool.Tests;
using Shouldly;

namespace CspCatalogGen.Report.Tests;

/// <summary>What the tests look at: reports of the tool, each written once.</summary>
public sealed class Reports : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    /// <summary>The file with the report of the documents of that name.</summary>
    public async Task<string> OfAsync(string documents)
        => _written.TryGetValue(documents, out var file) ? file : _written[documents] = await WriteAsync(documents);

    private async Task<string> WriteAsync(string documents)
    {
        var catalog = Path.Combine(Root(), "docs/catalog");
        var fixture = await File.ReadAllTextAsync(Path.Combine(Root(), "tests/CspCatalogGen.Tool.Tests/Fixtures/pages/upgrades.md"));
        const string Row = "| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |";
        fixture.ShouldContain(Row);
        var older = Write("older/upgrades.md", fixture);
        var output = _folder.Of(documents + ".html");
        return documents switch
        {
            "diff" => Run(0, "diff", older, Write("upgrades.md", fixture.Replace(Row + "\n", "", StringComparison.Ordinal)), "--format", "html", "--output", output),
            "catalog" => Run(0, "report", catalog, "--names", Path.Combine(catalog, "offers.md"), "--output", output),
            "changed" => Run(0, "report", Write("upgrades.md", fixture.Replace(Row + "\n", "", StringComparison.Ordinal)), "--baseline", older, "--output", output),
            "broken" => Run(2, "report", Write("upgrades.md", fixture.Replace(Row, "| | - Office 365 Enterprise E3 |", StringComparison.Ordinal)), "--baseline", older, "--output", output),
            _ => Run(0, "report", older, "--names", Write("offers.md", await ArabicNamesAsync()), "--output", output),
        };

        string Write(string name, string text) => _folder.Write(Path.Combine(documents, name), text);

        string Run(int status, params string[] arguments)
        {
            var run = ToolRun.Of(arguments);
            run.ExitStatus.ShouldBe(status, run.Error);
            return output;
        }
    }

    private static async Task<string> ArabicNamesAsync()
    {
        var tables = (await File.ReadAllTextAsync(Path.Combine(Root(), "tests/CspCatalogGen.Tool.Tests/Fixtures/offers.md"))).Split("| Market |");
        return tables[0]
            .Replace("| ja-JP |\n| --- | --- | --- | --- |", "| ja-JP | ar-SA | th-TH |\n| --- | --- | --- | --- | --- | --- |", StringComparison.Ordinal)
            .Replace("Office 365 Business Essentials (until 2020-04-21) | |", "Office 365 Business Essentials (until 2020-04-21) | Microsoft 365 ビジネス基本 | مايكروسوفت 365 للأعمال الأساسية<br/>Microsoft 365 للأعمال | ไมโครซอฟท์ 365 |", StringComparison.Ordinal)
            .Replace(" | |\n", " | | | |\n", StringComparison.Ordinal) + "| Market |" + tables[1];
    }

    private static string Root([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../.."));
}
