using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class SarifDiagnosticsWriterTests
{
    [Fact]
    public void The_log_has_one_run_of_SARIF_2_1_0()
    {
        using var sarif = JsonDocument.Parse(Results.Told(SarifDiagnosticsWriter.Write, Results.Small));

        sarif.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = sarif.RootElement.GetProperty("runs")[0];
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().ShouldBe("csp-catalog");
        run.GetProperty("results").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void A_result_points_at_its_rule_and_its_region()
    {
        using var sarif = JsonDocument.Parse(Results.Told(SarifDiagnosticsWriter.Write, Results.Small));

        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[1];
        JsonSerializer.Serialize(result.GetProperty("locations")[0]).ShouldBe(
            """{"physicalLocation":{"artifactLocation":{"uri":"docs/a%20b.md"},"region":{"startLine":61,"startColumn":5,"endLine":61,"endColumn":31}}}""");
        result.GetProperty("level").GetString().ShouldBe("error");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        rule.GetProperty("id").GetString().ShouldBe("CSP2999");
        rule.GetProperty("helpUri").GetString()!.ShouldEndWith("docs/diagnostics/CSP2999.md");
        run.GetProperty("results")[0].GetProperty("locations").GetArrayLength().ShouldBe(0);
        run.GetProperty("results")[2].GetProperty("level").GetString().ShouldBe("note");
    }

    [Theory]
    [InlineData("/docs/a.md", "file:///docs/a.md")]
    [InlineData("../docs/世紀 #1?.md", "../docs/%E4%B8%96%E7%B4%80%20%231%3F.md")]
    [InlineData("a:b.md", "a%3Ab.md")]
    public void A_path_becomes_a_URI_reference(string path, string uri)
    {
        var result = Results.Small with
        {
            Diagnostics = Results.Array(Results.Small.Diagnostics[1] with { Location = Results.At(path, 1, 1, 1, 1) }),
        };

        Results.Told(SarifDiagnosticsWriter.Write, result).ShouldContain($"\"uri\": \"{uri}\"");
    }

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_is_data(string text)
    {
        var log = Results.Told(SarifDiagnosticsWriter.Write, Results.With(text));

        log.ShouldNotContain('<');
        using var sarif = JsonDocument.Parse(log);
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!
            .ShouldNotContain("[click](");
    }

    [Fact]
    public void A_rule_is_listed_once()
    {
        var result = Results.Small with
        {
            Diagnostics = Results.Array(
                Diagnostic.Create(CatalogDiagnostics.NoTable, Results.At("b.md", 1, 1, 1, 1)),
                Diagnostic.Create(CatalogDiagnostics.NoAnchor, Results.At("a.md", 1, 1, 1, 1), string.Empty),
                Diagnostic.Create(CatalogDiagnostics.NoTable, Results.At("c.md", 1, 1, 1, 1))),
        };
        using var sarif = JsonDocument.Parse(Results.Told(SarifDiagnosticsWriter.Write, result));

        sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength().ShouldBe(2);
    }
}
