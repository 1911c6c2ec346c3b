using System.Linq;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class MsBuildDiagnosticsWriterTests
{
    [Fact]
    public void Each_diagnostic_is_a_line_that_a_build_understands()
        => Written(Results.Small).ShouldBe(
            "csp-catalog: warning CSP2997: No page at all\n"
            + "docs/a b.md(61,5,61,31): error CSP2999: 'Akorn' is not known\n"
            + "docs/a b.md(70,2): info CSP2998: Nothing here\n");

    [Fact]
    public void Colour_stands_around_the_severity_alone()
        => MsBuildDiagnosticsWriter.Line(Results.Small.Diagnostics[1], colours: true)
            .ShouldBe("docs/a b.md(61,5,61,31): \e[1;31merror\e[0m CSP2999: 'Akorn' is not known");

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_stays_on_its_line_and_commands_nothing(string text)
    {
        var lines = Written(Results.With(text));

        lines.Count(c => c == '\n').ShouldBe(1);
        lines.TrimEnd('\n').Any(char.IsControl).ShouldBeFalse();
        lines.ShouldNotContain("##[");
        lines.ShouldNotContain("##vso[");
    }

    [Fact]
    public void A_path_cannot_start_a_workflow_command()
    {
        var result = Results.Small with
        {
            Diagnostics = Results.Array(Results.Small.Diagnostics[1] with { Location = Results.At("::error::x.md", 1, 1, 1, 1) }),
        };

        Written(result).ShouldStartWith("./::error");
    }

    private static string Written(Compiler.Linking.LinkResult result)
        => Results.Told((linked, output) => MsBuildDiagnosticsWriter.Write(linked, output), result);
}
