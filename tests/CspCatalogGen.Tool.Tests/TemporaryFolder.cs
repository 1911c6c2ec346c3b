using System;
using System.IO;
using System.Text;

namespace CspCatalogGen.Tool.Tests;

/// <summary>A folder that a test may fill.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("csp-catalog-").FullName;

    public string Of(string relative) => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text = "upgradesubscription")
        => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = Of(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
