using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>Parts of the address, or of the title, of a page about offers that are not sold any more.</summary>
internal static class RetiredAddresses
{
    private static readonly Phrases Parts = new(
        [
            "retire", "retiring", "deprecat", "discontinu", "withdraw", "obsolet", "outdated", "archive", "sunset", "legacy", "superseded", "no-longer", "no_longer", "previous-version", "not-available", "unavailable", "not-upgrad", "cannot", "unsupported", "not-supported",
            "end-of-sale", "end_of_sale", "endofsale", "end of sale", "end-of-life", "end_of_life", "endoflife", "end of life", "end-of-support", "end_of_support", "endofsupport", "end of support", "phased-out", "phase-out", "off-sale",
        ],
        ignoresCase: true);

    /// <summary>The part of <paramref name="address"/> that says so, or <see langword="null"/>.</summary>
    public static string? FindIn(string address) => Parts.QuoteIn(address.AsSpan());
}
