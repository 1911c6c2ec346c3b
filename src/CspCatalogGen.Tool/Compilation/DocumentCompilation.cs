using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Compilation;

/// <summary>Takes files through reading and linking. One document that fails takes no other with it.</summary>
internal sealed class DocumentCompilation
{
    // Below this, starting threads costs more than it gives.
    private const int WorthThreads = 8;

    /// <summary>Reads a page.</summary>
    public Func<SourceDocument, UpgradePage> ReadPage { get; init; } = UpgradePageReader.Read;

    /// <summary>Reads the names document.</summary>
    public Func<SourceDocument, NamesDocument> ReadNames { get; init; } = NamesDocumentReader.Read;

    /// <summary>Reads a licensing reference.</summary>
    public Func<SourceDocument, ServicePlanPage> ReadServicePlans { get; init; } = ReferenceDocument.Read;

    /// <summary>Links what was read.</summary>
    public Func<IEnumerable<UpgradePage>, NamesDocument?, IEnumerable<ServicePlanPage>, LinkResult> Link { get; init; } = CatalogLinker.Link;

    /// <summary>Compiles <paramref name="documents"/> with the names document at <paramref name="namesPath"/>.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public LinkResult Compile(IReadOnlyList<FoundDocument> documents, string? namesPath, ToolConsole console)
    {
        var failures = new List<Diagnostic>();
        var names = namesPath is null ? null : ReadNamesFile(namesPath, failures);
        var read = ReadAll(documents, console);
        var linked = LinkPages(
            [.. read.Select(static document => document.Page).OfType<UpgradePage>()],
            names,
            [.. read.Select(static document => document.ServicePlans).OfType<ServicePlanPage>()],
            failures);

        var unlinked = read.Select(static document => document.Unlinked).OfType<LinkedDocument>().ToList();
        failures.AddRange(read.Select(static document => document.Failure).OfType<Diagnostic>());
        if (read.Length > 0 && failures.Count == 0 && !read.Any(static document => document.Page is { HasAnchor: true }))
        {
            failures.Add(Diagnostic.Create(CatalogDiagnostics.NoUpgradePages, null, read.Length.ToString(CultureInfo.InvariantCulture)));
        }

        return linked with
        {
            Documents = unlinked.Count == 0
                ? linked.Documents
                : linked.Documents.Concat(unlinked).OrderBy(static document => document.Path, StringComparer.Ordinal).ToEquatableArray(),
            Diagnostics = failures.Count == 0
                ? linked.Diagnostics
                : linked.Diagnostics.Concat(failures)
                    .OrderBy(static diagnostic => diagnostic.Location?.Path, StringComparer.Ordinal)
                    .ThenBy(static diagnostic => diagnostic.Location?.Span.Start)
                    .ThenBy(static diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
                    .ThenBy(static diagnostic => diagnostic.Message, StringComparer.Ordinal)
                    .ToEquatableArray(),
        };
    }

    /// <summary>Learns from <paramref name="documents"/> what each offer is called; the names document at <paramref name="namesPath"/> is continued where it exists.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public LearnedNames Learn(IReadOnlyList<FoundDocument> documents, string? namesPath, ToolConsole console)
    {
        var existing = namesPath is not null && File.Exists(namesPath)
            ? new SourceDocument(DocumentSearch.ForwardSlashes(namesPath), DocumentFile.Read(namesPath, namesPath, scanFirst: false).Text, IsNamed: true)
            : null;
        return NamesLearner.Learn(ReadAll(documents, console).Select(static document => document.Page).OfType<UpgradePage>(), existing);
    }

    private ReadDocument[] ReadAll(IReadOnlyList<FoundDocument> documents, ToolConsole console)
    {
        var read = new ReadDocument[documents.Count];
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
        var unreadable = read.Select(static document => document.Unreadable).OfType<string>().ToList();
        return unreadable.Count == 0
            ? read
            : throw new UnusableInputException(string.Join('\n', unreadable));
    }

    /// <summary>
    /// A document that translates the same source as an upgrade page is one too. If its anchor was lost in
    /// translation, the linker must get to know of it.
    /// </summary>
    private void ReadLostAnchors(IReadOnlyList<FoundDocument> documents, ReadDocument[] read)
    {
        var revisions = read
            .Where(static document => document.Page is { HasAnchor: true })
            .Select(static document => document.Page!.FrontMatter.SourceRevision)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].SourceRevision is { } revision && revisions.Contains(revision))
            {
                read[i] = Read(documents[i], scanFirst: false);
            }
        }
    }

    private ReadDocument Read(FoundDocument document, bool scanFirst)
    {
        try
        {
            var file = DocumentFile.Read(document.FilePath, document.Path, scanFirst);
            switch (file.Content)
            {
                case FileContent.NoAnchor:
                    return new ReadDocument(Unlinked: Unread(document.Path, DocumentStatus.NotUpgradePage), SourceRevision: file.SourceRevision);
                case FileContent.TooLarge:
                    return new ReadDocument(
                        Unlinked: Unread(document.Path, DocumentStatus.Refused),
                        Failure: Diagnostic.Create(CatalogDiagnostics.TooLarge, StartOf(document.Path), "document", DocumentFile.LargestWords));
                default:
                    var source = new SourceDocument(document.Path, file.Text, IsNamed: document.IsNamed);
                    return new ReadDocument(
                        Page: ReferenceDocument.IsData(document.Path) ? null : ReadPage(source),
                        ServicePlans: ReferenceDocument.IsPossible(source) ? ReadServicePlans(source) : null);
            }
        }
        catch (UnusableInputException e)
        {
            return new ReadDocument(Unreadable: e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new ReadDocument(
                Unlinked: Unread(document.Path, DocumentStatus.Refused),
                Failure: InternalFailure(StartOf(document.Path), e));
        }
    }

    private NamesDocument? ReadNamesFile(string namesPath, List<Diagnostic> failures)
    {
        var printed = DocumentSearch.ForwardSlashes(namesPath);
        var file = DocumentFile.Read(namesPath, printed, scanFirst: false);
        if (file.Content == FileContent.TooLarge)
        {
            throw new UnusableInputException($"'{printed}' is larger than {DocumentFile.LargestWords}.");
        }

        try
        {
            return ReadNames(new SourceDocument(printed, file.Text, IsNamed: true));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failures.Add(InternalFailure(StartOf(printed), e));
            return null;
        }
    }

    private LinkResult LinkPages(
        IReadOnlyList<UpgradePage> pages,
        NamesDocument? names,
        IReadOnlyList<ServicePlanPage> servicePlans,
        List<Diagnostic> failures)
    {
        try
        {
            return Link(pages, names, servicePlans);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failures.Add(InternalFailure(location: null, e));
            return new LinkResult(
                Catalog.Empty,
                EquatableArray<UpgradeSources>.Empty,
                pages.Select(static page => Unread(page.Path, DocumentStatus.Refused)).ToEquatableArray(),
                pages.SelectMany(static page => page.Diagnostics).ToEquatableArray(),
                EquatableArray<SeenName>.Empty);
        }
    }

    private static Diagnostic InternalFailure(SourceLocation? location, Exception e)
        => Diagnostic.Create(CatalogDiagnostics.InternalFailure, location, $"{e.GetType().Name}: {e.Message.TrimEnd('.')}");

    private static LinkedDocument Unread(string path, DocumentStatus status)
        => new(path, Locale: null, Edition: null, SourceRevision: null, status);

    private static SourceLocation StartOf(string path)
        => new(path, default, new LinePosition(1, 1), new LinePosition(1, 1));

    /// <summary>What reading one document gave: a page, or why there is none.</summary>
    private sealed record ReadDocument(
        UpgradePage? Page = null,
        ServicePlanPage? ServicePlans = null,
        LinkedDocument? Unlinked = null,
        Diagnostic? Failure = null,
        string? Unreadable = null,
        string? SourceRevision = null);
}
