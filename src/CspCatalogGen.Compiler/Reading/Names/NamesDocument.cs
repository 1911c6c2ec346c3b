using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>The document in which doc writers keep the offers' names, numbers and identifiers.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="OffersTable">The place of the table of offers.</param>
/// <param name="Offers">A row per offer.</param>
/// <param name="Markets">A row per market.</param>
/// <param name="Diagnostics">What was wrong with its form.</param>
public sealed record NamesDocument(
    string Path,
    LineMap Lines,
    SourceSpan? OffersTable,
    EquatableArray<OfferRow> Offers,
    EquatableArray<MarketRow> Markets,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The headings of the table of offers.</summary>
    internal EquatableArray<string> OffersHeading { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The sentences for reasons, in the document's order.</summary>
    public EquatableArray<ReasonSentence> Sentences { get; init; } = EquatableArray<ReasonSentence>.Empty;

    /// <summary>The place of the table of wordings.</summary>
    public SourceSpan? WordingsTable { get; init; }

    /// <summary>How translations head tables and word footnotes, in the document's order.</summary>
    public EquatableArray<LocaleWording> Wordings { get; init; } = EquatableArray<LocaleWording>.Empty;

    /// <summary>Whether every row of it was read, so that what it does not list it does not know.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The place of <paramref name="span"/>, with its lines and columns.</summary>
    public SourceLocation Locate(SourceSpan span) => Lines.Locate(Path, span);
}

/// <summary>What the names document says of one offer.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Number">Its number; <see langword="null"/> where the row gives none.</param>
/// <param name="FormerNames">The English names it had.</param>
/// <param name="OfferId">Its offer GUID.</param>
/// <param name="ProductId">Its product (SKU) GUID.</param>
/// <param name="StringId">Its String ID.</param>
/// <param name="Names">Its localized names, in the document's order.</param>
/// <param name="NumberSpan">The place of its number; of its name where it has none.</param>
public sealed record OfferRow(
    PageText Name,
    int? Number,
    EquatableArray<DatedName> FormerNames,
    PageText? OfferId,
    PageText? ProductId,
    PageText? StringId,
    EquatableArray<LocaleName> Names,
    SourceSpan NumberSpan);

/// <summary>A former name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Until">The last day it held, as <c>yyyy-MM-dd</c>; <see langword="null"/> where the row gives none.</param>
public sealed record DatedName(PageText Name, string? Until);

/// <summary>A name in one locale.</summary>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="Name">The name.</param>
public sealed record LocaleName(string Locale, PageText Name);

/// <summary>What the names document says of one market.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Words">How pages write it, in any language.</param>
/// <param name="Edition">The id of the edition whose table is for it; <see langword="null"/> for a market of the global edition.</param>
public sealed record MarketRow(PageText Name, EquatableArray<PageText> Words, string? Edition);

/// <summary>What the names document says for one reason in one locale.</summary>
/// <param name="Key">The row: the name of a reason, or of a word in one.</param>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="Text">The sentence, with its placeholders.</param>
public sealed record ReasonSentence(string Key, string Locale, string Text);

/// <summary>What a wording of the names document is of.</summary>
public enum WordingKind
{
    /// <summary>The heading of the column of offers.</summary>
    Offer,

    /// <summary>The heading of the column of upgrades.</summary>
    Upgrades,

    /// <summary>A footnote about a market.</summary>
    Footnote,

    /// <summary>A title, or a sentence beside the table, that says no more than the table.</summary>
    Sentence,
}

/// <summary>How translations word something.</summary>
/// <param name="Kind">What it is the wording of.</param>
/// <param name="Locale">A BCP 47 tag.</param>
/// <param name="Text">The words; those of a footnote with placeholders for its offers and markets.</param>
public sealed record LocaleWording(WordingKind Kind, string Locale, PageText Text);
