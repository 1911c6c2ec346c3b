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

    /// <summary>Writes a file that somebody may read at any moment: it never is there in part, or empty.</summary>
    public void WriteAtOnce(string relative, string text)
    {
        var written = Path + ".written";
        File.WriteAllText(written, text);
        File.Move(written, Of(relative), overwrite: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
