using System.Threading;
using CspCatalogGen.Compiler;

namespace CspCatalogGen.Generator;

/// <summary>A document that was read, and its place on this machine.</summary>
internal sealed record ReadDocument(CatalogDocument Document, string FullPath)
{
    public static ReadDocument From(DocumentFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ReadDocument(CatalogCompiler.Default.Read(file.Document, file.Role), file.FullPath);
    }
}
