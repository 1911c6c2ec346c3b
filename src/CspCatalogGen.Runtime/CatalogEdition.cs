#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>One edition of the upgrade pages: those of a cloud, in the revision that a catalog was compiled from.</summary>
public sealed class CatalogEdition
{
    /// <summary>Makes an edition.</summary>
    /// <param name="id">What it is called: <c>global</c>, <c>21vianet</c>.</param>
    /// <param name="date">The revision's day, as <c>2020-05-07</c>.</param>
    /// <param name="revision">The revision of the English page that the translations name.</param>
    public CatalogEdition(string id, string? date, string? revision)
    {
        Id = id;
        Date = date;
        Revision = revision;
    }

    /// <summary>What it is called: <c>global</c>, <c>21vianet</c>.</summary>
#if NET
    [JsonConverter(typeof(UnreferencedTextConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string Id { get; }

    /// <summary>The revision's day, as <c>2020-05-07</c>, where the documents give it.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string? Date { get; }

    /// <summary>The revision of the English page that the translations name, where they do.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string? Revision { get; }

    /// <summary>The name, the day and the revision.</summary>
    public override string ToString()
        => Id + (Date is null ? "" : " of " + Date) + (Revision is null ? "" : " (revision " + Revision + ")");
}
