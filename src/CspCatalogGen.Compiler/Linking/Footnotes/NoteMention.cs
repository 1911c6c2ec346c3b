namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>An offer in a footnote.</summary>
/// <param name="Start">Where it begins in the folded note.</param>
/// <param name="End">Where it ends in the folded note.</param>
/// <param name="Key">The offer.</param>
/// <param name="Market">The market that is named beside it.</param>
internal sealed record NoteMention(int Start, int End, string Key, string? Market = null);

/// <summary>A market in a footnote.</summary>
internal sealed record NoteMarket(int Start, int End, string Market);

/// <summary>What an offer is to a footnote.</summary>
internal enum NoteRole
{
    /// <summary>An offer whose variant is sold in the market.</summary>
    Source,

    /// <summary>The offer whose variant it can be upgraded to.</summary>
    Replacement,

    /// <summary>The offer that it cannot be upgraded to.</summary>
    InsteadOf,
}
