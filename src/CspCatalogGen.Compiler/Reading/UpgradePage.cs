using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>What one upgrade page says, with the place of every word. Nothing is resolved yet.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="HasAnchor">Whether it has the anchor that makes it an upgrade page.</param>
/// <param name="FrontMatter">Its front matter.</param>
/// <param name="EditionHint">What it says of its cloud, or <see langword="null"/>.</param>
/// <param name="Table">Its upgrade table, or <see langword="null"/> where none could be read.</param>
/// <param name="Footnotes">The footnotes under the table.</param>
/// <param name="Conditions">The conditions for an upgrade.</param>
/// <param name="Roles">The roles that may upgrade.</param>
/// <param name="AppliesTo">What the page applies to.</param>
/// <param name="Diagnostics">What was wrong with its form.</param>
public sealed record UpgradePage(
    string Path,
    LineMap Lines,
    bool HasAnchor,
    FrontMatter FrontMatter,
    PageText? EditionHint,
    UpgradeTable? Table,
    EquatableArray<Footnote> Footnotes,
    EquatableArray<Condition> Conditions,
    EquatableArray<LocalizedText> Roles,
    EquatableArray<LocalizedText> AppliesTo,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the page says about upgrades and no reader understands: sentences and further tables.</summary>
    public EquatableArray<UnreadText> Unread { get; init; } = EquatableArray<UnreadText>.Empty;

    /// <summary>The heading of the table where it is in a language of which no such heading is known; its columns are taken in their usual order.</summary>
    public UnknownHeading? UnknownHeading { get; init; }

    /// <summary>The headings of the table that carry a footnote marker.</summary>
    public EquatableArray<MarkedText> MarkedHeadings { get; init; } = EquatableArray<MarkedText>.Empty;

    /// <summary>The title that its front matter gives it.</summary>
    public string? Title { get; init; }

    /// <summary>The clouds that the page declares itself for, where they are several or one that is not known to have a market.</summary>
    public EquatableArray<PageText> DeclaredClouds { get; init; } = EquatableArray<PageText>.Empty;

    /// <summary>The heading of what looks like an upgrade table on a page without the anchor.</summary>
    public SourceSpan? TableWithoutAnchor { get; init; }

    /// <summary>A mention of China between the anchor and the table, of which a page that names no cloud has to give account.</summary>
    public PageText? ChinaMention { get; init; }

    /// <summary>Its headings, paragraphs and items that are read as nothing, on all of the page.</summary>
    public EquatableArray<Passage> Passages { get; init; } = EquatableArray<Passage>.Empty;

    /// <summary>The tables of its section that are read as nothing, each with its first row.</summary>
    public EquatableArray<PageText> OtherTables { get; init; } = EquatableArray<PageText>.Empty;

    /// <summary>Whether the caller named this very file, so that others of its kind may lie elsewhere.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The place of <paramref name="span"/>, with its lines and columns.</summary>
    public SourceLocation Locate(SourceSpan span) => Lines.Locate(Path, span);
}

/// <summary>Something that speaks of upgrades and is not understood.</summary>
/// <param name="Words">The words.</param>
/// <param name="Finding">Why they cannot be passed over, in words that follow "it": <c>names an offer</c>.</param>
/// <param name="IsTable">Whether it is a table.</param>
public sealed record UnreadText(PageText Words, string Finding, bool IsTable)
{
    /// <summary>Whether it names an offer, which is so in any language.</summary>
    public bool NamesOffer => IsTable || Finding == Statement.NamesOffer;

    /// <summary>Whether nobody can tell what it says: it is in another language, and no English stands beside it.</summary>
    public bool IsForeign => Finding == UnreadReader.Foreign;
}

/// <summary>A heading, a paragraph or an item that is read as nothing.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Restricting">How many of its sentences hold a word that takes back, dates, names a place or leaves a choice, harmless as it may be there.</param>
/// <param name="Sentences">How many sentences it has; in English, how many its translations may make of them.</param>
/// <param name="SentencesBehindLink">How many of them stand behind that of the last link; none where there is no link.</param>
public readonly record struct Passage(SourceSpan Span, PassageKind Kind, int Restricting, int Sentences, int SentencesBehindLink)
{
    /// <summary>Where it begins.</summary>
    public int Start => Span.Start;
}

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>A paragraph, in quotes or out of them.</summary>
    Paragraph,

    /// <summary>A paragraph of a list's item.</summary>
    Item,

    /// <summary>A heading of any level.</summary>
    Heading,
}

/// <summary>The front matter that matters to a catalog.</summary>
/// <param name="Locale">The page's locale as a BCP 47 tag in its usual letter case.</param>
/// <param name="SourceRevision">The hash of the English page that this one translates (<c>ms.openlocfilehash</c>).</param>
/// <param name="Date">The day of the page: <c>ms.date</c>, as <c>yyyy-MM-dd</c>.</param>
/// <param name="LastHandoff">The day the page was handed to the translators: <c>ms.lasthandoff</c>, as <c>yyyy-MM-dd</c>.</param>
/// <param name="RevisionSpan">The place of the hash.</param>
public sealed record FrontMatter(string? Locale, string? SourceRevision, string? Date, string? LastHandoff, SourceSpan RevisionSpan = default);

/// <summary>Words of a page and where they stand.</summary>
/// <param name="Text">The words, entities decoded and white space collapsed.</param>
/// <param name="Span">Their place, markup inside included.</param>
public sealed record PageText(string Text, SourceSpan Span)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The words with a blank in place of each line's end, for a message.</summary>
    public PageText OnOneLine()
        => this with { Text = string.Join(" ", Text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())) };
}

/// <summary>Words of a page with their English, where the page carries it beside them.</summary>
/// <param name="Local">The words in the page's own language.</param>
/// <param name="English">Their English in a bilingual page.</param>
public sealed record LocalizedText(PageText Local, PageText? English);

/// <summary>The table of offers and their upgrades.</summary>
/// <param name="Rows">A row per offer, in the page's order.</param>
/// <param name="Span">The whole table.</param>
public sealed record UpgradeTable(EquatableArray<UpgradeRow> Rows, SourceSpan Span);

/// <summary>One offer and its possible upgrades.</summary>
/// <param name="Offer">The first cell.</param>
/// <param name="Targets">The items of the second cell.</param>
/// <param name="TargetsSpan">The second cell.</param>
public sealed record UpgradeRow(OfferText Offer, EquatableArray<OfferText> Targets, SourceSpan TargetsSpan)
{
    /// <summary>What the row gives as identifiers of its offer: GUIDs, String IDs, a number.</summary>
    public EquatableArray<PageText> Identifiers { get; init; } = EquatableArray<PageText>.Empty;
}

/// <summary>An offer as a cell writes it.</summary>
/// <param name="Local">In the page's own language.</param>
/// <param name="English">In English, where a bilingual page has it.</param>
public sealed record OfferText(MarkedText Local, MarkedText? English);

/// <summary>Words that may carry a footnote marker.</summary>
/// <param name="Text">The words without marker, bullet and trailing punctuation.</param>
/// <param name="Span">The place of the words.</param>
/// <param name="Marker">The marker after the words.</param>
/// <param name="Stray">What stands after the words and is no marker: a bracket or a dash that a translation left of one.</param>
public sealed record MarkedText(string Text, SourceSpan Span, Marker? Marker, PageText? Stray = null);

/// <summary>A footnote marker.</summary>
/// <param name="Number">What it counts: 1 for ¹.</param>
/// <param name="Span">Its place.</param>
/// <param name="IsPlain">Whether it is a plain digit after a space, which may as well be a part of the name, or a letter or # before a note, which may count a step or a condition, or begin a heading that lost its blank.</param>
public sealed record Marker(int Number, SourceSpan Span, bool IsPlain = false)
{
    /// <summary>What counts as <paramref name="number"/>, as a reader of the page sees it: <c>1</c>, <c>*</c>, <c>1, 2</c>.</summary>
    public static string Describe(int number) => MarkerSigns.Describe(number);
}

/// <summary>A footnote of the table.</summary>
/// <param name="Local">In the page's own language.</param>
/// <param name="English">In English, where a bilingual page has it.</param>
public sealed record Footnote(MarkedText Local, MarkedText? English);

/// <summary>One condition for an upgrade.</summary>
/// <param name="Words">The whole item.</param>
/// <param name="LinkTarget">The page that the item links to first, the same in every language.</param>
public sealed record Condition(LocalizedText Words, string? LinkTarget);

/// <summary>A heading in a language of which no such heading is known.</summary>
/// <param name="Words">All of it.</param>
/// <param name="Offer">The heading of the column that is taken for the offers.</param>
/// <param name="Upgrades">The heading of the column that is taken for the upgrades.</param>
public sealed record UnknownHeading(PageText Words, string Offer, string Upgrades);
