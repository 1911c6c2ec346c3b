using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Tool.Inputs;
using LibGit2Sharp;

namespace CspCatalogGen.Tool.Git;

/// <summary>
/// Finds the documents of the catalog in one commit after another. A folder that did not change since is not searched
/// again, and a file is scanned once, whatever its names and however many commits have it.
/// </summary>
internal sealed class CommitPages(GitRepository repository, string prefix)
{
    private readonly Dictionary<(ObjectId Tree, string Path), Folder> _folders = [];
    private readonly Dictionary<ObjectId, FileReading> _scans = [];
    private readonly Dictionary<ObjectId, IReadOnlyList<RevisionDocument>> _roots = [];

    /// <summary>The documents of <paramref name="commit"/>, by path; the same list for two commits that have the same.</summary>
    public IReadOnlyList<RevisionDocument> In(Commit commit) => GitRepository.Reading(commit.Sha, () =>
    {
        var root = prefix.Length == 0 ? commit.Tree : commit.Tree[prefix]?.Target;
        if (root is null)
        {
            return [];
        }

        if (!_roots.TryGetValue(root.Id, out var pages))
        {
            pages = root is Tree tree ? Pages(Search(tree, prefix.Length == 0 ? "" : prefix + "/"))
                : root is Blob blob ? [new RevisionDocument(repository, blob, prefix, IsNamed: true)]
                : [];
            _roots.Add(root.Id, pages);
        }

        return pages;
    });

    // A page that lost its anchor in translation is known by the revision that it shares with one that did not.
    private static List<RevisionDocument> Pages(Folder folder)
    {
        var revisions = folder.Pages.Select(page => page.SourceRevision).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. folder.Pages.Concat(folder.Others.Where(other => revisions.Contains(other.SourceRevision!))).Select(file => file.Document).OrderBy(document => document.Path, StringComparer.Ordinal)];
    }

    private Folder Search(Tree tree, string path)
    {
        if (_folders.TryGetValue((tree.Id, path), out var known))
        {
            return known;
        }

        var folder = new Folder([], []);
        foreach (var entry in tree)
        {
            if (entry.TargetType == TreeEntryTargetType.Tree && !DocumentSearch.IsPassedOver(entry.Name))
            {
                var inner = Search((Tree)entry.Target, path + entry.Name + "/");
                folder.Pages.AddRange(inner.Pages);
                folder.Others.AddRange(inner.Others);
            }
            else if (entry.TargetType == TreeEntryTargetType.Blob && entry.Mode != Mode.SymbolicLink && DocumentSearch.IsMarkdown(entry.Name))
            {
                var document = new RevisionDocument(repository, (Blob)entry.Target, path + entry.Name, IsNamed: false);
                var scan = Scan(document);
                if (scan.Content is not (FileContent.NoAnchor or FileContent.Names))
                {
                    folder.Pages.Add(new File(document, scan.SourceRevision));
                }
                else if (scan.SourceRevision is not null)
                {
                    folder.Others.Add(new File(document, scan.SourceRevision));
                }
            }
        }

        _folders.Add((tree.Id, path), folder);
        return folder;
    }

    private FileReading Scan(RevisionDocument document)
    {
        if (!_scans.TryGetValue(document.Blob.Id, out var scan))
        {
            // The text is let go: of hundreds of files that are none of ours nothing is kept.
            var read = document.Read(scanFirst: true);
            scan = new FileReading(read.Content, SourceRevision: read.SourceRevision ?? FrontMatterScalars.ReadFrom(read.Text).Find(FrontMatterKeys.SourceRevision)?.Text);
            _scans.Add(document.Blob.Id, scan);
        }

        return scan;
    }

    private sealed record File(RevisionDocument Document, string? SourceRevision);

    private sealed record Folder(List<File> Pages, List<File> Others);
}
