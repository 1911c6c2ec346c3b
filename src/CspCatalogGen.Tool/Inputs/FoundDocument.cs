using System.Collections.Generic;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>A document to read.</summary>
/// <param name="Path">How it is named in every output: as the caller wrote it, with forward slashes.</param>
/// <param name="FilePath">The file.</param>
/// <param name="IsNamed">Whether the caller named this very file, rather than a folder that holds it.</param>
internal record FoundDocument(string Path, string FilePath, bool IsNamed)
{
    /// <summary>The names document at <paramref name="path"/>, where there is one.</summary>
    public static FoundDocument? Names(string? path) => path is null ? null : new FoundDocument(DocumentSearch.ForwardSlashes(path), path, IsNamed: true);

    /// <summary>Reads it; with <paramref name="scanFirst"/>, what is no document of the catalog is not decoded.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public virtual FileReading Read(bool scanFirst) => DocumentFile.Read(FilePath, Path, scanFirst);
}

/// <summary>A file of a folder in which nothing stands. It is not opened: a named pipe has no length either, and would be waited for.</summary>
internal sealed record EmptyDocument(string Path, string FilePath) : FoundDocument(Path, FilePath, IsNamed: false)
{
    /// <inheritdoc/>
    public override FileReading Read(bool scanFirst) => new(FileContent.Text);
}

/// <summary>The documents that the caller's paths lead to.</summary>
/// <param name="Documents">Each file once, in the ordinal order of their paths.</param>
/// <param name="PassedOver">What was not searched, and why: for a person to read.</param>
internal sealed record FoundDocuments(IReadOnlyList<FoundDocument> Documents, IReadOnlyList<string> PassedOver);
