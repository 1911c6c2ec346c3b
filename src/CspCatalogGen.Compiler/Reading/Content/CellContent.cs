using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// What stands in one cell, item or paragraph: lines of words, each with its English where the page is bilingual.
/// Both parsers write it with a <see cref="ContentWriter"/>, so that Markdown and HTML are read alike from here on.
/// </summary>
internal sealed class CellContent(ContentLine[] lines, IReadOnlyList<Remark> remarks)
{
    private ContentLine? _joined;

    /// <summary>What stands in the content and is not among its words.</summary>
    public IReadOnlyList<Remark> Remarks => remarks;

    /// <summary>The first page that the content links to.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Where the content links to another page: words there name that page.</summary>
    public IReadOnlyList<SourceSpan> Links { get; init; } = [];

    /// <summary>Where words look otherwise than those around them: bold, slanted, in colour.</summary>
    public IReadOnlyList<SourceSpan> SetOff { get; init; } = [];

    /// <summary>Whether a letter of it is not bold.</summary>
    public bool HasPlain { get; init; }

    /// <summary>Whether all of its letters are bold.</summary>
    public bool IsBold => !HasPlain && Joined().Local.Words().Any(char.IsLetter);

    /// <summary>The lines that hold words.</summary>
    public ContentLine[] Lines() => lines;

    /// <summary>The whole content as one line.</summary>
    public ContentLine Joined() => _joined ??= lines.Length == 1 ? lines[0] : ContentLine.Join(lines);
}
