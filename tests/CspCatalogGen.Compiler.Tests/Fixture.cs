using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>
/// One quirk of real documents: a folder with pages, a names document (<c>offers.md</c>) where it needs one, and in
/// <c>expected.txt</c> what they must compile to. Lines that start with <c>#</c> say what the fixture is for.
/// It lies in a group, and its name says which: <c>tables/pipe-table-bullets</c>.
/// </summary>
internal sealed class Fixture
{
    private const string NamesFile = "offers.md";

    private static readonly ConcurrentDictionary<string, Fixture> Opened = new(StringComparer.Ordinal);

    private readonly string _folder;
    private readonly Lazy<LinkResult> _result;

    private Fixture(string folder)
    {
        _folder = folder;
        Documents = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => new SourceDocument(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file, Encoding.UTF8)))
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToList();
        _result = new(Link);
    }

    /// <summary>The groups that <c>Fixtures/README.md</c> tells of.</summary>
    public static IReadOnlyList<string> Groups { get; } = File.ReadLines(Path.Combine(Repository.Fixtures, "README.md"))
        .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal))
        .Skip(1)
        .Select(row => row.Split('|')[1].Trim())
        .ToList();

    /// <summary>All fixtures, each under its group; one outside the groups stands alone, and is tested like the others.</summary>
    public static IEnumerable<string> Names
        => FoldersIn("")
            .SelectMany(folder => Groups.Contains(folder) ? FoldersIn(folder).Select(fixture => $"{folder}/{fixture}") : [folder])
            .Order(StringComparer.Ordinal);

    public IReadOnlyList<SourceDocument> Documents { get; }

    public IEnumerable<SourceDocument> Pages => Documents.Where(document => document.Path != NamesFile);

    public SourceDocument? NamesDocument => Documents.SingleOrDefault(document => document.Path == NamesFile);

    public string ExpectedFile => Path.Combine(_folder, "expected.txt");

    public string ReceivedFile => Path.Combine(_folder, "expected.received.txt");

    /// <summary>What the documents compile to, for all tests that look at it.</summary>
    public LinkResult Result => _result.Value;

    public static Fixture Open(string name) => Opened.GetOrAdd(name, static name => new(Path.Combine(Repository.Fixtures, name)));

    /// <summary>Compiles the documents once more.</summary>
    public LinkResult Link() => Compilation.Link(Pages, NamesDocument);

    private static IEnumerable<string> FoldersIn(string folder)
        => Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, folder)).Select(path => Path.GetFileName(path));
}
