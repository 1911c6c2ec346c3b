using System;
using System.Collections.Generic;
using System.Text.Json;

namespace CspCatalogGen.Json;

/// <summary>
/// Refuses a value that its enum does not have. The converters of a generated catalog do, too; where the catalog was compiled without
/// System.Text.Json it has none, and its offers and markets are numbers.
/// </summary>
internal static class JsonValue
{
    public static void ThrowIfNone<TEnum>(TEnum value, string kind)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new JsonException($"The catalog has no {kind} {value:D}.");
        }
    }

    /// <summary>The default value stands for an offer that nobody knows.</summary>
    public static void ThrowIfNoneButDefault<TEnum>(TEnum value, string kind)
        where TEnum : struct, Enum
    {
        if (!EqualityComparer<TEnum>.Default.Equals(value, default))
        {
            ThrowIfNone(value, kind);
        }
    }
}
