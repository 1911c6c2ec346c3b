using System;
using System.IO;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>A name that may be another offer's is not written in place of one that is not known.</summary>
public sealed class NameFixTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What stands in the page, what the names document has beside E3, and the name that is told as the nearest.</summary>
    [Theory]
    [InlineData("Office 365 Enterprise E4", "Office 365 Enterprise E1", null)]
    [InlineData("Office 365 Enterprise E33", "Office 365 Enterprise E1", null)]
    [InlineData("Contoso Basic Alfa", "Contoso Basic Alba", "Contoso Basic Alba", true)]
    [InlineData("Contoso Basic Alfa", "Contoso Basic Alba |7| | |\n| Contoso Basic Alga", null)]
    [InlineData("Microsoft 365 Business Starter", "Office 365 Enterprise E1", "Microsoft 365 Business Standard")]
    public void Only_a_slip_of_the_pen_is_mended(string written, string listed, string? nearest, bool isMended = false)
    {
        var names = _folder.Write("offers.md", File.ReadAllText(Fixtures + "/offers.md").Replace("| Office 365 Enterprise E3 | 4 |", $"| {listed} | 9 | | |\n| Office 365 Enterprise E3 | 4 |", StringComparison.Ordinal));
        var page = File.ReadAllText(Fixtures + "/pages/upgrades.md").Replace("- Office 365 Enterprise E3 |\n\n", $"- {written} |\n\n", StringComparison.Ordinal);
        _folder.Write("pages/upgrades.md", page);

        var check = ToolRun.Of("check", _folder.Of("pages"), "--names", names).Output;
        check.ShouldContain($"error CSP2051: '{written}' is not among the offers of the names document{(nearest is null ? "" : $"; the nearest is '{nearest}'")}. It is left out");

        ToolRun.Of("fix", _folder.Of("pages"), "--names", names, "--unsafe").ExitStatus.ShouldBe(isMended ? 0 : 1);
        File.ReadAllText(_folder.Of("pages/upgrades.md")).ShouldBe(isMended ? page.Replace(written, nearest, StringComparison.Ordinal) : page);
    }
}
