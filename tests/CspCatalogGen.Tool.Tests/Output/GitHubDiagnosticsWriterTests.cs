using System.Linq;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class GitHubDiagnosticsWriterTests
{
    [Fact]
    public void Each_diagnostic_is_an_annotation()
        => Results.Told(GitHubDiagnosticsWriter.Write, Results.Small).ShouldBe(
            "::warning title=CSP2997%3A A doubt%2C of sorts::No page at all\n"
            + "::error file=docs/a b.md,line=61,col=5,endLine=61,endColumn=31,title=CSP2999%3A A mistake::'Akorn' is not known\n"
            + "::notice file=docs/a b.md,line=70,col=2,endLine=70,endColumn=2,title=CSP2998%3A A remark::Nothing here\n");

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_stays_in_its_place(string text)
    {
        var lines = Results.Told(GitHubDiagnosticsWriter.Write, Results.With(text));

        lines.Count(c => c == '\n').ShouldBe(1);
        var properties = lines["::warning ".Length..lines.IndexOf("::", 2, System.StringComparison.Ordinal)].Split(',');
        properties.Length.ShouldBe(6);
        properties[5].ShouldStartWith("title=CSP2997");
        lines.ShouldNotContain("%0A");
    }
}
