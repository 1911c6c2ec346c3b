using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>What people write where a name should stand: that there is no offer, or what became of one.</summary>
internal static class NoNames
{
    // Folded. What stands alone in a cell.
    private static readonly string[] _alone =
    [
        "na", "none", "nothing", "null", "nil", "no", "yes", "x", "tbd", "tba", "notapplicable", "noupgrade", "noupgrades", "noupgradeavailable",
        "noupgradesavailable", "nopossibleupgrades", "comingsoon", "seebelow", "seeabove", "seenote", "sameasabove", "asabove", "ditto", "all", "any", "other", "others",
    ];

    // Folded. What is said of an offer, before or behind its name.
    private static readonly string[] _ofAnOffer =
    [
        "notavailable", "nolongeravailable", "unavailable", "notsupported", "nolongersupported", "notoffered", "nolongersold", "notforsale", "retired", "retiring",
        "discontinued", "deprecated", "withdrawn", "removed", "obsolete", "endofsale", "endoflife", "outofsale",
    ];

    /// <summary>Whether the folded <paramref name="name"/> is no name, or says beside it that the offer is not to be had.</summary>
    public static bool Contains(string name)
        => _alone.Contains(name, StringComparer.Ordinal)
            || Array.Exists(_ofAnOffer, words => name.StartsWith(words, StringComparison.Ordinal) || name.EndsWith(words, StringComparison.Ordinal));
}
