using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Emitting;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>README.md shows nothing that is not so.</summary>
public class ReadmeTests
{
    private static readonly Lazy<List<EmittedSource>> Catalog = new(() =>
        [.. new CatalogProject(CatalogProject.SampleFiles()).Generate().GeneratedSources.Select(source => new EmittedSource(source.HintName, source.SourceText.ToString()))]);

    [Fact]
    public void The_table_is_in_a_page()
    {
        var page = CatalogProject.SampleFiles().Single(file => file.Path.EndsWith("docs/en-us/upgrade-subscriptions.md", StringComparison.Ordinal));

        foreach (var line in Blocks("markdown", "A page before and after").Single().Split('\n'))
        {
            page.Text.Split('\n').ShouldContain(line);
        }
    }

    [Fact]
    public void The_generated_code_is_generated()
    {
        var generated = string.Join('\n', Catalog.Value.SelectMany(source => source.Text.Split('\n')).Select(line => line.Trim()));

        var blocks = Blocks("csharp", "A page before and after");
        blocks.Count.ShouldBe(3);
        foreach (var block in blocks)
        {
            generated.ShouldContain(block);
        }
    }

    [Fact]
    public void The_api_compiles_and_answers()
    {
        var program = $$"""
            using System.Collections.Generic;
            using CspCatalogGen;
            using Shop;

            internal static class Program
            {
                public static List<string> Run()
                {
                    Console.Lines.Clear();
                    {{Blocks("csharp", "The API").Single()}}
                    return Console.Lines;
                }
            }

            internal static class Console
            {
                public static List<string> Lines { get; } = new List<string>();

                public static void WriteLine(object line) => Lines.Add(line.ToString()!);
            }
            """;
        using var image = new MemoryStream();
        GeneratedCode.Compile(Catalog.Value, program, LanguageVersion.CSharp12).Emit(image).Diagnostics.Where(GeneratedCode.IsProblem).ShouldBeEmpty();
        image.Position = 0;
        var assembly = new AssemblyLoadContext("Readme").LoadFromStream(image);

        var lines = (List<string>)assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;

        lines.ShouldBe(
        [
            "True",
            "Microsoft 365 商務標準版",
            "Office 365 企業版 E1",
            "Office 365 企業版 E3",
            "Office 365 企業版 E5",
            "SubscriptionStatusNotActive: The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.",
            "False",
        ]);
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        foreach (Match link in Regex.Matches(Readme(), @"\]\((?<target>[^)#]+)\)"))
        {
            Path.Exists(Path.Combine(Root(), link.Groups["target"].Value)).ShouldBeTrue(link.Value);
        }
    }

    private static List<string> Blocks(string language, string heading)
    {
        var section = Readme().Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
        return [.. Regex.Matches(section, $"```{language}\n(?<code>.*?)\n```", RegexOptions.Singleline).Select(block => block.Groups["code"].Value)];
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Root(), "README.md")).ReplaceLineEndings("\n");

    private static string Root([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../.."));
}
