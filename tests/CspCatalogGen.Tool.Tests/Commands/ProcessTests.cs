using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class ProcessTests
{
    [Fact]
    public async Task The_assembly_runs_as_a_process()
    {
        using var folder = new TemporaryFolder();
        folder.Write("世紀.md", "# Nothing of ours");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll"), "compile", ".", "--format", "json"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, true),
            StandardErrorEncoding = new UTF8Encoding(false, true),
        };

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        output.ShouldStartWith("{\n  \"schemaVersion\": 1,");
        output.ShouldContain("\"path\": \"世紀.md\"");
        (await error).ShouldNotBeEmpty();
        process.ExitCode.ShouldBe(0);
    }
}
