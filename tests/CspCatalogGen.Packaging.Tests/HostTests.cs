using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>A host that cannot run the generator is told so.</summary>
public class HostTests
{
    [Fact]
    public void A_compiler_that_is_too_old_is_an_error_with_a_sentence()
    {
        var build = RestoredConsumers.Of().WithPages().Build("--no-restore", "-p:CompilerApiVersion=roslyn4.7");

        build.ExitCode.ShouldNotBe(0);
        build.Messages("CSP4005").Single().ShouldContain("this build has Roslyn 4.7");
        build.Problems.ShouldBe(["error CSP4005"]);
    }

    [Fact]
    public void A_language_that_is_too_old_is_an_error_with_a_sentence()
    {
        var build = RestoredConsumers.Of().WithPages().Build("--no-restore", "-p:LangVersion=7.3");

        build.ExitCode.ShouldNotBe(0);
        build.Messages("CSP4005").Single().ShouldContain("<LangVersion>8.0</LangVersion>");
        build.Problems.ShouldNotContain("error CS8370");
    }

    [Fact]
    public void A_framework_without_spans_is_an_error_with_a_sentence()
    {
        var build = RestoredConsumers.Of().WithPages().Build("--no-restore", "-f", "netstandard2.0");

        build.ExitCode.ShouldNotBe(0);
        build.Messages("CSP4002").Single().ShouldContain("reference the package System.Memory");
    }
}
