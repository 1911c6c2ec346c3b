using System.Collections.Generic;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>A document to read.</summary>
/// <param name="Path">How it is named in every output: as the caller wrote it, with forward slashes.</param>
/// <param name="FilePath">The file.</param>
/// <param name="IsNamed">Whether the caller named this very file, rather than a folder that holds it.</param>
internal record FoundDocument(string Path, string FilePath, bool IsNamed)
{
    /// <summary>Reads it; with <paramref name="scanFirst"/>, what is no document of the catalog is not decoded.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public virtual FileReading Read(bool scanFirst) => DocumentFile.Read(FilePath, Path, scanFirst);
}

/// <summary>The documents that the caller's paths lead to.</summary>
/// <param name="Documents">Each file once, in the ordinal order of their paths.</param>
/// <param name="PassedOver">What was not searched, and why: for a person to read.</param>
internal sealed record FoundDocuments(IReadOnlyList<FoundDocument> Documents, IReadOnlyList<string> PassedOver);
