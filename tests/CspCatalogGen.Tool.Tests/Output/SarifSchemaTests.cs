using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Output;
using Json.Schema;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

/// <summary>What is written is SARIF by the schema of the standard, as Microsoft's package @microsoft/jest-sarif (MIT) has it.</summary>
public sealed class SarifSchemaTests
{
    // It is of draft 4, which differs from draft 7 in nothing that it uses but the word for its address.
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"))
        .Replace("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal)
        .Replace("\"id\": \"https://raw", "\"$id\": \"https://raw", StringComparison.Ordinal));

    [Fact]
    public void Everything_that_can_be_written_is_valid()
    {
        var place = Results.At("docs/世 界.md", 61, 5, 61, 31);
        var diagnostic = Diagnostic.Create(Results.Mistake, place, "[a](b) \u202E <x>") with
        {
            Related = Results.Array(new RelatedPlace(Results.At("/elsewhere/en.md", 3, 1, 4, 2), "the source")),
            Fix = new Fix("Restore the marker '¹'", IsSafe: true, Results.Array(new TextEdit(place, "¹"), new TextEdit(Results.At("docs/世 界.md", 70, 1, 70, 1), "x\n"))),
        };

        Violations(output => SarifDiagnosticsWriter.Write(
            [
                new Finding(diagnostic, "0123456789abcdef"),
                new Finding(diagnostic with { Fix = null }, "0123456789abcdef", IsNew: false),
                .. Results.Small.Diagnostics.Select(one => new Finding(one)),
            ],
            output)).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Whatever_a_page_holds_it_is_valid(string text)
        => Violations(output => SarifDiagnosticsWriter.Write([.. Results.With(text).Diagnostics.Select(one => new Finding(one))], output)).ShouldBeEmpty();

    [Fact]
    public void A_violation_is_found()
        => Violations(output => output.Write("""{ "version": "2.1.0", "runs": [ { "tool": {} } ] }"""u8)).ShouldNotBeEmpty();

    private static string[] Violations(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        using var json = JsonDocument.Parse(output.ToArray());
        var result = Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")];
    }
}
