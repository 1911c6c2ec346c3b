using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>
/// Pipes and devices as inputs and outputs. Nothing here may name a node of <c>/dev</c> as an output: what goes wrong would
/// replace it for the whole machine.
/// </summary>
public sealed class PipeTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly TemporaryFolder _folder = new();

    public PipeTests()
    {
        _folder.Write("pages/upgrades.md", File.ReadAllText(Fixtures + "/pages/upgrades.md"));
        _folder.Write("offers.md", File.ReadAllText(Fixtures + "/offers.md"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compile pages", "pipe", "pipe")]
    [InlineData("check pages --format json", "pipe", "pipe")]
    [InlineData("export pages", "pipe", "pipe")]
    [InlineData("export pages --format csv", "out", "out/markets.csv")]
    [InlineData("report pages", "pipe", "pipe")]
    [InlineData("diff pages pages --format json", "pipe", "pipe")]
    [InlineData("learn pages", "pipe", "pipe")]
    public async Task A_pipe_gets_the_result_and_stays_a_pipe(string command, string output, string pipe)
    {
        if (!Shell.IsThere)
        {
            return;
        }

        (await Shell.RunAsync(_folder.Path, $"mkdir out; mkfifo {pipe}")).ExitStatus.ShouldBe(0);
        using var reader = Process.Start(new ProcessStartInfo("cat", [_folder.Of(pipe)]) { RedirectStandardOutput = true })!;
        try
        {
            var got = reader.StandardOutput.ReadToEndAsync();

            var run = await ToolProcess.RunAsync(_folder.Path, [.. command.Split(' '), "--names", "offers.md", "--output", output]);

            run.ExitStatus.ShouldBe(0, run.Error);
            (await Shell.RunAsync(_folder.Path, $"test -p {pipe}")).ExitStatus.ShouldBe(0);
            (await got).ShouldNotBeEmpty();
        }
        finally
        {
            reader.Kill();
        }
    }

    [Fact]
    public async Task A_link_to_standard_output_is_standard_output()
    {
        if (!Shell.IsThere)
        {
            return;
        }

        var run = await Shell.RunAsync(_folder.Path, """
            ln -s /proc/self/fd/1 stdout
            test -e stdout || exit 77
            csp-catalog compile pages --names offers.md --output stdout | cat
            exit ${PIPESTATUS[0]}
            """);
        if (run.ExitStatus == 77)
        {
            return; // Only Linux has it.
        }

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("{\n  \"schemaVersion\": 1,");
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_makes_the_file()
    {
        File.CreateSymbolicLink(_folder.Of("link.json"), _folder.Of("catalog.json"));

        Run("compile", "--output", _folder.Of("link.json")).ExitStatus.ShouldBe(0);

        File.ReadAllText(_folder.Of("catalog.json")).ShouldStartWith("{");
        new FileInfo(_folder.Of("link.json")).LinkTarget.ShouldNotBeNull();
    }

    [Fact]
    public void Links_in_a_circle_and_folders_are_refused_in_a_sentence()
    {
        File.CreateSymbolicLink(_folder.Of("a"), _folder.Of("b"));
        File.CreateSymbolicLink(_folder.Of("b"), _folder.Of("a"));

        foreach (var (output, reason) in new[] { ("a", "cannot be read"), ("pages", "is a folder, so the result cannot be written to it. Name a file.\n") })
        {
            var run = Run("compile", "--output", _folder.Of(output));

            run.ExitStatus.ShouldBe(2);
            run.Error.ShouldContain(reason);
            run.Error.ShouldNotContain("defect");
        }
    }

    [Fact]
    public async Task A_hard_link_of_an_older_result_keeps_it()
    {
        if (!Shell.IsThere)
        {
            return;
        }

        _folder.Write("catalog.json", "older");
        (await Shell.RunAsync(_folder.Path, "ln catalog.json kept.json")).ExitStatus.ShouldBe(0);

        Run("compile", "--output", _folder.Of("catalog.json")).ExitStatus.ShouldBe(0);

        File.ReadAllText(_folder.Of("kept.json")).ShouldBe("older");
        File.ReadAllText(_folder.Of("catalog.json")).ShouldStartWith("{");
        Directory.GetFiles(_folder.Path, "*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("compile pages", "pages/upgrades.md")]
    [InlineData("check pages --format json", "pages/upgrades.md")]
    [InlineData("report pages", "pages/upgrades.md")]
    [InlineData("diff pages pages --format json", "pages/upgrades.md")]
    [InlineData("learn pages", "offers.md")]
    public async Task A_document_keeps_what_it_has_where_a_link_leads_to_a_hard_link_of_it(string command, string document)
    {
        if (!Shell.IsThere)
        {
            return;
        }

        var before = File.ReadAllText(_folder.Of(document));
        (await Shell.RunAsync(_folder.Path, $"ln {document} hard && ln -s hard soft")).ExitStatus.ShouldBe(0);

        var run = await ToolProcess.RunAsync(_folder.Path, [.. command.Split(' '), "--names", "offers.md", "--output", "soft"]);

        run.ExitStatus.ShouldBe(0, run.Error);
        File.ReadAllText(_folder.Of(document)).ShouldBe(before);
        File.ReadAllText(_folder.Of("hard")).ShouldNotBe(before);
        new FileInfo(_folder.Of("soft")).LinkTarget.ShouldBe("hard");
    }

    [Theory]
    [InlineData("compile pages")]
    [InlineData("compile pages --format sql")]
    [InlineData("export pages")]
    [InlineData("report pages")]
    public void Where_all_pages_are_gone_nothing_is_written_over_what_was_made_of_them(string command)
    {
        File.Move(_folder.Of("pages/upgrades.md"), _folder.Of("pages/upgrades.markdown"));
        _folder.Write("pages/other.md", "# Other");
        _folder.Write("catalog", "older");

        var run = ToolRun.Of([.. command.Replace("pages", _folder.Of("pages"), StringComparison.Ordinal).Split(' '), "--names", _folder.Of("offers.md"), "--output", _folder.Of("catalog")]);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("there is no page of the catalog among 1 document");
        File.ReadAllText(_folder.Of("catalog")).ShouldBe("older");
    }

    [Theory]
    [InlineData("compile <(cat pages/upgrades.md) --names <(cat offers.md)", 0)]
    [InlineData("check <(sed 's/Office 365 Enterprise E3/Office 365 Enterprise E9/' pages/upgrades.md) --names <(cat offers.md) --format text", 1)]
    [InlineData("fix <(sed 's/Office 365 Enterprise E3/Office 365 Enterprise E9/' pages/upgrades.md) --names <(cat offers.md) --unsafe", 1)]
    [InlineData("learn pages --names <(cat offers.md) --output learned.md", 0)]
    [InlineData("learn pages --names <(cat offers.md)", 2)]
    public async Task A_pipe_is_read_as_a_file_is(string command, int status)
    {
        if (!Shell.IsThere)
        {
            return;
        }

        var run = await Shell.RunAsync(_folder.Path, "csp-catalog " + command);

        run.ExitStatus.ShouldBe(status, run.Error);
        run.Error.ShouldNotContain("defect");
        if (command.StartsWith("check", StringComparison.Ordinal))
        {
            // The line that is quoted is the second thing that is read.
            run.Output.ShouldContain(" | | Microsoft 365 Business Standard | - Office 365 Enterprise E9 |");
        }
    }

    private ToolRun Run(string command, params string[] options) => ToolRun.Of([command, _folder.Of("pages"), "--names", _folder.Of("offers.md"), .. options]);
}
