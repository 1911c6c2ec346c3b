using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The guides, done as they say: their commands typed, their files written, what they print compared.</summary>
public partial class GuideTests
{
    public static TheoryData<string, string> Parts()
    {
        var parts = new TheoryData<string, string>();
        foreach (var page in (string[])["getting-started.md", "bulk-and-json.md"])
        {
            foreach (var part in TextOf(page).Split("\n## ").Skip(1))
            {
                parts.Add(page, part[..part.IndexOf('\n', StringComparison.Ordinal)]);
            }
        }

        return parts;
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_leads_from_an_empty_folder_to_what_it_says(string page, string part)
    {
        var folder = new Consumer("Plain", $"guide-{part.Replace(' ', '-')}").Root;
        PackedFeed.DeleteFolder(folder);
        Directory.CreateDirectory(folder);
        var steps = Step().Matches(TextOf(page).Split("\n## ").Single(text => text.StartsWith(part + "\n", StringComparison.Ordinal))).ToList();
        steps.ShouldNotBeEmpty();

        foreach (var step in steps)
        {
            var (file, language, text) = (step.Groups["file"].Value, step.Groups["language"].Value, step.Groups["text"].Value);
            if (language == "console")
            {
                Type(folder, text);
            }
            else if (language == "xml")
            {
                var project = Path.Combine(folder, file);
                File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", text + "</Project>", StringComparison.Ordinal));
            }
            else
            {
                var path = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }
    }

    /// <summary>The version that the guides name is the one that is packed.</summary>
    [Theory]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/bulk-and-json.md")]
    [InlineData("README.md")]
    public void They_name_the_version_of_the_packages(string page)
        => Version().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => match.Groups[1].Value).Distinct().ShouldBe([Repository.Version]);

    // A line with a prompt is a command, the lines below it are what it prints.
    private static void Type(string folder, string console)
    {
        foreach (var command in console.Split("$ ").Skip(1).Select(text => text.Trim().Split('\n')))
        {
            var result = CommandLine.Start("dotnet", folder, command[0].Split(' ').Skip(1)).MustSucceed();
            if (command.Length > 1)
            {
                result.Lines.Where(line => !line.Contains(": warning CSP", StringComparison.Ordinal)).ShouldBe(command.Skip(1));
            }
        }
    }

    private static string TextOf(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).Replace("\r\n", "\n", StringComparison.Ordinal);

    // A block, and in the line above it the file that it is or that it goes into.
    [GeneratedRegex(@"(?:^[^\n`]*`(?<file>[^`\n]+)`[^\n]*:\n\n)?^```(?<language>console|csharp|markdown|xml)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"--version ([0-9.]+)")]
    private static partial Regex Version();
}
