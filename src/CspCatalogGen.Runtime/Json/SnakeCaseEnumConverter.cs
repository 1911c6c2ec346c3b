using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>
/// Writes a value as Partner Center does (<c>upgrade_only</c>), and reads that, any other letter case and numbers.
/// </summary>
/// <typeparam name="TEnum">The enum; what it does not have is read as its default value.</typeparam>
public sealed class SnakeCaseEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Find(TextOf(ref reader)) ?? default;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TextOf(value));
    }

    /// <summary>The value that a text stands for, if there is one.</summary>
    internal static TEnum? Find(string? text)

        // A list of names would be read as the sum of their numbers.
        => text?.Contains(',', StringComparison.Ordinal) != true
            && Enum.TryParse<TEnum>(text?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            && Enum.IsDefined(value)
            ? value
            : null;

    /// <summary>A word, or a number as a text.</summary>
    internal static string? TextOf(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : reader.GetString();

    /// <summary>A value as Partner Center writes it.</summary>
    internal static string TextOf(TEnum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
