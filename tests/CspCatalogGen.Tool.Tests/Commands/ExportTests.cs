using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The export of this repository's catalog documents.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Sql_has_the_services_and_the_views()
    {
        var run = Export("sql");

        run.ExitStatus.ShouldBe(0, run.Error);
        foreach (var view in (string[])["added_plans", "forbidden_plans", "upgrade_conflicts", "upgrade_refusals", "eligible_upgrades"])
        {
            run.Output.ShouldContain($"CREATE VIEW {view} AS\n");
        }

        run.Output.ShouldContain("INSERT INTO products VALUES ('4b9405b0-7788-4568-add1-99614e613b69', 'EXCHANGESTANDARD', 'Exchange Online (Plan 1)', TRUE);\n");
        run.Output.ShouldContain("INSERT INTO exclusions VALUES (1, 'Exchange Online, group 1', '9aaf7827-d63c-4b61-89c3-182f06f82e5c');\n");
        run.Output.ShouldContain("INSERT INTO market_conditions VALUES ('China', 'ConflictingServiceTypes');\n");
    }

    [Fact]
    public void Every_reference_is_satisfied_by_what_stands_before()
    {
        var inserted = Export("sql").Output.Split('\n').Where(line => line.StartsWith("INSERT", StringComparison.Ordinal)).ToList();
        var lastPlan = inserted.FindLastIndex(line => line.Contains("INTO service_plans ", StringComparison.Ordinal));

        lastPlan.ShouldBeGreaterThan(0);
        inserted.FindIndex(line => line.Contains("INTO product_plans ", StringComparison.Ordinal)).ShouldBeGreaterThan(lastPlan);
        inserted.FindIndex(line => line.Contains("INTO exclusions ", StringComparison.Ordinal)).ShouldBeGreaterThan(lastPlan);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void The_other_formats_are_those_of_compile(string format)
    {
        var run = Export(format);

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldBe(ToolRun.Of("compile", Catalog(), "--names", Catalog() + "/offers.md", "--format", format).Output);
    }

    private static ToolRun Export(string format) => ToolRun.Of("export", Catalog(), "--names", Catalog() + "/offers.md", "--format", format);

    private static string Catalog([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../../docs/catalog"));
}
