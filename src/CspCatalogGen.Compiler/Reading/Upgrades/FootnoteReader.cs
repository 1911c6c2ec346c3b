using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Claims the footnotes that stand in no row of the table.</summary>
internal static class FootnoteReader
{
    /// <summary>
    /// The footnotes among what is left of <paramref name="section"/>: those right behind its <paramref name="table"/>, or, where
    /// neither the table has one (<paramref name="inTable"/>) nor they are there, those that stand anywhere else.
    /// </summary>
    public static Claimed<Footnote> Read(UpgradeSection section, UpgradeTable table, IReadOnlyList<Footnote> inTable, Claims claims, Statement statement)
    {
        var behind = claims.LeftOf(section.Blocks.Where(block => block.Span.Start >= table.Span.End));
        var found = Claim(behind.TakeWhile(static block => block is not PageHeading { IsTab: false }), static (line, block) => FootnoteLine.NamesEnough(line) || IsMarked(line, block));
        if (inTable.Count == 0 && found.Values.Count == 0)
        {
            found = Claim(section.Blocks.Concat(Holding(section.Below, statement)).Where(static block => block.Words().Any(FootnoteLine.MayBeIn)), static (line, _) => FootnoteLine.NamesEnough(line) && BeginsWithMarker(line));
        }

        return found with { Values = Once(inTable.Concat(found.Values).ToList()) };
    }

    /// <summary>
    /// What the blocks of <paramref name="notes"/> hold besides them, as <paramref name="statement"/> judges it, and what goes on with one
    /// in a paragraph of its own, as definitions of Markdown do: <paramref name="all"/> are the blocks of the page, which is <paramref name="text"/>.
    /// </summary>
    public static IEnumerable<UnreadText> FindRest(Claimed<Footnote> notes, IReadOnlyList<PageBlock> all, Statement statement, string text)
    {
        var rest = new List<UnreadText>();
        HashSet<string>? known = null;
        var isDefined = false;
        foreach (var block in notes.Blocks)
        {
            isDefined |= IsDefinition(block, text);
            if (block is not WordsBlock words || NoteLines.Split(NoteLines.Join(words.Content.Lines())) is not { Count: > 1 } lines)
            {
                continue;
            }

            foreach (var line in lines)
            {
                known ??= new HashSet<string>(notes.Values.Select(static note => note.Local.Text), StringComparer.Ordinal);
                if (!known.Contains(FootnoteLine.Read(line).Local.Text) && statement.JudgeNote(line, []) is { } finding)
                {
                    rest.Add(new UnreadText(line.Judged.ToPageText(), finding, IsTable: false));
                }
            }
        }

        return isDefined ? rest.Concat(GoingOn(notes.Blocks, all, text)) : rest;
    }

    private static IEnumerable<UnreadText> GoingOn(IReadOnlyList<PageBlock> notes, IReadOnlyList<PageBlock> all, string text)
    {
        var definitions = new HashSet<PageBlock>(notes.Where(note => IsDefinition(note, text)));
        var isBehind = false;
        foreach (var block in definitions.Count > 0 ? all : [])
        {
            isBehind = definitions.Contains(block) || (isBehind && IsIndented(block, text));
            if (isBehind && !definitions.Contains(block))
            {
                yield return new UnreadText(MarkdownContent.TrimmedAt(text, block.Span).OnOneLine(), "goes on with a footnote", IsTable: false);
            }
        }
    }

    private static bool IsDefinition(PageBlock note, string text) => string.CompareOrdinal(text, note.Span.Start, "[^", 0, 2) == 0;

    private static bool IsIndented(PageBlock block, string text)
    {
        var start = block.Span.Start;
        while (start < block.Span.End && text[start] is ' ' or '\t')
        {
            start++;
        }

        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return start - at > 1 || (start > at && text[at] == '\t');
    }

    // A note that stands twice, word for word, is one.
    private static List<Footnote> Once(List<Footnote> notes)
        => notes.Count < 2 ? notes : notes.GroupBy(static note => (note.Local.Marker?.Number, note.Local.Text, note.English?.Text)).Select(static same => same.First()).ToList();

    // What stands under a heading that takes it back does not hold.
    private static IEnumerable<PageBlock> Holding(IEnumerable<PageBlock> blocks, Statement statement)
    {
        var holds = true;
        foreach (var block in blocks)
        {
            holds = block is PageHeading heading ? !statement.TakesBack(heading.Content.Joined()) : holds;
            if (holds)
            {
                yield return block;
            }
        }
    }

    private static Claimed<Footnote> Claim(IEnumerable<PageBlock> blocks, Func<ContentLine, PageBlock, bool> isNote)
    {
        var notes = new List<Footnote>();
        var claimed = new List<PageBlock>();
        foreach (var block in blocks)
        {
            foreach (var words in block.Words().OfType<PageProse>())
            {
                var others = notes.Count;
                foreach (var line in NoteLines.Split(NoteLines.Join(words.Content.Lines())))
                {
                    if (isNote(line, block))
                    {
                        notes.Add(FootnoteLine.Read(line));
                    }
                }

                if (notes.Count > others)
                {
                    claimed.Add(words);
                }
            }
        }

        return new Claimed<Footnote>(notes, claimed);
    }

    private static bool BeginsWithMarker(ContentLine line)
        => FootnoteLine.Read(line) is var note
            && (note.English ?? note.Local) is { Marker: { IsPlain: false } marker } words
            && marker.Span.Start == words.Span.Start;

    // "a) Choose …" is a step. [^1]: and * define a note wherever they begin a line that names an offer.
    private static bool IsMarked(ContentLine line, PageBlock block)
    {
        var marker = MarkedTextReader.FindNoteMarker(line.Local);
        return (block is PageProse { IsHtml: false } && !UnlistedConditions.BeginWith(line) && ((marker is not null && (!marker.IsPlain || marker.Number < MarkerSigns.FirstSign || FootnoteLine.CountProducts(line.Local) > 0)) || (line.English is { } english && MarkedTextReader.FindNoteMarker(english) is not null)))
            || (marker is { IsPlain: false } && marker.Span.Start == line.Local.ToPageText().Span.Start && FootnoteLine.CountProducts(line.Local) > 0);
    }
}
