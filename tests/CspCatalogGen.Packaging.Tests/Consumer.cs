using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>One of the projects in <c>tests/Consumers</c>, laid out for one test.</summary>
internal sealed class Consumer
{
    private static readonly Lazy<string> Shared = new(LayOutShared);

    /// <param name="project">The folder in <c>tests/Consumers</c>.</param>
    /// <param name="test">The test, which the copy is for.</param>
    public Consumer(string project, [CallerMemberName] string test = "")
    {
        _ = PackedFeed.Folder;
        Root = Path.Combine(Folders, test);
        Folder = Path.Combine(Root, project);
        Repository.CopyFolder(Path.Combine(Repository.Root, "tests/Consumers", project), Folder);
    }

    /// <summary>Where the SDK keeps for consumers what it otherwise keeps in a person's home.</summary>
    public static string Home => Path.Combine(Repository.Artifacts, "consumer-home");

    /// <summary>Where all of them are laid out.</summary>
    public static string Folders => Shared.Value;

    /// <summary>The folder that the project lies in.</summary>
    public string Root { get; }

    /// <summary>The project's own folder.</summary>
    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Puts the catalog documents of this repository under <c>docs/catalog</c>.</summary>
    public Consumer WithPages(string under = "docs/catalog")
    {
        Repository.CopyFolder(Path.Combine(Repository.Root, "docs/catalog"), PathOf(under));
        return this;
    }

    /// <summary>Puts one page, its text edited, in place of the catalog's.</summary>
    public Consumer WithPage(string name, Func<string, string> edit)
    {
        var text = File.ReadAllText(PathOf(name));
        var edited = edit(text);
        if (edited == text)
        {
            throw new InvalidOperationException("The edit changes nothing.");
        }

        File.WriteAllText(PathOf(name), edited);
        return this;
    }

    /// <summary>Puts other words in place of some in a file of the project.</summary>
    public Consumer Edit(string name, string old, string @new) => WithPage(name, text => text.Replace(old, @new, StringComparison.Ordinal));

    /// <summary>Takes a file away.</summary>
    public Consumer Without(string name)
    {
        File.Delete(PathOf(name));
        return this;
    }

    public Consumer WithFile(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>Adds a package to the project.</summary>
    public Consumer WithPackage(string id, string version)
    {
        var project = PathOf(Path.GetFileName(Folder) + ".csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", $"  <ItemGroup>\n    <PackageReference Include=\"{id}\" Version=\"{version}\" />\n  </ItemGroup>\n\n</Project>", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Builds it, in one process: consumers are too small for the start of a second one.</summary>
    public CommandResult Build(params IEnumerable<string> arguments) => BuildIn(Folder, arguments);

    /// <summary>Builds what a file says, as <see cref="Build"/> does.</summary>
    public static CommandResult BuildFile(string file) => BuildIn(Folders, [file]);

    /// <summary>Starts what was built; gives what it prints.</summary>
    public IReadOnlyList<string> Run(string? project = null)
    {
        project ??= Path.GetFileName(Folder);
        return CommandLine.Dotnet(Folder, Directory.GetFiles(Folder, project + ".dll", SearchOption.AllDirectories).Single(file => file.Replace('\\', '/').Contains("/bin/Debug/net10.0/", StringComparison.Ordinal) && file.Contains(project + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            .MustSucceed().Lines;
    }

    private static CommandResult BuildIn(string folder, IEnumerable<string> arguments) => CommandLine.Dotnet(folder, ["build", "-nologo", "-v:q", "-tl:off", "-m:1", .. arguments]);

    private static string LayOutShared()
    {
        var folder = Path.Combine(Repository.Artifacts, "consumers");
        Directory.CreateDirectory(folder);
        PackedFeed.DeleteFolder(Home);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests/Consumers")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return folder;
    }
}
