using System;
using System.IO;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What <c>csp-catalog init</c> begins, built with the packages.</summary>
public class InitTests
{
    [Fact]
    public void One_command_and_an_empty_folder_builds()
    {
        var folder = Path.Combine(new Consumer("Plain").Root, "fresh");

        CommandLine.Start(InstalledTool.Command, Path.GetDirectoryName(folder)!, "init", folder).MustSucceed();
        var built = CommandLine.Dotnet(folder, "build", "-nologo", "-v:q", "-tl:off").MustSucceed();

        built.Problems.ShouldBeEmpty();
        File.ReadAllBytes(Path.Combine(folder, "bin/Debug/net10.0/Catalog.dll")).AsSpan().IndexOf("Microsoft365BusinessBasic"u8).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_folder_with_pages_builds_with_the_names_that_they_teach()
    {
        var consumer = new Consumer("Plain").WithPages("catalog");
        var folder = consumer.PathOf("catalog");
        File.Delete(Path.Combine(folder, "offers.md"));

        CommandLine.Start(InstalledTool.Command, consumer.Folder, "init", folder).MustSucceed();

        // The pages contradict themselves here and there, as the real ones do.
        CommandLine.Dotnet(folder, "build", "-nologo", "-v:q", "-tl:off").MustSucceed().Problems.ShouldBeSubsetOf(["warning CSP2003", "warning CSP2004"]);
    }
}
