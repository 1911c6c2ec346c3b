using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Compiler;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Terminal;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly TemporaryFolder _folder = new();

    public WatchTests()
    {
        foreach (var page in new[] { "pages/upgrades.md", "pages/ja-jp/upgrades.md", "offers.md" })
        {
            _folder.Write(page, File.ReadAllText(Path.Combine(Fixtures, page)));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_save_is_checked_and_only_the_saved_page_is_read()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll"), "check", "pages", "--names", "offers.md", "--watch"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // It is killed, and would leave the pipes for debuggers in the temporary folder.
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
        })!;
        try
        {
            (await LineAsync(process.StandardError, "documents read. Watching")).ShouldStartWith("3 documents");

            var page = _folder.Of("pages/upgrades.md");
            File.WriteAllText(page, File.ReadAllText(page).Replace("Office 365 Enterprise E3 |\n\n", "Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal));

            (await LineAsync(process.StandardOutput, "CSP2051")).ShouldStartWith("pages/upgrades.md(");
            (await LineAsync(process.StandardError, "read. Watching")).ShouldStartWith("1 document ");
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public void What_did_not_change_is_not_read_again()
    {
        using var error = new StringWriter();
        var workspace = new CatalogWorkspace(new DocumentCompilation(), [_folder.Of("pages")], _folder.Of("offers.md"), new ToolConsole(Stream.Null, error));
        var before = workspace.Compile();
        workspace.Reads.ShouldBe(3);

        workspace.Compile().Result.ShouldBe(before.Result);
        workspace.Reads.ShouldBe(3);

        var page = _folder.Of("pages/upgrades.md");
        workspace.Show(page, File.ReadAllText(page).Replace("Enterprise E3 |", "Enterprize E3 |", StringComparison.Ordinal));
        workspace.Compile().Result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldContain("CSP2051");
        workspace.Reads.ShouldBe(4);

        workspace.Show(page, null);
        workspace.Compile().Result.ShouldBe(before.Result);

        _folder.Write("pages/new.md", "# Nothing of ours");
        workspace.Compile();
        workspace.Reads.ShouldBe(6);
    }

    [Fact]
    public void What_did_not_change_is_not_linked_again()
    {
        using var error = new StringWriter();
        var page = _folder.Of("pages/upgrades.md");
        _folder.Write("pages/older.md", File.ReadAllText(page).Replace("ms.openlocfilehash: ", "ms.openlocfilehash: 0", StringComparison.Ordinal).Replace("2021", "2019", StringComparison.Ordinal));
        var workspace = new CatalogWorkspace(new DocumentCompilation(), [_folder.Of("pages")], _folder.Of("offers.md"), new ToolConsole(Stream.Null, error));
        var before = workspace.Compile();
        var links = workspace.Links;

        workspace.Compile().Result.ShouldBe(before.Result);
        workspace.Links.ShouldBe(links);

        workspace.Show(page, File.ReadAllText(page).Replace("Enterprise E3 |", "Enterprise E5 |", StringComparison.Ordinal));
        var after = workspace.Compile();
        after.Result.ShouldNotBe(before.Result);
        after.Result.ShouldBe(CatalogCompiler.Default.Compile(after.Documents));
        workspace.Links.ShouldBe(links + 1);
    }

    private static async Task<string> LineAsync(StreamReader reader, string words)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without '{words}'.");
    }
}
