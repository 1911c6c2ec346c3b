using System;
using System.IO;
using System.Text.Json;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes one JSON document the way all of ours look: indented, LF, a line break at the end.</summary>
internal static class JsonDocumentWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = ReadableJsonEncoder.Instance,
        Indented = true,
        NewLine = "\n",
        SkipValidation = true,
    };

    /// <summary>Writes what <paramref name="content"/> writes.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            content(json);
        }

        output.WriteByte((byte)'\n');
    }
}
