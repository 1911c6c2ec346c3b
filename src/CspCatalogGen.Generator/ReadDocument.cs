using System.Threading;
using CspCatalogGen.Compiler;

namespace CspCatalogGen.Generator;

/// <summary>A document that was read.</summary>
/// <param name="File">The document as the project hands it over.</param>
/// <param name="Document">What it says.</param>
internal sealed record ReadDocument(DocumentFile File, CatalogDocument Document)
{
    public static ReadDocument From(DocumentFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ReadDocument(file, CatalogCompiler.Default.Read(file.Document, file.Role));
    }
}
