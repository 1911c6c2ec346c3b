using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>One name of the table and everything that tells which offer it is.</summary>
internal sealed record ResolvedCell
{
    /// <summary>Which of its page's cells it is.</summary>
    public int Index { get; init; }

    /// <summary>The name in the page's own language, whatever the English beside it says.</summary>
    public CellName LocalName { get; init; } = CellName.None;

    /// <summary>The name in English, where the page has it.</summary>
    public CellName? EnglishName { get; init; }

    public SourceSpan Span { get; init; }

    /// <summary>The marker that the name carries in the page's own language.</summary>
    public int? LocalMarker { get; init; }

    /// <summary>A plain digit that ends the name in the page's own language: its marker, its plan or a part of it.</summary>
    public int? PlainDigit { get; init; }

    /// <summary>The marker that the English name carries; the local one where there is no English.</summary>
    public int? Marker { get; init; }

    /// <summary>What stands at the same place of the pages that translate the same source.</summary>
    public KnownName SamePlace { get; init; } = KnownName.Unknown;

    /// <summary>What stands at the same place of an older revision that agrees in everything else.</summary>
    public KnownName OlderPlace { get; init; } = KnownName.Unknown;

    /// <summary>What the page says that it is, by the English name where it has one.</summary>
    public CellName Said => EnglishName ?? LocalName;

    /// <summary>The name in the page's own language, without its marker.</summary>
    public string Local => LocalName.Text;

    /// <summary>The name in English, where the page has it.</summary>
    public string? English => EnglishName?.Text;

    /// <summary>Whether the English name is on no list: a new offer, or a slip of the pen.</summary>
    public bool IsUnlisted => EnglishName is { IsUnlisted: true };

    /// <summary>Why the English name is taken for no offer although nothing else has it.</summary>
    public NameMistake? Mistake => EnglishName?.Mistake;

    /// <summary>What the page says that it is known as.</summary>
    public KnownName Name => Said.Known;

    /// <summary>Why a name of the cell cannot be used; English beside an unusable one still tells the offer.</summary>
    public string? Unsafe => LocalName.Trouble ?? EnglishName?.Trouble;

    /// <summary>The offer that stands here.</summary>
    public string? Key => OfferResolvers.Resolve(this);

    /// <summary>The English name of the offer, or what the cell says where the offer is not known.</summary>
    public string SpellWith(OfferNames names) => Key is { } key ? names.Spell(key) : English ?? Local;

    /// <summary>
    /// The cell held against the English name that it translates, whose numbers and plans are <paramref name="tokens"/>. A
    /// plain digit behind a name that nobody knows may be its marker or its plan; where the source has the name with that
    /// marker, it is the marker.
    /// </summary>
    public ResolvedCell ComparedWith(string tokens, int? marker)
    {
        if (LocalMarker is not null || marker is not { } number || PlainDigit != number || LocalName.Tokens == tokens)
        {
            return this;
        }

        var bare = LocalName.WithoutLastDigit();
        return bare.Tokens == tokens ? this with { LocalName = bare, LocalMarker = number } : this;
    }
}
