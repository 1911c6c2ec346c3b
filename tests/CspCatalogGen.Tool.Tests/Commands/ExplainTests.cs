using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Explaining;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("CSP2003")]
    [InlineData("csp2003")]
    [InlineData("2003")]
    public void The_page_is_printed_as_it_is_where_nobody_watches(string id)
    {
        var run = ToolRun.Of("explain", id);

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldStartWith("# CSP2003: Footnote does not speak of the marked upgrade\n\nSeverity: warning");
        run.Output.ShouldContain("## Cure\n\nFind out which is meant.");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void On_a_terminal_it_is_shown_and_not_spelled()
    {
        var run = ToolRun.Of(new DocumentCompilation(), isTerminal: true, "explain", "CSP1016");

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldStartWith("\e[1mCSP1016: Stray character after a name\e[0m\n");
        run.Output.ShouldNotContain("## ");
    }

    [Fact]
    public void The_help_lists_commands_and_not_every_id()
    {
        var help = ToolRun.Of("--help").Output;

        help.ShouldContain("explain <ID>");
        help.ShouldNotContain("CSP2003");
    }

    [Fact]
    public void An_unknown_id_is_wrong_use_and_the_nearest_is_told()
    {
        var run = ToolRun.Of("explain", "CSP1917");

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("csp-catalog: There is no diagnostic 'CSP1917'. The nearest is CSP1017.\n");
    }

    [Fact]
    public void Every_diagnostic_of_the_compiler_has_its_page()
    {
        var ids = typeof(CatalogDiagnostics).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(descriptor => descriptor.Id).ToList();

        ids.Count.ShouldBeGreaterThan(100);
        ids.Except(DiagnosticPages.Ids).ShouldBeEmpty();
    }
}
