using System;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class TerminalDiagnosticsWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A footnote is one long line, and all of it is underlined.</summary>
    [Theory]
    [InlineData("The footnote of a page that says more than a terminal has columns, and goes on.")]
    [InlineData("印度的客戶可以升級到這項產品，不能升級到另一項；這一行比終端機的寬度還要長，而且還沒有結束。")]
    public void What_is_said_of_a_place_stands_beside_it_however_long_the_line_is(string line)
    {
        const int Width = 60;
        var path = _folder.Write("a.md", line + "\n");
        var place = new SourceLocation(path, new SourceSpan(0, line.Length), new LinePosition(1, 1), new LinePosition(1, line.Length + 1));
        var diagnostic = Diagnostic.Create(CatalogDiagnostics.NamesNotGiven, place, path).Beside(place, "the footnote");
        using var output = new MemoryStream();

        new TerminalDiagnosticsWriter(new DocumentLines([new FoundDocument(path, path, IsNamed: true)], namesPath: null), colours: false, Width)
            .Write([new Finding(diagnostic)], output);

        var quote = Encoding.UTF8.GetString(output.ToArray()).Split('\n').SkipWhile(static written => !written.Contains("-->", StringComparison.Ordinal)).Where(written => written.Contains(" | ", StringComparison.Ordinal)).ToList();
        quote.Count.ShouldBe(4);
        quote.ShouldAllBe(written => written.GetCellWidth() <= Width);
        quote[3].ShouldEndWith("- the footnote");
    }

    public void Dispose() => _folder.Dispose();
}
