using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Git;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Compiles the sides of a comparison: a file or a folder, of the machine or of a git revision.</summary>
internal sealed class SideReader(DocumentCompilation compilation, ToolConsole console) : IDisposable
{
    private const int MaxErrors = 10;

    private readonly Dictionary<string, GitRepository> _repositories = new(RealPath.Comparer);

    /// <summary>Compiles <paramref name="side"/>: a path, or <c>REVISION:PATH</c>.</summary>
    /// <exception cref="UnusableInputException">Nothing is there, or it cannot be read.</exception>
    public ComparedCatalog Read(string side, string? names)
    {
        if (File.Exists(side) || Directory.Exists(side))
        {
            return Compile(
                DocumentSearch.ForwardSlashes(side),
                DocumentSearch.Find([side], names),
                names is null ? null : new FoundDocument(DocumentSearch.ForwardSlashes(names), names, IsNamed: true));
        }

        return side.Split(':', 2) is [{ Length: > 0 } revision, var path]
            ? ReadRevision(RepositoryOf("."), revision, FromRoot(path), names)
            : throw new UnusableInputException($"'{side}' does not exist. Name a file, a folder, or REVISION:PATH of the git repository here.");
    }

    /// <summary>Compiles what <paramref name="path"/> holds in the git revision <paramref name="revision"/>.</summary>
    /// <exception cref="UnusableInputException">Nothing is there, or it cannot be read.</exception>
    public ComparedCatalog ReadAgainst(string revision, string path, string? names)
    {
        var repository = RepositoryOf(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        return ReadRevision(
            repository,
            revision,
            repository.PathInRepository(path) ?? throw new UnusableInputException($"'{path}' is in no working folder of a git repository."),
            names);
    }

    /// <summary>Refuses sides that are not known whole: what is missing from them is no change.</summary>
    /// <exception cref="UnusableInputException">One is not.</exception>
    public static void Require(ComparedCatalog before, ComparedCatalog after)
    {
        // A market that the names document lists and neither side has a page of is missing from both alike.
        var missing = before.Errors.Where(IsMissingEdition).Select(error => error.Message).Intersect(after.Errors.Where(IsMissingEdition).Select(error => error.Message)).ToHashSet(StringComparer.Ordinal);
        var reasons = new List<string>();
        foreach (var side in new[] { before, after })
        {
            var errors = side.Errors.Where(error => !IsMissingEdition(error) || !missing.Contains(error.Message)).ToList();
            if (!side.HasContent && errors.Count == 0)
            {
                reasons.Add($"'{side.Name}' has neither an upgrade page nor a licensing reference, so there is nothing to compare.");
            }
            else if (errors.Count > 0)
            {
                reasons.Add($"'{side.Name}' has errors, so it is not known what it says, and nothing was compared:");
                reasons.AddRange(errors.Take(MaxErrors).Select(error => MsBuildDiagnosticsWriter.Line(error, colours: false)));
                if (errors.Count > MaxErrors)
                {
                    reasons.Add(FormattableString.Invariant($"… and {errors.Count - MaxErrors} more; 'csp-catalog check' prints them all."));
                }
            }
        }

        if (reasons.Count > 0)
        {
            throw new UnusableInputException(string.Join('\n', reasons));
        }
    }

    public void Dispose()
    {
        foreach (var repository in _repositories.Values)
        {
            repository.Dispose();
        }
    }

    private static bool IsMissingEdition(Diagnostic error) => error.Descriptor == CatalogDiagnostics.EditionWithoutPage;

    private ComparedCatalog ReadRevision(GitRepository repository, string revision, string path, string? names)
    {
        FoundDocument? namesDocument = null;
        if (names is not null)
        {
            namesDocument = repository.PathInRepository(names) is { } inside ? repository.FindFile(revision, inside) : null;
            if (namesDocument is null)
            {
                console.Error.WriteLine("csp-catalog: " + VisibleText.Escape($"'{revision}' has no '{names}', so today's is its names document."));
                namesDocument = new FoundDocument(DocumentSearch.ForwardSlashes(names), names, IsNamed: true);
            }
        }

        var found = repository.FindDocuments(revision, path);
        return Compile(
            $"{revision}:{path}",
            found with { Documents = [.. found.Documents.Where(document => document.Path != namesDocument?.Path)] },
            namesDocument);
    }

    private ComparedCatalog Compile(string name, FoundDocuments found, FoundDocument? names)
    {
        foreach (var passedOver in found.PassedOver)
        {
            console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(passedOver));
        }

        return ComparedCatalog.Compile(name, compilation.Read(found.Documents, names, console), compilation.Compiler);
    }

    private GitRepository RepositoryOf(string folder)
    {
        var key = Path.GetFullPath(folder);
        if (!_repositories.TryGetValue(key, out var repository))
        {
            _repositories.Add(key, repository = GitRepository.Open(folder));
        }

        return repository;
    }

    // As git takes it: from the repository's root, unless it starts from here.
    private string FromRoot(string path)
    {
        path = DocumentSearch.ForwardSlashes(path).TrimEnd('/');
        return path is "." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) || path == ".."
            ? RepositoryOf(".").PathInRepository(path) ?? throw new UnusableInputException($"'{path}' is outside of the git repository.")
            : path;
    }
}
