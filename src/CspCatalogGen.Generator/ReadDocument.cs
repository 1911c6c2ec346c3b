using System;
using System.Threading;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>What reading one document gave. A defect of ours costs the document it happened in, never the others' output.</summary>
/// <param name="Path">The document's path in the catalog.</param>
/// <param name="FullPath">Its place on this machine.</param>
/// <param name="Role">What it is to the catalog.</param>
internal sealed record ReadDocument(string Path, string FullPath, DocumentRole Role)
{
    /// <summary>What a page says of upgrades; <see langword="null"/> where reading failed.</summary>
    public UpgradePage? Upgrades { get; private init; }

    /// <summary>What a page says of service plans, where it can be a licensing reference: that it says itself.</summary>
    public ServicePlanPage? ServicePlans { get; private init; }

    /// <summary>What the names document says; <see langword="null"/> where reading failed.</summary>
    public NamesDocument? Names { get; private init; }

    /// <summary>The defect that reading ran into.</summary>
    public Diagnostic? Failure { get; private init; }

    public static ReadDocument Of(DocumentFile file, CancellationToken cancellationToken) => Of(file, Read, cancellationToken);

    internal static ReadDocument Of(DocumentFile file, Func<ReadDocument, SourceDocument, ReadDocument> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unread = new ReadDocument(file.Document.Path, file.FullPath, file.Role);
        try
        {
            return read(unread, file.Document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return unread with { Failure = FailureOf(exception, file.Document.Path) };
        }
    }

    public static Diagnostic FailureOf(Exception exception, string? path) => Diagnostic.Create(
        CatalogDiagnostics.InternalFailure,
        path is null ? null : new SourceLocation(path, default, new LinePosition(1, 1), new LinePosition(1, 1)),
        $"{exception.GetType().Name}: {exception.Message}");

    private static ReadDocument Read(ReadDocument unread, SourceDocument document)
        => unread.Role == DocumentRole.Names
            ? unread with { Names = NamesDocumentReader.Read(document) }
            : unread with
            {
                Upgrades = ReferenceDocument.IsData(document.Path) ? null : UpgradePageReader.Read(document),
                ServicePlans = ReferenceDocument.IsPossible(document) ? ReferenceDocument.Read(document) : null,
            };
}
