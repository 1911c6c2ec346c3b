using System.IO;
using System.Linq;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Messages lead to the page that explains them.</summary>
public class HelpTests
{
    [Fact]
    public void The_address_is_the_repositorys_wherever_it_is_written()
    {
        var repository = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

        File.ReadAllText(Path.Combine(Repository.Root, "src/CspCatalogGen.Generator/CompilerDiagnostic.cs")).ShouldContain($"\"{repository}/blob/main/\"");
        File.ReadAllText(Path.Combine(Repository.Root, "src/CspCatalogGen.Analyzers/UsageDiagnostics.cs")).ShouldContain($"\"{repository}/blob/main/docs/diagnostics/\"");
        File.ReadAllText(Path.Combine(Repository.Root, "src/CspCatalogGen.Generator/build/CspCatalogGen.targets")).ShouldContain($"{repository}/blob/main/docs/diagnostics/");
    }
}
