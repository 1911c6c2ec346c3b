using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

public sealed class DiagnosticOrderTests
{
    [Fact]
    public void What_is_to_be_mended_first_comes_first()
    {
        LinkedDocument[] documents =
        [
            new("a/translation.md", "ja-JP", "global", "1", DocumentStatus.Aligned),
            new("z/source.md", "en-US", "global", "1", DocumentStatus.Refused) { IsSource = true },
        ];
        string[] expected =
        [
            "error ",
            "error z/source.md 5",
            "error z/source.md 9",
            "error a/translation.md 1",
            "warning z/source.md 1",
            "warning a/translation.md 1",
            "info z/source.md 1",
        ];

        var told = expected.Reverse().Concat(expected).Select(Made).InOrder(documents);

        told.Select(Described).ShouldBe(expected);
    }

    private static Diagnostic Made(string words)
    {
        var parts = words.Split(' ');
        var severity = parts[0] switch { "error" => DiagnosticSeverity.Error, "warning" => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info };
        var descriptor = new DiagnosticDescriptor("CSP9999", "A thing", "A thing.", severity);
        var start = parts.Length > 2 ? int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return Diagnostic.Create(descriptor, parts.Length > 2 ? new SourceLocation(parts[1], new SourceSpan(start, 1), new LinePosition(1, start), new LinePosition(1, start + 1)) : null);
    }

    private static string Described(Diagnostic diagnostic)
        => diagnostic.Descriptor.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" }
            + (diagnostic.Location is { } location ? $" {location.Path} {location.Span.Start}" : " ");
}
