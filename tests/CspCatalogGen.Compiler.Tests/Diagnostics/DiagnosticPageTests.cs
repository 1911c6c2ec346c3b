using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Diagnostics;

/// <summary>Every message has its page, and every page its message.</summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Docs, "diagnostics");

    private static readonly FieldInfo[] Fields = typeof(CatalogDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = Fields
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Descriptors.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_has_its_page(string id)
    {
        var descriptor = Descriptors[id];
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, descriptor.HelpPath));

        lines[0].ShouldBe($"# {id}: {descriptor.Title}");
        lines[2].ShouldBe($"Severity: {Word(descriptor)} ([change it](README.md#change-a-severity))");
        Headings(lines).ShouldBe(["## Example", "## Cause", "## Cure"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_is_what_a_build_prints(string id)
    {
        var descriptor = Descriptors[id];
        var message = string.Join(".*", Hole().Split(descriptor.MessageFormat).Select(Regex.Escape));

        File.ReadLines(Path.Combine(Repository.Root, descriptor.HelpPath))
            .ShouldContain(line => Regex.IsMatch(line, $@"^(\S+\(\d+,\d+\)|CSC ): {Word(descriptor)} {id}: {message}$", RegexOptions.CultureInvariant), descriptor.MessageFormat);
    }

    [Fact]
    public void No_page_lacks_a_descriptor()
        => PagesOfTheCompiler(Directory.EnumerateFiles(Folder, "CSP*.md").Select(file => Path.GetFileNameWithoutExtension(file)))
            .Where(id => !Descriptors.ContainsKey(id))
            .ShouldBeEmpty();

    [Fact]
    public void The_index_lists_them_all()
    {
        var listed = File.ReadLines(Path.Combine(Folder, "README.md"))
            .Select(line => IndexRow().Match(line))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}");

        PagesOfTheCompiler(listed).ShouldBe(Descriptors.Values
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"{descriptor.Id} {Word(descriptor)} {descriptor.Title}"));
    }

    [Fact]
    public void Every_descriptor_is_reported_by_something()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("CatalogDiagnostics.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        // What the build targets say before any of it runs, they say in the same words.
        var targets = File.ReadAllText(Path.Combine(Repository.Root, "src/CspCatalogGen.Generator/build/CspCatalogGen.targets"));

        Fields.Where(field => !sources.Exists(source => source.Contains("CatalogDiagnostics." + field.Name, StringComparison.Ordinal))
                && !Array.Exists(["$(Language)", "%(AdditionalFiles.Identity)"], hole => targets.Contains($"Text=\"{((DiagnosticDescriptor)field.GetValue(null)!).MessageFormat.Replace("{0}", hole, StringComparison.Ordinal)}\"", StringComparison.Ordinal)))
            .Select(field => field.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_diagnostic_of_a_document_has_a_fixture()
    {
        // One is too large for a fixture, one is of the command line, one of JSON, two of groups of service plans and two of learning alone: they have tests of their own.
        string[] elsewhere = ["CSP1013", "CSP1095", "CSP1106", "CSP2029", "CSP2062", "CSP2082", "CSP2083"];
        var shown = Fixture.Names
            .SelectMany(name => Fixture.Open(name).Result.Diagnostics)
            .Select(diagnostic => diagnostic.Descriptor.Id)
            .Concat(elsewhere)
            .ToHashSet(StringComparer.Ordinal);

        // What is hidden only an editor asks for; the tests of 'csp-catalog fix' provoke it.
        // Those of licensing references have their fixtures beside the tests of service plans.
        Descriptors.Keys
            .Where(id => !id.StartsWith("CSP4", StringComparison.Ordinal)
                && !id.StartsWith("CSP103", StringComparison.Ordinal)
                && !id.StartsWith("CSP204", StringComparison.Ordinal)
                && !id.StartsWith("CSP107", StringComparison.Ordinal)
                && !id.StartsWith("CSP108", StringComparison.Ordinal)
                && !id.StartsWith("CSP207", StringComparison.Ordinal)
                && Descriptors[id].Severity != DiagnosticSeverity.Hidden
                && !shown.Contains(id))
            .ShouldBeEmpty();
    }

    // CSP3xxx is said of C# code, by the analyzers.
    private static IEnumerable<string> PagesOfTheCompiler(IEnumerable<string> pages)
        => pages.Where(page => !page.StartsWith("CSP3", StringComparison.Ordinal));

    private static IEnumerable<string> Headings(string[] lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.StartsWith("## ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static string Word(DiagnosticDescriptor descriptor) => descriptor.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\| \[(CSP\d+)\]\(\1\.md\) \| (\w+) \| (.+) \|$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexRow();
}
