using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>What a market footnote means.</summary>
/// <param name="Market">The market it is about.</param>
/// <param name="Sources">The offers whose variants are sold there.</param>
/// <param name="Replacement">The offer whose variant they can be upgraded to.</param>
/// <param name="InsteadOf">The offer that they cannot be upgraded to.</param>
internal sealed record FootnoteMeaning(string Market, IReadOnlyList<string> Sources, string Replacement, string InsteadOf)
{
    /// <summary>Whether the footnote speaks of the upgrade that carries its marker.</summary>
    public bool Explains(MarkedUpgrade upgrade) => upgrade.To == InsteadOf && Sources.Contains(upgrade.From);
}

/// <summary>An upgrade, by the keys of its offers, whose target carries a footnote's marker.</summary>
internal sealed record MarkedUpgrade(string From, string To);

/// <summary>What reading a footnote gave.</summary>
/// <param name="Meaning">Its meaning; <see langword="null"/> where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, in words that follow "This footnote is not applied:".</param>
/// <param name="IsWordingKnown">Whether its words are known to say nothing more than its offers and markets do.</param>
/// <param name="Wording">Its words without offers and markets.</param>
internal sealed record NoteReading(FootnoteMeaning? Meaning, string Problem, bool IsWordingKnown = false, string Wording = "")
{
    public static NoteReading Unreadable(string problem) => new(null, problem);
}
