using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Claims the footnotes among what stands around the table.</summary>
internal static class FootnoteReader
{
    // A footnote names a source, a target and what it stands instead of.
    private const int MinMentions = 3;

    /// <summary>The footnotes of the table's own section, which begin with a marker or name three products.</summary>
    public static Claimed<Footnote> Read(IEnumerable<PageBlock> section)
        => Claim(section, static (line, block) => NamesEnough(line) || IsMarked(line, block));

    /// <summary>The footnotes that stand anywhere else on the page, which begin with a marker and name three products.</summary>
    public static Claimed<Footnote> ReadElsewhere(IEnumerable<PageBlock> blocks)
        => Claim(blocks, static (line, _) => NamesEnough(line)
            && Note(line) is var note
            && (note.English ?? note.Local) is { Marker: { IsPlain: false } marker } words
            && marker.Span.Start == words.Span.Start);

    /// <summary>How often <paramref name="line"/> names a product of the brand.</summary>
    public static int Mentions(PositionedText line) => Mentions(line.Words());

    /// <summary>How often <paramref name="text"/> names a product of the brand.</summary>
    public static int Mentions(string text)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(Brands.Number, at, StringComparison.Ordinal)) >= 0; at += Brands.Number.Length)
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether <paramref name="line"/> names as many products as a footnote must.</summary>
    public static bool NamesEnough(ContentLine line) => Math.Max(Mentions(line.Local), line.English is null ? 0 : Mentions(line.English)) >= MinMentions;

    private static Claimed<Footnote> Claim(IEnumerable<PageBlock> blocks, Func<ContentLine, PageBlock, bool> isNote)
    {
        var notes = new List<Footnote>();
        var claimed = new List<PageBlock>();
        foreach (var block in blocks)
        {
            foreach (var words in block.Words().OfType<PageProse>())
            {
                var others = notes.Count;
                notes.AddRange(NoteLines.Split(NoteLines.Join(words.Content.Lines())).Where(line => isNote(line, block)).Select(Note));
                if (notes.Count > others)
                {
                    claimed.Add(words);
                }
            }
        }

        return new Claimed<Footnote>(notes, claimed);
    }

    // [^1]: and * define a note wherever they begin a line that names an offer.
    private static bool IsMarked(ContentLine line, PageBlock block)
    {
        var marker = MarkedTextReader.FindNoteMarker(line.Local);
        return (block is PageProse { IsHtml: false } && (marker is not null || (line.English is { } english && MarkedTextReader.FindNoteMarker(english) is not null)))
            || (marker is { IsPlain: false } && marker.Span.Start == line.Local.ToPageText().Span.Start && Mentions(line.Local) > 0);
    }

    private static Footnote Note(ContentLine line) => UpgradeTableReader.ReadFootnote(line);
}
