using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>
/// Refuses what could not be read again: a value that its enum does not have, and references. The converters of a generated catalog do, too; where the catalog was compiled without
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

    /// <summary>What is made by a constructor, System.Text.Json would write with references (<c>$id</c>) and not read.</summary>
    public static void ThrowIfReferenced(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ReferenceHandler is { } references && references != ReferenceHandler.IgnoreCycles)
        {
            throw new JsonException("Customers, verdicts, reasons and a catalog's provenance are not written with references (ReferenceHandler.Preserve): they could not be read.");
        }
    }
}
