using System;
using System.IO;
using System.Security;
using System.Text;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>A names document that is to be written again: its text, and the encoding and mark that it is kept in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Encoding">How it is encoded, with its byte order mark where it has one.</param>
internal sealed record NamesFile(SourceDocument Document, Encoding Encoding)
{
    /// <summary>A document that is not there yet.</summary>
    public static NamesFile New { get; } = new(new SourceDocument("", ""), ToolConsole.Utf8);

    /// <summary>Reads the file <paramref name="path"/>.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static NamesFile Read(string path)
    {
        var reading = DocumentFile.Read(path, path, scanFirst: false);
        return reading.Content == FileContent.TooLarge
            ? throw new UnusableInputException($"'{path}' is larger than {DocumentFile.MaxBytesInWords}.")
            : new NamesFile(new SourceDocument(DocumentSearch.ForwardSlashes(path), reading.Text, IsNamed: true), EncodingOf(path));
    }

    /// <summary>The bytes of <paramref name="text"/> as the file has them.</summary>
    public MemoryStream Encode(string text)
    {
        var bytes = new MemoryStream();
        bytes.Write(Encoding.Preamble);
        bytes.Write(Encoding.GetBytes(text));
        return bytes;
    }

    private static Encoding EncodingOf(string path)
    {
        if (PipedBytes.Find(path) is { } piped)
        {
            return EncodingOf(piped);
        }

        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[3];
            return EncodingOf(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new UnusableInputException($"'{path}' cannot be read: {UnreadableFile.Why(path, e)}");
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> start)
        => start.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
            : start.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : ToolConsole.Utf8;
}
