using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The command line, installed as people install it.</summary>
public class ToolPackageTests
{
    [Fact]
    public void It_installs_and_compiles_the_catalog()
    {
        var consumer = new Consumer("Plain").WithPages();

        var compiled = CommandLine.Start(InstalledTool.Command, consumer.Folder, "compile", "docs/catalog", "--names", "docs/catalog/offers.md").MustSucceed();

        compiled.Output.ShouldContain("\"id\": \"Microsoft365BusinessBasic\"");
    }
}
