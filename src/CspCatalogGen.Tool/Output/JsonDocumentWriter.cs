using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>Writes <paramref name="document"/> as its type says.</summary>
    public static void Write<T>(Stream output, T document, JsonTypeInfo<T> type)
        => Write(output, json => JsonSerializer.Serialize(json, document, type));

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
