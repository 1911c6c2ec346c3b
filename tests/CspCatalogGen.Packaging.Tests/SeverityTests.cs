using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Severities are set as docs/diagnostics/README.md says.</summary>
public class SeverityTests
{
    [Fact]
    public void They_are_set_where_those_of_the_compiler_are()
    {
        var consumer = new Consumer("NoPages");
        consumer.Build().MustSucceed().Problems.ShouldBe(["warning CSP4001"]);

        consumer.Build("--no-restore", "--no-incremental", "-p:NoWarn=CSP4001").MustSucceed().Problems.ShouldBeEmpty();

        var strict = consumer.Build("--no-restore", "--no-incremental", "-p:TreatWarningsAsErrors=true");
        strict.ExitCode.ShouldNotBe(0);
        strict.Problems.ShouldBe(["error CSP4001"]);

        consumer.Build("--no-restore", "--no-incremental", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=CSP4001").MustSucceed().Problems.ShouldBe(["warning CSP4001"]);

        consumer.WithFile(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.CSP4001.severity = error\n");
        consumer.Build("--no-restore", "--no-incremental").MustSucceed().Problems.ShouldBe(["warning CSP4001"]);

        consumer.WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.CSP4001.severity = error\n");
        consumer.Build("--no-restore", "--no-incremental").Problems.ShouldBe(["error CSP4001"]);

        consumer.WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.CSP4001.severity = none\n");
        consumer.Build("--no-restore", "--no-incremental").MustSucceed().Problems.ShouldBeEmpty();
    }
}
