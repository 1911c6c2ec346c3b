using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>Every diagnostic has its page, and its example is told as the page says.</summary>
public partial class DiagnosticPageTests
{
    private static readonly string Folder = Path.Combine(GeneratedCatalog.Root, "docs/diagnostics");

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = typeof(UsageDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Descriptors.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_has_its_page(string id)
    {
        var descriptor = Descriptors[id];
        var lines = File.ReadAllLines(PageOf(id));

        descriptor.HelpLinkUri.ShouldEndWith($"/docs/diagnostics/{id}.md");
        lines[0].ShouldBe($"# {id}: {descriptor.Title}");
        lines[2].ShouldBe($"Severity: {Word(descriptor)} ([change it](README.md#change-a-severity))");
        lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(["## Example", "## Cause", "## Cure"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_is_told_as_the_page_says(string id)
    {
        var page = File.ReadAllText(PageOf(id)).ReplaceLineEndings("\n");

        (await MessagesAsync(Block().Match(page).Groups["code"].Value)).ShouldBe(Message().Match(page).Groups["text"].Value.Split('\n'));
    }

    [Fact]
    public async Task The_readme_shows_what_is_told()
    {
        var section = File.ReadAllText(Path.Combine(GeneratedCatalog.Root, "README.md")).ReplaceLineEndings("\n")
            .Split("\n## ").Single(section => section.StartsWith("The compiler knows\n", StringComparison.Ordinal));

        (await MessagesAsync(Block().Match(section).Groups["code"].Value)).ShouldBe(Message().Match(section).Groups["text"].Value.Split('\n'));
    }

    [Fact]
    public void The_index_lists_them_all() => File.ReadLines(Path.Combine(Folder, "README.md"))
        .Where(line => line.StartsWith("| [CSP3", StringComparison.Ordinal))
        .ShouldBe(Descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {Word(descriptor)} | {descriptor.Title} |"));

    [Fact]
    public void No_page_lacks_a_descriptor()
        => Directory.EnumerateFiles(Folder, "CSP3*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ShouldBe(Descriptors.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_descriptor_is_some_analyzers()
        => GeneratedCatalog.Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal).ShouldBe(Descriptors.Keys.Order(StringComparer.Ordinal));

    private static async Task<IEnumerable<string>> MessagesAsync(string program)
        => (await GeneratedCatalog.DiagnosticsAsync(GeneratedCatalog.With(program))).Select(diagnostic => diagnostic.ToString());

    private static string PageOf(string id) => Path.Combine(Folder, id + ".md");

    // What Roslyn calls the severity in a message.
    private static string Word(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
