using System;
using System.IO;
using System.Security;
using System.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Fixing;

/// <summary>A file that may be written back: its text, and how the text becomes its bytes again.</summary>
/// <param name="FilePath">The file.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Text">Its text, without the byte order mark.</param>
/// <param name="Encoding">How the text is encoded.</param>
/// <param name="Mark">Its byte order mark.</param>
internal sealed record EncodedFile(string FilePath, byte[] Bytes, string Text, Encoding Encoding, byte[] Mark)
{
    /// <summary>Whether its text is all that it holds, so that what is not edited stays as it is, byte for byte.</summary>
    public bool IsExact => Encode(Text).AsSpan().SequenceEqual(Bytes);

    /// <summary>Whether a patch of its text fits its bytes.</summary>
    public bool IsPlainUtf8 => Encoding is UTF8Encoding && Mark.Length == 0 && IsExact;

    /// <summary>Reads the file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static EncodedFile Read(string filePath, string printedPath)
    {
        try
        {
            var bytes = File.ReadAllBytes(filePath);
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                if (bytes.AsSpan().StartsWith(encoding.Preamble))
                {
                    return new EncodedFile(filePath, bytes, encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding, encoding.Preamble.ToArray());
                }
            }

            return new EncodedFile(filePath, bytes, Encoding.UTF8.GetString(bytes), Encoding.UTF8, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new UnusableInputException($"'{printedPath}' cannot be read: {e.Message}");
        }
    }

    /// <summary>The bytes of the file with <paramref name="text"/> in it.</summary>
    public byte[] Encode(string text) => [.. Mark, .. Encoding.GetBytes(text)];
}
