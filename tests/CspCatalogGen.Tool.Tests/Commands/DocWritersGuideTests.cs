using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>docs/doc-writers.md, followed to the letter: its files written, its commands typed, what they print compared.</summary>
public sealed partial class DocWritersGuideTests : IDisposable
{
    private const string Install = "dotnet tool install ";
    private const string More = "…";

    private readonly TemporaryFolder _folder = new();
    private readonly string _guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "doc-writers.md")).ReplaceLineEndings("\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_leads_from_an_empty_folder_to_a_mended_page()
    {
        var typed = 0;
        foreach (var block in Block().Matches(_guide).ToList())
        {
            if (block.Groups["file"].Success)
            {
                _folder.Write(block.Groups["file"].Value, block.Groups["page"].Value);
                continue;
            }

            foreach (var command in block.Groups["console"].Value.Split("$ ", StringSplitOptions.RemoveEmptyEntries).Where(command => !command.StartsWith(Install, StringComparison.Ordinal)))
            {
                var (line, expected) = (command[..command.IndexOf('\n', StringComparison.Ordinal)], command[(command.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
                var (_, output) = await RunAsync(line);
                typed++;
                if (expected.EndsWith(More + "\n", StringComparison.Ordinal))
                {
                    output.ShouldStartWith(expected[..^(More.Length + 1)]);
                }
                else
                {
                    output.TrimEnd('\n').ShouldBe(expected.TrimEnd('\n'), line);
                }
            }
        }

        typed.ShouldBeGreaterThan(6);

        // What runs in pull requests and before commits finds nothing then.
        var workflows = Workflow().Matches(_guide).Select(match => match.Groups[1].Value).ToList();
        workflows.Count.ShouldBe(3);
        foreach (var workflow in workflows)
        {
            (await RunAsync(workflow)).ExitCode.ShouldBe(0, workflow);
        }

        // And something where there is something.
        File.AppendAllText(_folder.Of("pages/upgrades.md"), "\n- ");
        File.WriteAllText(_folder.Of("pages/upgrades.md"), File.ReadAllText(_folder.Of("pages/upgrades.md")).Replace("Enterprise E3", "Enterprise E9", StringComparison.Ordinal));
        foreach (var workflow in workflows)
        {
            (await RunAsync(workflow)).ExitCode.ShouldBe(1, workflow);
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string line)
    {
        var words = line.Split(' ');
        words[0].ShouldBe("csp-catalog");
        var run = await ToolProcess.RunAsync(_folder.Path, words[1..]);
        return (run.ExitStatus, run.Output + run.Error);
    }

    // A page in a block of its own, with the file that it is in the line above; or what is typed.
    [GeneratedRegex(@"(?:`(?<file>[^`\n]+\.md)`[^`\n]*\n\n````markdown\n(?<page>.*?)^````$)|(?:^```console\n(?<console>.*?)^```$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^ +(?:- )?(?:run|script|entry): (csp-catalog .*)$", RegexOptions.Multiline)]
    private static partial Regex Workflow();
}
