using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Compilation;

/// <summary>Takes files through reading and linking. One document that fails takes no other with it.</summary>
internal sealed class DocumentCompilation
{
    // Below this, starting threads costs more than it gives.
    private const int WorthThreads = 8;

    /// <summary>The compiler that reads and links.</summary>
    public CatalogCompiler Compiler { get; init; } = CatalogCompiler.Default;

    /// <summary>What reads a document, and whether one that is none of ours need not be decoded.</summary>
    public Func<FoundDocument, bool, FileReading> ReadFileAt { get; init; } = static (document, scanFirst) => document.Read(scanFirst);

    /// <summary>What is remembered from one compilation to the next; nothing by default.</summary>
    public ReadCache? Cache { get; init; }

    /// <summary>Compiles <paramref name="documents"/> with the names document at <paramref name="namesPath"/>.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public LinkResult Compile(IReadOnlyList<FoundDocument> documents, string? namesPath, ToolConsole console)
        => Compiler.Compile(Read(documents, FoundDocument.Names(namesPath), console));

    /// <summary>Reads <paramref name="documents"/> and the names document, for whoever needs more of them than the catalog.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public IReadOnlyList<CatalogDocument> Read(IReadOnlyList<FoundDocument> documents, FoundDocument? names, ToolConsole console)
    {
        var readNames = names is null ? null : ReadNames(names);
        var read = ReadAll(documents, isNamesGiven: names is not null, console);
        return readNames is null ? read : [.. read, readNames];
    }

    private CatalogDocument[] ReadAll(IReadOnlyList<FoundDocument> documents, bool isNamesGiven, ToolConsole console)
    {
        var read = new ReadFile[documents.Count];
        using var progress = new ProgressLine(console, documents.Count);

        void ReadOne(int index)
        {
            read[index] = Read(documents[index], scanFirst: !documents[index].IsNamed);
            progress.Advance();
        }

        if (documents.Count < WorthThreads)
        {
            for (var i = 0; i < documents.Count; i++)
            {
                ReadOne(i);
            }
        }
        else
        {
            Parallel.For(0, documents.Count, ReadOne);
        }

        ReadLostAnchors(documents, read);
        var unreadable = read.Select(static file => file.Unreadable).OfType<string>().ToList();
        return unreadable.Count == 0
            ? [.. read.Select(file => file.IsNames && !isNamesGiven ? file.Document! with { Failure = NamesNotGiven(file.Document!.Path) } : file.Document!)]
            : throw new UnusableInputException(string.Join('\n', unreadable));
    }

    /// <summary>
    /// A document that translates the same source as an upgrade page is one too, and so is one of the same title. If its
    /// anchor was lost in translation, or all that stood behind the title, somebody must get to know of it.
    /// </summary>
    private void ReadLostAnchors(IReadOnlyList<FoundDocument> documents, ReadFile[] read)
    {
        var revisions = read
            .Select(static file => file.Document?.Upgrades)
            .Where(static page => page is { HasAnchor: true })
            .Select(static page => page!.FrontMatter.SourceRevision)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var titles = read
            .Select(static file => file.Document?.Upgrades)
            .Where(static page => page is { HasAnchor: true })
            .Select(static page => page!.Title)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].SourceRevision is { } revision && revisions.Contains(revision))
            {
                read[i] = Read(documents[i], scanFirst: false);
            }
            else if (read[i] is { Document.Upgrades: null, Title: { } title } && titles.Contains(title))
            {
                read[i] = Read(documents[i] with { IsNamed = true }, scanFirst: false);
            }
        }
    }

    private ReadFile Read(FoundDocument document, bool scanFirst)
        => Cache is null ? ReadNow(document, scanFirst) : Cache.GetOrRead(document, scanFirst, isNames: false, () => ReadNow(document, scanFirst));

    private ReadFile ReadNow(FoundDocument document, bool scanFirst)
    {
        try
        {
            var file = ReadFileAt(document, scanFirst);
            var unread = new CatalogDocument(document.Path, DocumentRole.Page);
            return file.Content switch
            {
                FileContent.NoAnchor => new ReadFile(unread with { UnreadStatus = DocumentStatus.NotUpgradePage }, SourceRevision: file.SourceRevision, Title: file.Title),
                FileContent.Names => new ReadFile(unread with { UnreadStatus = DocumentStatus.NotUpgradePage }, IsNames: true),
                FileContent.TooLarge => new ReadFile(unread with { Failure = Diagnostic.Create(CatalogDiagnostics.TooLarge, StartOf(document.Path), "document", DocumentFile.MaxBytesInWords) }),
                _ => new ReadFile(Compiler.Read(new SourceDocument(document.Path, file.Text, IsNamed: document.IsNamed), DocumentRole.Page)),
            };
        }
        catch (UnusableInputException e)
        {
            return new ReadFile(Unreadable: e.Message);
        }
    }

    private CatalogDocument ReadNames(FoundDocument names)
        => Cache is null ? ReadNamesNow(names) : Cache.GetOrRead(names, scanFirst: false, isNames: true, () => ReadNamesNow(names));

    private CatalogDocument ReadNamesNow(FoundDocument names)
    {
        var file = ReadFileAt(names, false);
        return file.Content == FileContent.TooLarge
            ? throw new UnusableInputException($"'{names.Path}' is larger than {DocumentFile.MaxBytesInWords}.")
            : Compiler.Read(new SourceDocument(names.Path, file.Text, IsNamed: true), DocumentRole.Names);
    }

    private static Diagnostic NamesNotGiven(string path) => Diagnostic.Create(CatalogDiagnostics.NamesNotGiven, StartOf(path), path);

    private static SourceLocation StartOf(string path)
        => new(path, default, new LinePosition(1, 1), new LinePosition(1, 1));

    /// <summary>A file that was read, or why it cannot be.</summary>
    private sealed record ReadFile(CatalogDocument? Document = null, string? Unreadable = null, string? SourceRevision = null, string? Title = null, bool IsNames = false);
}
