using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>
/// A <see cref="StrictEnumConverter{TEnum}"/> of what System.Text.Json would write with references (<c>$id</c>) and not read: then it
/// is not written either. Meant for System.Text.Json only.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnreferencedEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly StrictEnumConverter<TEnum> Strict = new();

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Strict.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        JsonValue.ThrowIfReferenced(options);
        Strict.Write(writer, value, options);
    }
}
