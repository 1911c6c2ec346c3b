using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("csp-catalog ", "check")]
    [InlineData("csp-catalog ch", "check")]
    [InlineData("csp-catalog check --", "--fail-on")]
    [InlineData("csp-catalog check --fail-on ", "warning")]
    [InlineData("csp-catalog check . --format ", "sarif")]
    [InlineData("csp-catalog explain CSP200", "CSP2003")]
    [InlineData("csp-catalog completion ", "fish")]
    public void A_line_goes_on(string line, string with)
    {
        var run = ToolRun.Of($"[suggest:{line.Length}]", line);

        run.ExitStatus.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.Split('\n').ShouldContain(with);
    }

    [Fact]
    public void Only_what_fits_is_offered()
        => ToolRun.Of("[suggest:14]", "csp-catalog ch").Output.ShouldBe("check\n");

    [Fact]
    public void What_stands_behind_the_cursor_does_not_count()
        => ToolRun.Of("[suggest:14]", "csp-catalog ch --format").Output.Split('\n').ShouldContain("check");

    [Theory]
    [InlineData("bash", "complete -o default -F _csp_catalog csp-catalog\n")]
    [InlineData("zsh", "compdef _csp_catalog csp-catalog\n")]
    [InlineData("fish", "(commandline))'\n")]
    [InlineData("pwsh", "}\n")]
    public void A_shell_gets_its_script(string shell, string end)
        => ToolRun.Of("completion", shell).Output.ShouldEndWith(end);

    [Fact]
    public void Another_shell_is_wrong_use() => ToolRun.Of("completion", "cmd").ExitStatus.ShouldBe(2);

    [Theory]
    [InlineData("[suggest")]
    [InlineData("[suggest]")]
    [InlineData("[suggest:999999999999]", "csp-catalog ")]
    [InlineData("[suggest:99]", "")]
    public void A_question_that_makes_no_sense_hurts_nobody(params string[] arguments) => ToolRun.Of(arguments).ExitStatus.ShouldBe(0);
}
