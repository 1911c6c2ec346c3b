using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Shouldly;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>The VS Code extension, packed when somebody asks for it.</summary>
public sealed class PackedExtension : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _packed;

    public PackedExtension() => _packed = new(() => PackAsync(_folder));

    /// <summary>The path of the packed file.</summary>
    public Task<string> PackAsync() => _packed.Value;

    public void Dispose() => _folder.Dispose();

    /// <summary>What Node.js prints for a program that ends well.</summary>
    public static async Task<string> NodeAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output + await error);
        return output.ReplaceLineEndings("\n");
    }

    // In a copy, whose packages are those that were installed outside the repository. What does not pass tsc is not packed.
    private static async Task<string> PackAsync(TemporaryFolder folder)
    {
        var extension = Path.Combine(folder.Path, "source");
        Directory.CreateDirectory(extension);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "vscode")))
        {
            File.Copy(file, Path.Combine(extension, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(extension, "node_modules"), NodeModulesFactAttribute.Modules);
        var packed = Path.Combine(folder.Path, "packed.vsix");
        var output = await NodeAsync(extension, "node_modules/@vscode/vsce/vsce", "package", "--no-dependencies", "--out", packed);
        output.ShouldNotContain("WARNING");
        return packed;
    }
}
