using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CspCatalogGen.Tool.Comparing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Comparing;

public sealed class DocumentedRulesTests
{
    [Fact]
    public void The_guide_lists_every_rule_as_it_judges()
    {
        var page = File.ReadAllLines(Path.Combine(RootOf(), "docs/cli.md"));

        page.Where(line => line.StartsWith("| `", System.StringComparison.Ordinal) && (line.Contains("| breaking |", System.StringComparison.Ordinal) || line.Contains("| compatible |", System.StringComparison.Ordinal)))
            .ShouldBe(ChangeRule.All.Select(rule => $"| `{rule.Name}` | `{rule.Kind}` | {(rule.IsBreaking ? "breaking" : "compatible")} | {rule.Meaning} |"));
    }

    [Fact]
    public void The_schema_knows_every_kind()
        => File.ReadAllText(Path.Combine(RootOf(), "docs/schema/changes-v1.schema.json")).ShouldSatisfyAllConditions(
            [.. ChangeRule.All.Select(rule => (System.Action<string>)(schema => schema.ShouldContain($"\"{rule.Kind}\"")))]);

    private static string RootOf([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../.."));
}
