using System;
using System.Buffers;
using System.IO;
using System.Security;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>What a file turned out to be.</summary>
internal enum FileContent
{
    /// <summary>Its text was read.</summary>
    Text,

    /// <summary>It holds no upgrade anchor and was not decoded.</summary>
    NoAnchor,

    /// <summary>It holds the table of a names document, no upgrade anchor, and was not decoded.</summary>
    Names,

    /// <summary>It holds more than is read.</summary>
    TooLarge,
}

/// <summary>What reading a file gave.</summary>
/// <param name="Content">What it turned out to be.</param>
/// <param name="Text">Its text, where it was decoded.</param>
/// <param name="SourceRevision">The English page that it translates, where it was not decoded but says so.</param>
/// <param name="Title">The title that its front matter gives it, where it was not decoded.</param>
internal readonly record struct FileReading(FileContent Content, string Text = "", string? SourceRevision = null, string? Title = null);

/// <summary>Reads a file into memory, once, and no more of it than a document can be.</summary>
internal static class DocumentFile
{
    /// <summary>The largest file that is read. The largest real page has 40 kB.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>What <see cref="MaxBytes"/> is called in a message.</summary>
    public const string MaxBytesInWords = "64 MB";

    private const int ScanBytes = 1024 * 1024;

    /// <summary>
    /// Reads the file <paramref name="filePath"/>. With <paramref name="scanFirst"/>, a file with neither the upgrade
    /// anchor nor a table of service plans is not decoded.
    /// </summary>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public static FileReading Read(string filePath, string printedPath, bool scanFirst)
    {
        if (PipedBytes.Find(filePath) is { } piped)
        {
            return Decode(piped, filePath, scanFirst);
        }

        try
        {
            using var stream = new FileStream(filePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek && stream.Length > MaxBytes)
            {
                return new FileReading(scanFirst && !MayHaveAnchor(stream) ? FileContent.NoAnchor : FileContent.TooLarge);
            }

            // One byte more than the file has, so that its end shows without growing the buffer.
            var buffer = ArrayPool<byte>.Shared.Rent((stream.CanSeek ? (int)stream.Length : 0) + 1024);
            try
            {
                var length = 0;
                while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
                {
                    length += read;
                    if (length > MaxBytes)
                    {
                        return new FileReading(FileContent.TooLarge);
                    }

                    if (length == buffer.Length)
                    {
                        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                        buffer.AsSpan(0, length).CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(buffer);
                        buffer = larger;
                    }
                }

                if (!stream.CanSeek)
                {
                    PipedBytes.Keep(filePath, buffer.AsSpan(0, length));
                }

                return Decode(buffer.AsSpan(0, length), filePath, scanFirst);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (FileNotFoundException) when (FileNames.IsForeign(filePath))
        {
            throw new UnusableInputException($"'{printedPath}' cannot be read: {FileNames.WhyForeign}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new UnusableInputException($"'{printedPath}' cannot be read: {UnreadableFile.Why(filePath, e)}");
        }
    }

    /// <summary>The same for the <paramref name="bytes"/> of a file that is named <paramref name="name"/>.</summary>
    public static FileReading Decode(ReadOnlySpan<byte> bytes, string name, bool scanFirst)
    {
        if (scanFirst && !DocumentText.IsUtf16(bytes) && !DocumentText.IsUtf16WithoutMark(bytes) && !AnchorScan.MayHaveAnchor(bytes) && !AnchorScan.MayHaveTable(bytes) && !ServicePlanScan.MayHaveTable(bytes))
        {
            if (NamesScan.MayHaveTable(bytes))
            {
                return new FileReading(FileContent.Names);
            }

            var matter = FrontMatterScan.Read(bytes);
            return new FileReading(FileContent.NoAnchor, SourceRevision: WordsOf(matter.Find(FrontMatterKeys.SourceRevision)), Title: WordsOf(matter.FindText(FrontMatterKeys.Title)));
        }

        var text = ReferenceDocument.IsData(name) ? DocumentText.DecodeReference(bytes) : DocumentText.Decode(bytes);
        return scanFirst && !AnchorScan.MayBeUpgradePage(text) && !ServicePlanPageReader.IsPossible(text)
            ? new FileReading(FileContent.NoAnchor)
            : new FileReading(FileContent.Text, text);
    }

    private static string? WordsOf(PageText? value) => value is { Text.Length: > 0 } ? value.Text : null;

    private static bool MayHaveAnchor(FileStream stream)
    {
        var buffer = new byte[ScanBytes];
        var kept = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (AnchorScan.MayHaveAnchor(bytes))
            {
                return true;
            }

            kept = Math.Min(AnchorScan.Overlap, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
