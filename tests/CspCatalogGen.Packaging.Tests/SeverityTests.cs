using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Severities are set as docs/diagnostics/README.md says.</summary>
public class SeverityTests
{
    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    private static readonly ConsumerSolution Together = new(nameof(SeverityTests));

    /// <summary>A project without pages, and what it sets.</summary>
    private static readonly Dictionary<string, Consumer> Projects = new[]
    {
        With("nothing-set"),
        With("silenced", "<NoWarn>CSP4001</NoWarn>"),
        With("strict", Strict),
        With("strict-but-for-it", Strict + "<WarningsNotAsErrors>CSP4001</WarningsNotAsErrors>"),
        With("editorconfig").WithFile(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CSP4001.severity = error\n"),
        With("globalconfig-error").WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.CSP4001.severity = error\n"),
        With("globalconfig-none").WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.CSP4001.severity = none\n"),
    }.ToDictionary(project => Path.GetFileName(project.Root)["severity-".Length..], project => Together.Add(project));

    [Theory]
    [InlineData("nothing-set", "warning CSP4001")]
    [InlineData("silenced", null)]
    [InlineData("strict", "error CSP4001")]
    [InlineData("strict-but-for-it", "warning CSP4001")]
    [InlineData("editorconfig", "warning CSP4001")]
    [InlineData("globalconfig-error", "error CSP4001")]
    [InlineData("globalconfig-none", null)]
    public void They_are_set_where_those_of_the_compiler_are(string project, string? said)
        => Together.BuildOf(Projects[project]).Problems.ShouldBe(said is null ? [] : [said]);

    private static Consumer With(string name, string properties = "")
        => new Consumer("NoPages", "severity-" + name).Edit("NoPages.csproj", "</PropertyGroup>", properties + "\n  </PropertyGroup>");
}
