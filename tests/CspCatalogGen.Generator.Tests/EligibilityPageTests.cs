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

/// <summary>Every example of docs/eligibility.md prints what the page says.</summary>
public partial class EligibilityPageTests
{
    [Fact]
    public void Every_example_prints_what_stands_below_it()
    {
        var examples = Examples();
        var printed = Run(examples.Select(example => example.Code));

        examples.Select((example, i) => $"{example.Heading}\n{printed[i]}").ShouldBe(examples.Select(example => $"{example.Heading}\n{example.Output}"));
    }

    [Fact]
    public void Every_code_has_an_example_that_gives_it()
    {
        var examples = Examples();

        foreach (var code in Enum.GetValues<UpgradeErrorCode>())
        {
            examples.Where(example => example.Heading == code.ToString()).ShouldNotBeEmpty(code.ToString());
            examples.Where(example => example.Heading == code.ToString()).ShouldAllBe(example => example.Output.Contains($" {code}: "));
            Page().ShouldContain($"| [{code}](#{code.ToString().ToLowerInvariant()}) | {(int)code} |");
        }
    }

    private static List<Example> Examples() =>
    [
        .. Page().Split("\n## ").Skip(1).SelectMany(section => Blocks().Matches(section).Select(block => new Example(
            section.Split('\n')[0],
            block.Groups["code"].Value,
            block.Groups["output"].Value))),
    ];

    private static List<string> Run(IEnumerable<string> examples)
    {
        var program = $$"""
            using System.Collections.Generic;
            using CspCatalogGen;
            using Shop;

            internal static class Program
            {
                public static List<string> Run()
                {
                    var printed = new List<string>();
                    {{string.Join("\n", examples.Select(code => "{\n" + code + "\n}\nprinted.Add(Console.Take());"))}}
                    return printed;
                }
            }

            internal static class Console
            {
                private static readonly List<string> Lines = new List<string>();

                public static void WriteLine(object line) => Lines.Add(line.ToString()!);

                public static string Take()
                {
                    var text = string.Join("\n", Lines);
                    Lines.Clear();
                    return text;
                }
            }
            """;
        var catalog = new CatalogProject(CatalogProject.SampleFiles()).Generate().GeneratedSources
            .Select(source => new EmittedSource(source.HintName, source.SourceText.ToString()));
        using var image = new MemoryStream();
        GeneratedCode.Compile(catalog, program, LanguageVersion.CSharp12).Emit(image).Diagnostics.Where(GeneratedCode.IsProblem).ShouldBeEmpty();
        image.Position = 0;
        var assembly = new AssemblyLoadContext("Eligibility").LoadFromStream(image);
        return (List<string>)assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }

    private static string Page([CallerFilePath] string sourceFile = "")
        => File.ReadAllText(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../docs/eligibility.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    private sealed record Example(string Heading, string Code, string Output);
}
