using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>One name of the table and everything that tells which offer it is.</summary>
internal sealed record ResolvedCell
{
    /// <summary>Which of its page's cells it is.</summary>
    public int Index { get; init; }

    /// <summary>The name in the page's own language, without its marker.</summary>
    public string Local { get; init; } = "";

    public SourceSpan Span { get; init; }

    /// <summary>The marker that the name carries in the page's own language.</summary>
    public int? LocalMarker { get; init; }

    /// <summary>A plain digit that ends the name in the page's own language: its marker, its plan or a part of it.</summary>
    public int? PlainDigit { get; init; }

    /// <summary>The name in English, where the page has it.</summary>
    public string? English { get; init; }

    /// <summary>The marker that the English name carries; the local one where there is no English.</summary>
    public int? Marker { get; init; }

    /// <summary>What the English name is known as.</summary>
    public KnownName EnglishName { get; init; } = KnownName.Unknown;

    /// <summary>What the name in the page's own language is known as, whatever the English beside it says.</summary>
    public KnownName LocalName { get; init; } = KnownName.Unknown;

    /// <summary>What stands at the same place of the pages that translate the same source.</summary>
    public KnownName SamePlace { get; init; } = KnownName.Unknown;

    /// <summary>What stands at the same place of an older revision that agrees in everything else.</summary>
    public KnownName OlderPlace { get; init; } = KnownName.Unknown;

    /// <summary>Why the local name cannot be used, in words that follow "it holds".</summary>
    public string? LocalTrouble { get; init; }

    /// <summary>Why the English name cannot be used.</summary>
    public string? EnglishTrouble { get; init; }

    /// <summary>Whether the English name is on no list: a new offer, or a slip of the pen.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Why the English name is taken for no offer although nothing else has it.</summary>
    public NameMistake? Mistake { get; init; }

    /// <summary>What the page says that it is, by the English name where it has one.</summary>
    public KnownName Name => English is null ? LocalName : EnglishName;

    /// <summary>Why a name of the cell cannot be used; English beside an unusable one still tells the offer.</summary>
    public string? Unsafe => LocalTrouble ?? EnglishTrouble;

    /// <summary>The offer that stands here.</summary>
    public string? Key => OfferResolvers.Resolve(this);

    /// <summary>
    /// The cell held against <paramref name="source"/>, the English name that it translates. A plain digit behind a name
    /// that nobody knows may be its marker or its plan; where the source has the name with that marker, it is the marker.
    /// </summary>
    public ResolvedCell ComparedWith(string source, int? marker)
    {
        if (LocalMarker is not null || marker is not { } number || PlainDigit != number)
        {
            return this;
        }

        var bare = CellReader.WithoutLastDigit(Local);
        var tokens = PlanTokens.Read(source);
        return PlanTokens.Read(Local) != tokens && PlanTokens.Read(bare) == tokens
            ? this with { Local = bare, LocalMarker = number }
            : this;
    }
}

/// <summary>What is wrong with an English name that is on no list.</summary>
/// <param name="IsNoName">Whether it is no name of an offer at all.</param>
/// <param name="Nearest">The name that it is nearly.</param>
/// <param name="Variant">The market variant that it names, which no row can be about.</param>
internal sealed record NameMistake(bool IsNoName = false, string? Nearest = null, MarketVariant? Variant = null);
