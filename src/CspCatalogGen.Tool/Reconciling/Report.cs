using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>What comparing the catalog with another list found, in the form in which every comparison is written.</summary>
/// <param name="Heading">The sentence above it.</param>
/// <param name="Facts">What was compared, by the names of JSON.</param>
/// <param name="Shape">What an entry is about.</param>
/// <param name="Kinds">Every kind of finding, in the order in which they are shown.</param>
/// <param name="Entries">What was found.</param>
/// <param name="Problems">What of the other list could not be read.</param>
/// <param name="Closing">What else is to be said to people.</param>
internal sealed record Report(
    string Heading,
    IReadOnlyList<KeyValuePair<string, object?>> Facts,
    ReportShape Shape,
    IReadOnlyList<FindingKind> Kinds,
    IReadOnlyList<ReportEntry> Entries,
    IReadOnlyList<string> Problems,
    string? Closing = null);

/// <summary>What the entries of a report are about.</summary>
/// <param name="Array">What JSON calls all of them.</param>
/// <param name="First">What JSON calls the first of the two; its identifier is that and <c>Id</c>.</param>
/// <param name="Second">The same of the second.</param>
internal sealed record ReportShape(string Array, string First, string Second)
{
    public static ReportShape Upgrades { get; } = new("upgrades", "from", "to");

    public static ReportShape Products { get; } = new("products", "product", "plan");
}

/// <summary>A kind of finding.</summary>
/// <param name="Name">What JSON and the command line call it.</param>
/// <param name="Title">What people read.</param>
/// <param name="IsDifference">Whether the two sides disagree.</param>
internal sealed record FindingKind(string Name, string Title, bool IsDifference);

/// <summary>One finding.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="First">What it is about: an offer, or a product.</param>
/// <param name="FirstId">Its identifier, where it is known.</param>
/// <param name="Second">The target of the offer, or a plan of the product.</param>
/// <param name="SecondId">Its identifier, where it is known.</param>
/// <param name="Relation"><c>upgrade</c>, or <c>conversion</c>.</param>
/// <param name="Detail">What else is to be said.</param>
internal sealed record ReportEntry(FindingKind Kind, string First, string? FirstId, string? Second, string? SecondId, string? Relation, string? Detail)
{
    /// <summary>Those of <paramref name="details"/> that are to be said, as one; <see langword="null"/> where none is.</summary>
    public static string? Join(params IEnumerable<string?> details) => string.Join("; ", details.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}
