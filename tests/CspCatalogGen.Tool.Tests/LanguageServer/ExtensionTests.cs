using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CspCatalogGen.Tool.Compilation;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>The VS Code extension, as vsce packs it, once for all tests.</summary>
public sealed class ExtensionTests(PackedExtension extension) : IClassFixture<PackedExtension>
{
    [NodeModulesFact]
    public async Task What_is_packed_is_one_file_of_code_and_what_belongs_to_it()
    {
        using var packed = ZipFile.OpenRead(await extension.PackAsync());

        packed.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ShouldBe([
            "[Content_Types].xml",
            "extension.vsixmanifest",
            "extension/LICENSE.txt",
            "extension/dist/THIRD-PARTY-NOTICES.txt",
            "extension/dist/extension.js",
            "extension/package.json",
            "extension/readme.md",
        ]);
        Read(packed, "extension/LICENSE.txt").ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LICENSE")));
        var notices = Read(packed, "extension/dist/THIRD-PARTY-NOTICES.txt");
        notices.ShouldContain("vscode-languageclient ");
        notices.ShouldContain("vscode-jsonrpc ");
        notices.ShouldNotContain("esbuild ");
        JsonDocument.Parse(Read(packed, "extension/package.json")).RootElement.GetProperty("version").GetString()
            .ShouldBe(typeof(DocumentCompilation).Assembly.GetName().Version!.ToString(3));
    }

    [NodeModulesFact]
    public async Task It_starts_the_server_and_starts_it_again_and_says_what_to_do_where_there_is_none()
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(await extension.PackAsync(), Path.Combine(folder.Path, "packed"));
        folder.Write("docs/pages/upgrades.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/pages/upgrades.md")));

        // A names document that is found only where the setting reaches the server.
        folder.Write("docs/terms.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/offers.md")));

        var output = await PackedExtension.NodeAsync(
            folder.Path,
            Path.Combine(AppContext.BaseDirectory, "extension-host.js"),
            Path.Combine(folder.Path, "packed/extension/dist/extension.js"),
            Path.Combine(folder.Path, "docs"),
            Path.Combine(AppContext.BaseDirectory, "csp-catalog"));

        output.Split('\n').Where(line => !line.StartsWith("CSP catalog client:", StringComparison.Ordinal) && !line.StartsWith("Launching server", StringComparison.Ordinal)).ShouldBe([
            "CSP2051 at 21:38",
            "CSP2051 at 21:38",
            "'no-such-command' does not start. Install it (dotnet tool install --global CspCatalogGen.Tool), or set its path in cspCatalog.command.",
            "2 to dispose of",
            "",
        ]);
    }

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
