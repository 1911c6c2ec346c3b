using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Shouldly;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>The library that VS Code's own client is made of understands the server.</summary>
public sealed class ProtocolLibraryTests
{
    [NodeModulesFact]
    public async Task A_client_of_Microsofts_library_is_served()
    {
        using var folder = new TemporaryFolder();
        foreach (var page in new[] { "pages/upgrades.md", "pages/ja-jp/upgrades.md", "offers.md" })
        {
            folder.Write(page, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", page)));
        }

        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "client.js"), folder.Path, "dotnet", Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll"), "lsp"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_PATH"] = NodeModulesFactAttribute.Modules;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        output.ShouldBe("""
            sync 1
            CSP2051 at 21:38
            quickfix Write 'Office 365 Enterprise E3'
            **Microsoft 365 Business Basic**
            exit 0

            """.ReplaceLineEndings("\n"));
    }
}
