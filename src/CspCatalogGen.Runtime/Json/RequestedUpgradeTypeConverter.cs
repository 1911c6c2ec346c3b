using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>Reads and writes what an <see cref="UpgradeRequest"/> asks for: an upgrade, and never none. Meant for System.Text.Json only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestedUpgradeTypeConverter : JsonConverter<UpgradeType>
{
    private static readonly StrictEnumConverter<UpgradeType> Any = new();

    /// <inheritdoc/>
    public override UpgradeType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Any.Read(ref reader, typeToConvert, options) is not UpgradeType.None and var type ? type : throw new JsonException("A request without an upgrade asks for nothing.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UpgradeType value, JsonSerializerOptions options) => Any.Write(writer, value, options);
}
