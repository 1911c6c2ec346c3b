using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>A text of what System.Text.Json would write with references (<c>$id</c>) and not read: then it is not written either. Meant for System.Text.Json only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnreferencedTextConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonValue.ThrowIfReferenced(options);
        writer.WriteStringValue(value);
    }
}
