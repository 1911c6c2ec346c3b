using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class ProcessTests
{
    [Fact]
    public async Task The_assembly_runs_as_a_process_and_one_that_has_run_before_says_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("世紀.md", "# Nothing of ours");

        var run = await ToolProcess.RunNewAsync(folder.Path, "compile", ".", "--format", "json");

        run.Output.ShouldStartWith("{\n  \"schemaVersion\": 1,");
        run.Output.ShouldContain("\"path\": \"世紀.md\"");
        run.Error.ShouldNotBeEmpty();
        run.ExitStatus.ShouldBe(0);
        (await ToolProcess.RunAsync(folder.Path, "check", "nothing.md")).ExitStatus.ShouldBe(2);
        (await ToolProcess.RunAsync(folder.Path, "compile", ".", "--format", "json")).ShouldBe(run);
    }
}
