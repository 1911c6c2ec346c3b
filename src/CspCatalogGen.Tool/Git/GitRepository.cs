using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Inputs;
using LibGit2Sharp;

namespace CspCatalogGen.Tool.Git;

/// <summary>A git repository: its revisions, and the documents in them.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly Repository _repository;

    private GitRepository(Repository repository) => _repository = repository;

    /// <summary>The folder that its paths start from; <see langword="null"/> for a bare repository.</summary>
    public string? WorkingFolder => _repository.Info.WorkingDirectory;

    /// <summary>Whether older commits were left out when it was cloned.</summary>
    public bool IsShallow => _repository.Info.IsShallow;

    /// <summary>Opens the repository that <paramref name="folder"/> lies in.</summary>
    /// <exception cref="UnusableInputException">It lies in none, or in one that cannot be read.</exception>
    public static GitRepository Open(string folder) => Reading(folder, () =>
    {
        // A clone that belongs to somebody else, as in a build's container, could harm whoever runs its hooks; here it is only read.
        GlobalSettings.SetOwnerValidation(false);
        var found = Repository.Discover(Path.GetFullPath(folder))
            ?? throw new UnusableInputException($"'{folder}' is in no git repository.");
        return new GitRepository(new Repository(found));
    });

    /// <summary>The commit that <paramref name="revision"/> names: <c>main~1</c>, a tag, a hash.</summary>
    /// <exception cref="UnusableInputException">It names none.</exception>
    public Commit Find(string revision) => Reading(revision, () =>
        _repository.Lookup(revision)?.Peel<Commit>() ?? throw new UnusableInputException($"The repository has no revision '{revision}'."));

    /// <summary>The commits that lead to <paramref name="revision"/>, each before its parents, the newest first.</summary>
    public IEnumerable<Commit> CommitsBefore(Commit revision) => _repository.Commits.QueryBy(new CommitFilter
    {
        IncludeReachableFrom = revision,
        SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Time,
    });

    /// <summary>
    /// The documents at <paramref name="path"/> in the revision: a file, or every Markdown file in a folder.
    /// Outputs name them <c>REVISION:PATH</c>.
    /// </summary>
    /// <exception cref="UnusableInputException">Nothing is there.</exception>
    public FoundDocuments FindDocuments(string revision, string path) => Reading(revision, () =>
    {
        var tree = Find(revision).Tree;
        var target = path.Length == 0 ? tree : tree[path]?.Target;
        return target switch
        {
            Blob blob => new FoundDocuments([new RevisionDocument(this, blob, $"{revision}:{path}", IsNamed: true)], []),
            Tree folder => Search(folder, path.Length == 0 ? "" : path + "/", revision),
            _ => throw new UnusableInputException($"'{revision}:{path}' does not exist."),
        };
    });

    /// <summary>The file at <paramref name="path"/> in the revision; <see langword="null"/> where none is there.</summary>
    public FoundDocument? FindFile(string revision, string path) => Reading(revision, () =>
        Find(revision).Tree[path]?.Target is Blob blob ? new RevisionDocument(this, blob, $"{revision}:{path}", IsNamed: true) : null);

    /// <summary>Where the file <paramref name="path"/> of the machine lies in the repository; <see langword="null"/> outside of it.</summary>
    public string? PathInRepository(string path)
    {
        if (WorkingFolder is null)
        {
            return null;
        }

        var relative = Path.GetRelativePath(RealPath.Resolve(WorkingFolder), RealPath.Resolve(path)).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative == "." ? "" : relative;
    }

    /// <summary>Runs <paramref name="read"/>, whose failures are the repository's and not ours.</summary>
    /// <exception cref="UnusableInputException">The repository cannot be read.</exception>
    public static T Reading<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is LibGit2SharpException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableInputException($"'{what}' cannot be read from the git repository: {e.Message}");
        }
    }

    public void Dispose() => _repository.Dispose();

    private FoundDocuments Search(Tree root, string prefix, string revision)
    {
        var found = new List<FoundDocument>();
        var passedOver = new List<string>();
        var folders = new Stack<(Tree Folder, string Prefix)>([(root, prefix)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.Folder)
            {
                var path = folder.Prefix + entry.Name;
                if (entry.TargetType == TreeEntryTargetType.Tree && !DocumentSearch.IsPassedOver(entry.Name))
                {
                    folders.Push(((Tree)entry.Target, path + "/"));
                }
                else if (entry.TargetType == TreeEntryTargetType.Blob && DocumentSearch.IsMarkdown(entry.Name))
                {
                    if (entry.Mode == Mode.SymbolicLink)
                    {
                        passedOver.Add($"'{revision}:{path}' is a link, so it was not followed.");
                    }
                    else
                    {
                        found.Add(new RevisionDocument(this, (Blob)entry.Target, $"{revision}:{path}", IsNamed: false));
                    }
                }
            }
        }

        return new FoundDocuments([.. found.OrderBy(document => document.Path, StringComparer.Ordinal)], [.. passedOver.Order(StringComparer.Ordinal)]);
    }
}
