using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The workflows of docs/doc-writers.md, held against what their hosts want. <see cref="DocWritersGuideTests"/> runs their commands.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Documents = ["GitHub Actions", "Azure Pipelines", "pre-commit"];

    private readonly List<YamlMappingNode> _workflows =
    [
        .. Block().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "doc-writers.md")).ReplaceLineEndings("\n"))
            .Select(match => Parse(match.Groups["yaml"].Value)),
    ];

    [Fact]
    public void There_is_one_for_each_host() => _workflows.Count.ShouldBe(Documents.Length);

    [Fact]
    public void GitHub_Actions_gets_a_job_whose_every_step_uses_or_runs_something()
    {
        var workflow = _workflows[0];
        Text(workflow, "on").ShouldBe("pull_request");
        foreach (var job in Map(workflow, "jobs").Children.Values.Cast<YamlMappingNode>())
        {
            Text(job, "runs-on").ShouldNotBeEmpty();
            Steps(job, "steps").ShouldAllBe(step => Has(step, "uses") != Has(step, "run"));
        }
    }

    [Fact]
    public void Azure_Pipelines_gets_steps_that_are_tasks_or_scripts()
        => Steps(_workflows[1], "steps").ShouldAllBe(step => Has(step, "task") != Has(step, "script"));

    [Fact]
    public void Pre_commit_gets_a_local_hook_that_runs_for_Markdown_and_takes_no_files()
    {
        var repository = Steps(_workflows[2], "repos").ShouldHaveSingleItem();
        Text(repository, "repo").ShouldBe("local");
        var hook = Steps(repository, "hooks").ShouldHaveSingleItem();
        foreach (var required in new[] { "id", "name", "entry", "language" })
        {
            Text(hook, required).ShouldNotBeEmpty();
        }

        Text(hook, "pass_filenames").ShouldBe("false");
        Regex.IsMatch("pages/de-de/upgrades.md", Text(hook, "files")).ShouldBeTrue();
        Regex.IsMatch("pages/picture.png", Text(hook, "files")).ShouldBeFalse();
    }

    private static YamlMappingNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static bool Has(YamlMappingNode map, string key) => map.Children.ContainsKey(new YamlScalarNode(key));

    private static string Text(YamlMappingNode map, string key) => ((YamlScalarNode)map[key]).Value!;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    private static List<YamlMappingNode> Steps(YamlMappingNode map, string key) => [.. ((YamlSequenceNode)map[key]).Cast<YamlMappingNode>()];

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
