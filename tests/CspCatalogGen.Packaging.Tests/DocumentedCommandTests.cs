using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CspCatalogGen.Testing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a page tells its reader to type works as it stands there.</summary>
public class DocumentedCommandTests
{
    private const string Prompt = "$ ";

    // CspCatalogGen.Tool.Tests follow it.
    private const string DocWriters = "docs/doc-writers.md";

    /// <summary>Guides that <see cref="GuideTests"/> do from beginning to end.</summary>
    private static readonly string[] Guides = ["docs/getting-started.md", "docs/bulk-and-json.md", DocWriters];

    /// <summary>Commands that are not run here, and why.</summary>
    private static readonly Dictionary<string, string> RunElsewhere = new(StringComparer.Ordinal)
    {
        ["csp-catalog reconcile docs/catalog --names docs/catalog/offers.md --offer-matrix matrix.csv --market India"] = "CspCatalogGen.Tool.Tests write a matrix of their own",
        ["csp-catalog reconcile docs/catalog --names docs/catalog/offers.md --subscribed-skus skus.json --fail-on any"] = "CspCatalogGen.Tool.Tests, with the subscriptions of a tenant of their own",
        ["cd src/editors/vscode && npm ci && npm run package && code --install-extension csp-catalog-0.1.0.vsix"] = "needs npm's packages and VS Code; CspCatalogGen.Tool.Tests pack the extension and run what was packed",
        ["dotnet build"] = ".ci/run",
        ["dotnet test"] = ".ci/run, a suite at a time",
        ["dotnet test --project tests/CspCatalogGen.Packaging.Tests"] = "these tests",
        ["dotnet tool restore"] = "for the next one",
        ["cd tests/CspCatalogGen.Runtime.Tests && dotnet stryker"] = "measures for minutes, on a quiet machine",
        ["dotnet run --project samples/UpgradeAdvisor"] = ".ci/run",
        ["dotnet run --project samples/UpgradeAdvisor.Web"] = "does not end by itself; UpgradeAdvisor.Web.Tests start it",
        ["dotnet add package CspCatalogGen --version 0.1.0"] = "GuideTests, in a project",
        ["dotnet tool install --global CspCatalogGen.Tool --version 0.1.0"] = "would stay on the machine; InstalledTool installs it into a folder",
        ["dotnet test --project tests/CspCatalogGen.Sql.Tests --filter FullyQualifiedName~ShardingTests --output Detailed"] = ".ci/run, among all tests",
        ["CSPCATALOG_CUSTOMERS=5000000 dotnet test --project tests/CspCatalogGen.Sql.Tests --filter FullyQualifiedName~ShardingTests --output Detailed"] = "measures for minutes",
        ["psql --host shard-0 --dbname csp --single-transaction --file catalog.sql"] = "CspCatalogGen.Sql.Tests load servers of their own so",
        ["psql --command \"\\copy loaded_customers FROM 'customers.csv' CSV HEADER\""] = "CspCatalogGen.Sql.Tests load servers of their own so",
        ["psql --command \"\\copy loaded_subscriptions FROM 'subscriptions.csv' CSV HEADER\""] = "CspCatalogGen.Sql.Tests load servers of their own so",
        ["dotnet publish samples/UpgradeAdvisor -c Release -p:PublishAot=true"] = "UpgradeAdvisor.Tests reads it there and runs it",
        ["CI=true dotnet pack src/Packages.slnf -c Release"] = "all tests here are of what PackedFeed packs so",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Corpus -- ../shared/corpus"] = "needs a folder of real pages",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Corpus -- mutate ../shared/corpus --count 2000 --seed 1"] = "needs a folder of real pages",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Corpus -- meaning ../shared/corpus --count 2000 --seed 1"] = "needs a folder of real pages",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Corpus -- lines ../shared/corpus --count 2000 --seed 1"] = "needs a folder of real pages",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --short"] = "measures for minutes",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --pages"] = "measures, and judges by the machine",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --check"] = "measures for minutes",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --edits"] = "measures, and judges by the machine",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --matrix"] = "measures, and judges by the machine",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --code IsUpgrade"] = "looks at the machine code of this machine",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --curve curve.svg"] = "measures for minutes",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks -- --hostile"] = "measures, and judges by the machine",
        ["dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.ColdStart"] = "measures for minutes",
    };

    [Fact]
    public void A_command_that_runs_elsewhere_is_in_a_page_and_of_a_project_that_is_there()
    {
        RunElsewhere.Keys.Except(Blocks().SelectMany(block => block.Commands)).ShouldBeEmpty();
        foreach (var project in RunElsewhere.Keys.SelectMany(command => command.Split(' ')).Where(word => word.StartsWith("tests/", StringComparison.Ordinal) || word.StartsWith("samples/", StringComparison.Ordinal)))
        {
            Directory.GetFiles(Path.Combine(Repository.Root, project), "*.csproj").Length.ShouldBe(1, project);
        }

        File.ReadAllText(Path.Combine(Repository.Root, ".ci/run")).ShouldContain("dotnet run --project samples/UpgradeAdvisor ");
    }

    /// <summary>One block after the other, each in a shell of its own, in a folder with the catalog as a clone has it.</summary>
    [ShellFact]
    public void All_others_end_well()
    {
        var reader = new Consumer("Plain").WithPages().WithFile("offers-us.json", """{ "totalCount": 1, "items": [{ "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": [] }] }""");
        var failed = new List<string>();
        var count = 0;
        foreach (var block in Blocks())
        {
            var commands = block.Commands.Where(command => !RunElsewhere.ContainsKey(command)).ToList();
            if (commands.Count == 0)
            {
                continue;
            }

            // What a page leaves a reader with is nothing that the next one counts on.
            string[] script = ["set -e", $"PATH=\"{InstalledTool.Folder}:$PATH\"", "rm -f catalog.db", .. commands];
            var run = CommandLine.Start("bash", reader.Folder, "-c", string.Join('\n', script));
            count += commands.Count;
            if (run.ExitCode != 0)
            {
                failed.Add($"{block.Page}: {run.Output}");
            }
        }

        failed.ShouldBeEmpty();
        count.ShouldBeGreaterThan(6);
    }

    private static IEnumerable<(string Page, IReadOnlyList<string> Commands)> Blocks()
    {
        string[] pages = [Path.Combine(Repository.Root, "README.md"), Path.Combine(Repository.Root, "tests/Consumers/README.md"), .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)];
        foreach (var page in pages.Except(Guides.Select(guide => Path.Combine(Repository.Root, guide))).Order(StringComparer.Ordinal))
        {
            List<string>? commands = null;
            foreach (var line in File.ReadLines(page).Select(line => line.Trim()))
            {
                if (commands is null)
                {
                    commands = line == "```console" ? [] : null;
                }
                else if (line == "```")
                {
                    var name = Path.GetRelativePath(Repository.Root, page);
                    commands.ShouldNotBeEmpty($"{name}: a block without a line that starts with '{Prompt}'");
                    yield return (name, commands);
                    commands = null;
                }
                else if (line.StartsWith(Prompt, StringComparison.Ordinal))
                {
                    commands.Add(line[Prompt.Length..]);
                }
            }
        }
    }
}

/// <summary>A test that types into a shell.</summary>
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = Machine.NoShell;
}
