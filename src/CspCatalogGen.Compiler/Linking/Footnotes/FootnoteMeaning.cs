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

    /// <summary>Whether <paramref name="other"/> says the same.</summary>
    public bool IsSameAs(FootnoteMeaning other)
        => (Market, Replacement, InsteadOf) == (other.Market, other.Replacement, other.InsteadOf)
            && Sources.Count == other.Sources.Count
            && Sources.All(other.Sources.Contains);
}

/// <summary>An upgrade, by the keys of its offers, whose target carries a footnote's marker.</summary>
internal sealed record MarkedUpgrade(string From, string To);

/// <summary>What reading a footnote gave.</summary>
/// <param name="Meaning">Its meaning; <see langword="null"/> where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, in words that follow "This footnote is not applied:".</param>
/// <param name="IsWordingKnown">Whether its words are known to say nothing more than its offers and markets do.</param>
internal sealed record NoteReading(FootnoteMeaning? Meaning, string Problem, bool IsWordingKnown = false)
{
    /// <summary>A wording that is not known, with placeholders, as the names document may list it.</summary>
    public string? Template { get; init; }

    /// <summary>The offer that it speaks of and that is at neither end of a marked upgrade, where that is why it cannot be read.</summary>
    public string? Unplaced { get; init; }

    /// <summary>Whether it names something that is no offer of the table.</summary>
    public bool HasUnknownName { get; init; }

    public static NoteReading Unreadable(string problem) => new(null, problem);
}
