using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>
/// Consumers that one command restores and builds. Of what the build of one takes, most is the start of the SDK and of the
/// process in which it restores; the projects have nothing else to do with one another.
/// </summary>
/// <param name="name">What to call the solution.</param>
internal sealed class ConsumerSolution(string name)
{
    private readonly List<(Consumer Consumer, string[] Projects)> _consumers = [];
    private CommandResult? _build;

    /// <summary>Takes in projects of a consumer, all if none is named; before the first build is asked for.</summary>
    public Consumer Add(Consumer consumer, params string[] projects)
    {
        _consumers.Add((consumer, projects));
        return consumer;
    }

    /// <summary>Restores all of them, for builds that do not.</summary>
    public void Restore() => CommandLine.Dotnet(Consumer.Folders, "restore", Write(), "-v:q", "-nologo", "-tl:off").MustSucceed();

    /// <summary>What the build said of a consumer's projects; it has failed when that has an error.</summary>
    public CommandResult BuildOf(Consumer consumer)
    {
        var build = Build();
        var lines = build.Lines.Where(line => line[(line.LastIndexOf('[') + 1)..].StartsWith(consumer.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        var said = new CommandResult(build.Command, 0, string.Join('\n', lines));
        return said with { ExitCode = said.Problems.Any(problem => problem.StartsWith("error", StringComparison.Ordinal)) ? build.ExitCode : 0 };
    }

    private CommandResult Build()
    {
        lock (_consumers)
        {
            return _build ??= Consumer.BuildFile(Write());
        }
    }

    // Two projects may have one name where each lies in a folder of the solution.
    private string Write()
    {
        var file = Path.Combine(Consumer.Folders, name + ".slnx");
        var folders = _consumers.Select(one =>
            new XElement("Folder", new XAttribute("Name", $"/{Path.GetFileName(one.Consumer.Root)}/"), ProjectsOf(one.Consumer, one.Projects)
                .Select(project => new XElement("Project", new XAttribute("Path", Path.GetRelativePath(Consumer.Folders, project))))));
        new XElement("Solution", folders).Save(file);
        return file;
    }

    private static IEnumerable<string> ProjectsOf(Consumer consumer, string[] named) => named.Length > 0
        ? named.Select(consumer.PathOf)
        : Directory.GetFiles(consumer.Folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
