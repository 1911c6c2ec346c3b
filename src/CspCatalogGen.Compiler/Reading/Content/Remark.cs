using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What stands among the words and is not one of them.</summary>
internal enum RemarkKind
{
    /// <summary>Struck out: <c>&lt;del&gt;</c>, <c>~~</c>.</summary>
    Struck,

    /// <summary>Not shown: <c>hidden</c>, <c>display:none</c>, <c>&lt;template&gt;</c>.</summary>
    Hidden,

    /// <summary>A style sheet, whose words are its rules.</summary>
    StyleSheet,

    /// <summary>What is shown of <c>&lt;details&gt;</c> before a reader opens them.</summary>
    Summary,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A picture, whose words are its alternative text.</summary>
    Picture,

    /// <summary>What is shown to a reader who points at the words beside it.</summary>
    Tooltip,

    /// <summary>The address of a link, where it says that the words beside it are of the past.</summary>
    RetiredAddress,

    /// <summary>The address of a link, where it names another offer than the words of the link.</summary>
    OtherAddress,

    /// <summary>An attribute of a site's own, by which rows may be shown to some readers only.</summary>
    Attribute,

    /// <summary>A tag with a quote that is not closed before the next tag, which it swallows.</summary>
    OpenQuote,

    /// <summary>A tag without its end, which swallows the next tag.</summary>
    OpenTag,

    /// <summary>A tag that HTML does not have.</summary>
    UnknownTag,

    /// <summary>An item of a list inside an item.</summary>
    NestedItem,

    /// <summary>English of a bilingual page whose line in the page's language is missing.</summary>
    UnpairedEnglish,

    /// <summary>Words behind the last English of a line of a bilingual page, which have no English of their own.</summary>
    UnpairedLocal,

    /// <summary>A table in a cell.</summary>
    NestedTable,

    /// <summary>Words of a table that stand in none of its cells.</summary>
    OutsideCell,
}

/// <summary>Something that a parser met and gave no reader as words, so that whoever claims the block accounts for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">What it says.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Remark(RemarkKind Kind, string Words, SourceSpan Span)
{
    /// <summary>The words of a box that is not ticked.</summary>
    public const string EmptyBox = "a box";
}
