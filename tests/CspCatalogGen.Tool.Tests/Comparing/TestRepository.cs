using System;
using System.IO;
using LibGit2Sharp;

namespace CspCatalogGen.Tool.Tests.Comparing;

/// <summary>A git repository that a test commits to; each commit is a day after the one before.</summary>
public sealed class TestRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Repository _repository;
    private int _commits;

    public TestRepository() => _repository = new Repository(Repository.Init(_folder.Path));

    public string Folder => _folder.Path;

    public string Write(string path, string text) => _folder.Write(path, text);

    public void Delete(string path) => File.Delete(_folder.Of(path));

    /// <summary>Commits everything and returns the hash.</summary>
    public string Commit(string message = "Edit")
    {
        LibGit2Sharp.Commands.Stage(_repository, "*");
        var who = new Signature("Writer", "writer@example.com", new DateTimeOffset(2020, 5, 1, 12, 0, 0, TimeSpan.Zero).AddDays(_commits++));
        return _repository.Commit(message, who, who, new CommitOptions { AllowEmptyCommit = true }).Sha;
    }

    /// <summary>Makes the next commit follow an older one.</summary>
    public void CheckOut(string revision) => LibGit2Sharp.Commands.Checkout(_repository, revision, new CheckoutOptions { CheckoutModifiers = CheckoutModifiers.Force });

    /// <summary>Merges a commit into the one that is checked out.</summary>
    public string Merge(string revision)
    {
        var who = new Signature("Writer", "writer@example.com", new DateTimeOffset(2020, 5, 1, 12, 0, 0, TimeSpan.Zero).AddDays(_commits++));
        return _repository.Merge(revision, who, new MergeOptions { FastForwardStrategy = FastForwardStrategy.NoFastForward }).Commit.Sha;
    }

    public void Dispose()
    {
        _repository.Dispose();

        // Git writes its objects as read-only files.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
