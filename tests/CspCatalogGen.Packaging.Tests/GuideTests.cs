using System;
using System.Collections.Generic;
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
            foreach (var (title, _) in PartsOf(page))
            {
                parts.Add(page, title);
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
        var steps = Step().Matches(PartsOf(page).Single(one => one.Title == part).Text).ToList();
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
            // What a new project restores, the next command restores again.
            string[] more = command[0].StartsWith("dotnet new ", StringComparison.Ordinal) && command[0].Contains(" --output ", StringComparison.Ordinal) ? ["--no-restore"] : [];
            var result = CommandLine.Start("dotnet", folder, [.. command[0].Split(' ').Skip(1), .. more]).MustSucceed();
            if (command.Length > 1)
            {
                result.Lines.Where(line => !line.Contains(": warning CSP", StringComparison.Ordinal)).ShouldBe(command.Skip(1));
            }
        }
    }

    // A heading in a block is one of the page that the block shows.
    private static IEnumerable<(string Title, string Text)> PartsOf(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).Replace("\r\n", "\n", StringComparison.Ordinal);
        var headings = Heading().Matches(text).Where(heading => Fence().Count(text[..heading.Index]) % 2 == 0).ToList();
        return headings.Select((heading, i) => (
            heading.Groups[1].Value,
            text[heading.Index..(i + 1 < headings.Count ? headings[i + 1].Index : text.Length)]));
    }

    // A block, and in the line above it the file that it is or that it goes into.
    [GeneratedRegex(@"(?:^[^\n`]*`(?<file>[^`\n]+)`[^\n]*:\n\n)?^```(?<language>console|csharp|markdown|xml)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"--version ([0-9.]+)")]
    private static partial Regex Version();
}
