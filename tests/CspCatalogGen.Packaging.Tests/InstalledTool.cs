using System;
using System.IO;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The command line, installed once as people install it.</summary>
internal static class InstalledTool
{
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder with the command, for the search path.</summary>
    public static string Folder => Installed.Value;

    /// <summary>The command.</summary>
    public static string Command => Path.Combine(Folder, "csp-catalog");

    private static string Install()
    {
        // Any consumer's folder does: it says where packages come from.
        var consumer = new Consumer("Plain", nameof(InstalledTool));
        var folder = Path.Combine(consumer.Root, "tools");
        CommandLine.Dotnet(consumer.Folder, "tool", "install", "CspCatalogGen.Tool", "--tool-path", folder, "--version", Repository.Version).MustSucceed();
        return folder;
    }
}
