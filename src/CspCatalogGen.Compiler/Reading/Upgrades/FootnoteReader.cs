using System;
using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Finds the footnotes among what stands around the table.</summary>
internal static class FootnoteReader
{
    // The brand's number survives every translation; a footnote names a source, a target and what it stands instead of.
    private const string Brand = "365";
    private const int LeastMentions = 3;

    // To read HTML costs as much as the page is long, and a page has few footnotes.
    private const int MostHtml = 20;

    /// <summary>The footnotes of the table's own section, which begin with a marker or name three products.</summary>
    public static IEnumerable<Footnote> Read(IEnumerable<Block> section, string text)
        => Lines(section, text)
            .Select(line => new { Note = UpgradeTableReader.ReadFootnote(line), Line = line })
            .Where(entry => entry.Note.Local.Marker is not null || entry.Note.English?.Marker is not null || NamesEnough(entry.Line))
            .Select(entry => entry.Note);

    /// <summary>The footnotes in <paramref name="html"/>, which is no table.</summary>
    public static IEnumerable<Footnote> ReadHtml(string text, SourceSpan html)
        => HtmlTableReader.ReadText(text, html).Lines().Where(NamesEnough).Select(UpgradeTableReader.ReadFootnote);

    /// <summary>The footnotes that stand anywhere else on the page, which begin with a marker and name three products.</summary>
    public static IEnumerable<Footnote> ReadElsewhere(IEnumerable<Block> blocks, string text)
        => Lines(blocks, text)
            .Where(NamesEnough)
            .Select(UpgradeTableReader.ReadFootnote)
            .Where(note => (note.English ?? note.Local) is { Marker: { IsPlain: false } marker } words && marker.Span.Start == words.Span.Start);

    /// <summary>Whether each item of <paramref name="list"/> is a footnote.</summary>
    public static bool IsNote(ListBlock list, string text) => Lines([list], text).Count() >= list.Count;

    /// <summary>How often <paramref name="line"/> names a product of the brand.</summary>
    public static int Mentions(PositionedText line) => Mentions(line.Words(0, line.Length));

    /// <summary>Whether <paramref name="line"/> names as many products as a footnote must.</summary>
    public static bool NamesEnough(ContentLine line) => Math.Max(Mentions(line.Local), line.English is null ? 0 : Mentions(line.English)) >= LeastMentions;

    private static IEnumerable<ContentLine> Lines(IEnumerable<Block> blocks, string text)
    {
        var html = 0;
        return blocks.SelectMany(block => block switch
        {
            ParagraphBlock paragraph => MarkdownContent.Read(paragraph.Inline).Lines(),
            ListBlock list => Lines(list.OfType<ListItemBlock>().SelectMany(item => item), text).Where(NamesEnough),
            HtmlBlock { Type: not HtmlBlockType.Comment } when Mentions(text, block) >= LeastMentions && html++ < MostHtml
                => HtmlTableReader.ReadText(text, MarkdownContent.SpanOf(block)).Lines().Where(NamesEnough),
            _ => [],
        });
    }

    private static int Mentions(string text, Block block) => Mentions(MarkdownContent.TextAt(text, MarkdownContent.SpanOf(block)));

    private static int Mentions(string text)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(Brand, at, StringComparison.Ordinal)) >= 0; at += Brand.Length)
        {
            count++;
        }

        return count;
    }
}
