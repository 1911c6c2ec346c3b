using System;
using System.Collections.Generic;
using System.Linq;
#if NET
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>What a catalog was compiled from: which documents say what it says, and of which day they are.</summary>
public sealed class CatalogProvenance
{
    /// <summary>Gathers the editions. A generated catalog's <c>Provenance</c> calls it.</summary>
    /// <param name="editions">The editions of the upgrade pages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="editions"/> is <see langword="null"/>.</exception>
    public CatalogProvenance(params CatalogEdition[] editions)
        => Editions = editions ?? throw new ArgumentNullException(nameof(editions));

#if NET
    /// <summary>Makes what was read from JSON. Meant for System.Text.Json only.</summary>
    /// <exception cref="JsonException"><paramref name="editions"/> is <see langword="null"/>, or an edition or its name is.</exception>
    [JsonConstructor]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CatalogProvenance(IReadOnlyList<CatalogEdition>? editions)
        => Editions = editions?.All(static edition => edition?.Id is not null) == true
            ? editions
            : throw new JsonException("A catalog's provenance is a list of editions, each with its name.");
#endif

    /// <summary>The editions of the upgrade pages, one for each cloud.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public IReadOnlyList<CatalogEdition> Editions { get; }

    /// <summary>The day of the newest edition, as <c>2020-05-07</c>; <see langword="null"/> where no document gives one.</summary>
    public string? Date => Editions.Select(edition => edition.Date).OrderBy(date => date, StringComparer.Ordinal).LastOrDefault();

    /// <summary>The version of the data, after their day: <c>2020.5.7</c>; <c>0</c> where no document gives one.</summary>
#if NET
    [JsonConverter(typeof(UnreferencedTextConverter))]
#endif
    public string Version => Date is { } date ? string.Join(".", date.Split('-').Select(part => part.TrimStart('0'))) : "0";

    /// <summary>The version and the editions, on one line.</summary>
    public override string ToString() => Editions.Count == 0 ? Version : $"{Version}: {string.Join(", ", Editions)}";
}
