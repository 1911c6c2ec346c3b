using System.IO;
using System.Runtime.CompilerServices;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Markdig;

namespace CspCatalogGen.Benchmarks;

/// <summary>Reading one page, against the two parsers on the same page and nothing else.</summary>
public class PageBenchmarks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private SourceDocument _pipeTable = null!;
    private SourceDocument _htmlTable = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _pipeTable = Page("en-us/upgrade-subscriptions.md");
        _htmlTable = Page("en-us/upgrade-subscriptions-21vianet.md");
    }

    [Benchmark]
    public object Read_PipeTable() => UpgradePageReader.Read(_pipeTable);

    [Benchmark]
    public object Parse_PipeTable() => Parse(_pipeTable.Text);

    [Benchmark]
    public object Read_HtmlTable() => UpgradePageReader.Read(_htmlTable);

    [Benchmark]
    public object Parse_HtmlTable() => Parse(_htmlTable.Text);

    private static object Parse(string text) => (Markdown.Parse(text, Pipeline), new HtmlParser().ParseDocument(text));

    private static SourceDocument Page(string name, [CallerFilePath] string sourceFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../../docs/catalog", name);
        return new SourceDocument("docs/catalog/" + name, File.ReadAllText(path));
    }
}
