using System;
using System.Threading;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>What reading one document gave.</summary>
/// <param name="Path">The document's path in the catalog.</param>
/// <param name="FullPath">Its place on this machine.</param>
/// <param name="Document">What it says; <see langword="null"/> where reading failed.</param>
/// <param name="Failure">The defect that reading ran into.</param>
internal sealed record ReadResult<T>(string Path, string FullPath, T? Document, Diagnostic? Failure)
    where T : class, IEquatable<T>;

/// <summary>Reads documents. A defect of ours costs the document it happened in, never the others' output.</summary>
internal static class ReadResult
{
    public static ReadResult<UpgradePage> OfPage(DocumentFile file, CancellationToken cancellationToken)
        => Of(file, UpgradePageReader.Read, cancellationToken);

    public static ReadResult<NamesDocument> OfNames(DocumentFile file, CancellationToken cancellationToken)
        => Of(file, NamesDocumentReader.Read, cancellationToken);

    public static ReadResult<ServicePlanPage> OfServicePlans(DocumentFile file, CancellationToken cancellationToken)
        => Of(file, ServicePlanPageReader.Read, cancellationToken);

    internal static ReadResult<T> Of<T>(DocumentFile file, Func<SourceDocument, T> read, CancellationToken cancellationToken)
        where T : class, IEquatable<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new ReadResult<T>(file.Document.Path, file.FullPath, read(file.Document), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ReadResult<T>(file.Document.Path, file.FullPath, null, Failure(exception, file.Document.Path));
        }
    }

    public static Diagnostic Failure(Exception exception, string? path) => Diagnostic.Create(
        CatalogDiagnostics.InternalFailure,
        path is null ? null : new SourceLocation(path, default, new LinePosition(1, 1), new LinePosition(1, 1)),
        $"{exception.GetType().Name}: {exception.Message}");
}
