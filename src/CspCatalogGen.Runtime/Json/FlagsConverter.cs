using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>
/// Writes flags as Partner Center writes its values, several as .NET does: <c>assign_licenses, use21_vianet_admin_center</c>. Reads
/// that, any other letter case and numbers; what the enum does not have is refused, read or written.
/// </summary>
/// <typeparam name="TEnum">The enum, with a member for none and one for each flag.</typeparam>
public sealed class FlagsConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly long All = Enum.GetValues<TEnum>().Aggregate(0L, static (all, flag) => all | NumberOf(flag));

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt32(out var number) && (number & ~All) == 0 ? FlagsOf(number) : throw new JsonException($"This is no {typeof(TEnum).Name}.");
        }

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        var flags = text?.Split(',').Select(word => SnakeCaseEnumConverter<TEnum>.Find(word.Trim())).ToList();
        return flags is null ? throw new JsonException($"This is no {typeof(TEnum).Name}.")
            : flags.Contains(null) ? throw new JsonException($"'{text}' is no {typeof(TEnum).Name}.")
            : FlagsOf(flags.Aggregate(0L, static (all, flag) => all | NumberOf(flag!.Value)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var number = NumberOf(value);
        if ((number & ~All) != 0)
        {
            throw new JsonException($"'{value}' is no {typeof(TEnum).Name}.");
        }

        writer.WriteStringValue(string.Join(", ", Enum.GetValues<TEnum>()
            .Where(flag => NumberOf(flag) == 0 ? number == 0 : (number & NumberOf(flag)) != 0)
            .Select(SnakeCaseEnumConverter<TEnum>.TextOf)));
    }

    private static long NumberOf(TEnum flags) => Convert.ToInt64(flags, CultureInfo.InvariantCulture);

    private static TEnum FlagsOf(long number) => (TEnum)Enum.ToObject(typeof(TEnum), number);
}
