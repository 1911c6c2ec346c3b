using System;
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
/// </summary>
internal sealed class Fixture
{
    private const string NamesFile = "offers.md";

    private readonly string _folder;

    private Fixture(string folder)
    {
        _folder = folder;
        Documents = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => new SourceDocument(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file, Encoding.UTF8)))
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToList();
    }

    public static IEnumerable<string> Names
        => Directory.EnumerateDirectories(Repository.Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public IReadOnlyList<SourceDocument> Documents { get; }

    public IEnumerable<SourceDocument> Pages => Documents.Where(document => document.Path != NamesFile);

    public SourceDocument? NamesDocument => Documents.SingleOrDefault(document => document.Path == NamesFile);

    public string ExpectedFile => Path.Combine(_folder, "expected.txt");

    public string ReceivedFile => Path.Combine(_folder, "expected.received.txt");

    public static Fixture Open(string name) => new(Path.Combine(Repository.Fixtures, name));

    public LinkResult Link() => Compilation.Link(Pages, NamesDocument);
}
