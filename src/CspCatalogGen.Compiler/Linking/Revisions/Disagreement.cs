using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Where a translation says something else than its source.</summary>
/// <param name="Cell">The source's cell by its index; <see langword="null"/> where the tables have different shapes.</param>
/// <param name="Says">What the translation says, comparable with what others say; <see langword="null"/> where it may just have lost something.</param>
/// <param name="Words">What it says, in its own words.</param>
/// <param name="Diagnostic">What is to be said at the translation.</param>
/// <param name="Kind">What of the source it is about.</param>
internal sealed record Disagreement(int? Cell, string? Says, string Words, Diagnostic Diagnostic, DisagreementKind Kind = DisagreementKind.Other)
{
    /// <summary>The language of the translation.</summary>
    public string? Locale { get; init; }
}

/// <summary>What of its source a translation disagrees with.</summary>
internal enum DisagreementKind
{
    /// <summary>A name or a plan.</summary>
    Other,

    /// <summary>A cell or row that the translation does not have.</summary>
    Lacking,

    /// <summary>A cell or row that the translation has too much.</summary>
    Added,

    /// <summary>The marker of a footnote.</summary>
    Marker,

    /// <summary>What a footnote says.</summary>
    Note,

    /// <summary>What a condition says.</summary>
    Condition,

    /// <summary>How many conditions there are.</summary>
    Conditions,
}
