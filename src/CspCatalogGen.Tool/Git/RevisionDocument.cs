using System.IO;
using CspCatalogGen.Tool.Inputs;
using LibGit2Sharp;

namespace CspCatalogGen.Tool.Git;

/// <summary>A document as a revision of a git repository has it.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Blob">Its content.</param>
/// <param name="Path">How it is named in every output.</param>
/// <param name="IsNamed">Whether the caller named this very file.</param>
internal sealed record RevisionDocument(GitRepository Repository, Blob Blob, string Path, bool IsNamed) : FoundDocument(Path, Path, IsNamed)
{
    /// <inheritdoc/>
    public override FileReading Read(bool scanFirst) => GitRepository.Reading(Path, () =>
    {
        byte[] bytes;

        // A repository answers one thread at a time; decoding needs no turn.
        lock (Repository)
        {
            if (Blob.Size > DocumentFile.MaxBytes)
            {
                return new FileReading(scanFirst ? FileContent.NoAnchor : FileContent.TooLarge);
            }

            using var content = Blob.GetContentStream();
            using var copy = new MemoryStream((int)Blob.Size);
            content.CopyTo(copy);
            bytes = copy.ToArray();
        }

        return DocumentFile.Decode(bytes, Path, scanFirst);
    });
}
