using System;
using System.IO;
using System.Security;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Initializing;

/// <summary>Writes files that are not there; one that is there is never touched.</summary>
internal static class NewFile
{
    /// <summary>Writes <paramref name="text"/> to <paramref name="path"/>; <see langword="false"/> where something is there already.</summary>
    /// <exception cref="UnusableInputException">It cannot be written.</exception>
    public static bool Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return false;
            }

            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(ToolConsole.Utf8.GetBytes(text));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"'{path}' cannot be written: {e.Message}");
        }
    }
}
