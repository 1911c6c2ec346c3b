using System;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>A name as a cell writes it, with everything that is looked up of it; a page writes one name in many cells.</summary>
/// <param name="Text">The name, without its marker.</param>
/// <param name="Fold">It folded.</param>
/// <param name="Tokens">Its numbers and plans.</param>
/// <param name="Known">What it is known as.</param>
/// <param name="Trouble">Why it cannot be used, in words that follow "it holds".</param>
internal sealed record CellName(string Text, string Fold, string Tokens, KnownName Known, string? Trouble)
{
    /// <summary>The name of a cell that was not read.</summary>
    public static CellName None { get; } = new("", "", "", KnownName.Unknown, null);

    /// <summary>Whether it is English on no list: a new offer, or a slip of the pen.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether it names an offer, or several, that were known before the page was read.</summary>
    public bool IsKnown => Known.Keys.Count > 0 && !IsUnlisted;

    /// <summary>Why it is taken for no offer although nothing else has it.</summary>
    public NameMistake? Mistake { get; init; }

    public static CellName Read(string text, Func<string, KnownName> find, bool mustBeAscii)
    {
        var fold = NameFolding.Fold(text);
        return new CellName(text, fold, PlanTokens.Read(text), find(fold), NameSafety.FindTrouble(text, mustBeAscii));
    }

    /// <summary>The name without its last digit, where that is its marker.</summary>
    public CellName WithoutLastDigit()
    {
        var bare = WithoutLastDigit(Text);
        return this with { Text = bare, Fold = NameFolding.Fold(bare), Tokens = PlanTokens.Read(bare) };
    }

    public static string WithoutLastDigit(string text) => text.Substring(0, text.Length - 1).TrimEnd();
}

/// <summary>What is wrong with an English name that is on no list.</summary>
/// <param name="IsNoName">Whether it is no name of an offer at all.</param>
/// <param name="Nearest">The name that it is nearly.</param>
/// <param name="Variant">The market variant that it names, which no row can be about.</param>
internal sealed record NameMistake(bool IsNoName = false, string? Nearest = null, MarketVariant? Variant = null);
