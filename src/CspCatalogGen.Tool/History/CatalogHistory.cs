using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Git;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using LibGit2Sharp;

namespace CspCatalogGen.Tool.History;

/// <summary>
/// When the catalog of a git repository changed, and how. Every commit is compared with its parents; of a merge only what
/// none of them had is told. Each page is read once, many at a time, and of a commit only the source revisions that it
/// changed are linked.
/// </summary>
internal sealed class CatalogHistory
{
    // As many commits are read ahead of the one that is compared: enough for all processors, and few enough to keep.
    private const int CommitsAhead = 256;

    private readonly CatalogCompiler _compiler;
    private readonly LinkingMemory _memory = new();
    private readonly GitRepository _repository;
    private readonly CommitPages _pages;
    private readonly string? _namesPath;
    private readonly FoundDocument? _namesOfToday;
    private readonly ConcurrentDictionary<FoundDocument, CatalogDocument> _read = new();
    private readonly Dictionary<ObjectId, State> _states = [];
    private readonly Dictionary<ObjectId, int> _childrenToCome = [];

    /// <summary>
    /// Prepares the history of the documents under <paramref name="prefix"/>. The names document is each commit's own
    /// where the repository has it at <paramref name="namesPath"/>, else <paramref name="namesOfToday"/>.
    /// </summary>
    public CatalogHistory(GitRepository repository, CatalogCompiler compiler, string prefix, string? namesPath, FoundDocument? namesOfToday)
    {
        _repository = repository;
        _compiler = compiler;
        _pages = new CommitPages(repository, prefix);
        _namesPath = namesPath;
        _namesOfToday = namesOfToday;
    }

    /// <summary>How many source revisions were linked so far.</summary>
    public int Links => _memory.Links;

    /// <summary>The entries up to <paramref name="head"/>, the newest first.</summary>
    /// <exception cref="UnusableInputException">The repository cannot be read.</exception>
    public IReadOnlyList<HistoryEntry> Trace(Commit head) => GitRepository.Reading(head.Sha, () =>
    {
        var entries = new List<HistoryEntry>();
        var commits = _repository.CommitsBefore(head).ToList();
        foreach (var parent in commits.SelectMany(static commit => commit.Parents))
        {
            _childrenToCome[parent.Id] = _childrenToCome.GetValueOrDefault(parent.Id) + 1;
        }

        // A commit is compared with what came before it, so the oldest is first.
        foreach (var some in Enumerable.Reverse(commits).Chunk(CommitsAhead))
        {
            var documents = Array.ConvertAll(some, DocumentsOf);
            ReadAll(documents);
            foreach (var (commit, found) in some.Zip(documents))
            {
                entries.AddRange(Compare(commit, found));
                ForgetParents(commit);
            }
        }

        entries.Reverse();
        return (IReadOnlyList<HistoryEntry>)entries;
    });

    private IEnumerable<HistoryEntry> Compare(Commit commit, List<FoundDocument> documents)
    {
        // A shallow clone names parents that it has not.
        var parents = commit.Parents.Select(parent => _states.GetValueOrDefault(parent.Id)).OfType<State>().ToList();
        if (parents.Find(parent => parent.Documents.SequenceEqual(documents)) is { } same)
        {
            _states.Add(commit.Id, same);
            yield break;
        }

        var catalog = Compile(documents);
        var problems = catalog.Errors.Where(error => error.Descriptor != CatalogDiagnostics.EditionWithoutPage).ToList();
        var before = parents.Count > 0 ? parents.ConvertAll(static parent => parent.LastWhole) : [ComparedCatalog.Compile("", [], _compiler)];
        _states.Add(commit.Id, new State(documents, problems.Count == 0 ? catalog : before[0]));
        var day = commit.Committer.When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (problems.Count > 0)
        {
            yield return new HistoryEntry(commit.Sha, day, null, [], [.. problems.Select(error => MsBuildDiagnosticsWriter.Line(error, colours: false))]);
            yield break;
        }

        // Entries are turned around in the end.
        foreach (var edition in MergedChanges.Find(before, catalog).GroupBy(change => change.Edition ?? EditionIds.Global).OrderByDescending(edition => edition.Key, EditionOrder.Comparer))
        {
            yield return new HistoryEntry(commit.Sha, day, edition.Key, [.. edition], []);
        }
    }

    private List<FoundDocument> DocumentsOf(Commit commit)
    {
        var names = NamesOf(commit);
        var pages = _pages.In(commit).Where(page => page.Path != _namesPath);
        return names is null ? [.. pages] : [.. pages, names];
    }

    private FoundDocument? NamesOf(Commit commit)
        => _namesPath is not null && commit.Tree[_namesPath]?.Target is Blob blob ? new RevisionDocument(_repository, blob, _namesPath, IsNamed: true) : _namesOfToday;

    private ComparedCatalog Compile(List<FoundDocument> documents)
    {
        var read = documents.ConvertAll(document => _read[document]);
        return new ComparedCatalog("", read, CatalogCompiler.Compile(read, _memory));
    }

    // Thousands of commits have thousands of catalogs, and only those that are yet to be compared with are wanted.
    private void ForgetParents(Commit commit)
    {
        foreach (var parent in commit.Parents)
        {
            if (--_childrenToCome[parent.Id] == 0)
            {
                _states.Remove(parent.Id);
            }
        }
    }

    private void ReadAll(IEnumerable<List<FoundDocument>> commits)
    {
        var unread = commits.SelectMany(static documents => documents).Where(document => !_read.ContainsKey(document)).Distinct().ToList();
        try
        {
            Parallel.ForEach(unread, document => _read[document] = Read(document));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<UnusableInputException>().MinBy(static inner => inner.Message, StringComparer.Ordinal) is { } unusable)
        {
            throw new UnusableInputException(unusable.Message);
        }
    }

    private CatalogDocument Read(FoundDocument document)
    {
        var role = document.Path == _namesPath || document == _namesOfToday ? DocumentRole.Names : DocumentRole.Page;
        var file = document.Read(scanFirst: false);
        return file.Content == FileContent.Text
            ? _compiler.Read(new SourceDocument(document.Path, file.Text, IsNamed: document.IsNamed), role)
            : throw new UnusableInputException($"'{document.Path}' is larger than {DocumentFile.MaxBytesInWords}.");
    }

    /// <summary>What a commit says.</summary>
    /// <param name="Documents">Its documents.</param>
    /// <param name="LastWhole">Its catalog; where its documents have errors, that of the last commit whose have none.</param>
    private sealed record State(List<FoundDocument> Documents, ComparedCatalog LastWhole);
}
