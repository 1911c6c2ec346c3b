using System;
using System.Collections.Generic;
using System.Linq;
using Markdig.Syntax;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Finds the footnotes among the paragraphs under the table.</summary>
internal static class FootnoteReader
{
    // The brand's number survives every translation; a footnote names a source, a target and what it stands instead of.
    private const string Brand = "365";
    private const int LeastMentions = 3;

    public static IEnumerable<Footnote> Read(IEnumerable<Block> section)
    {
        foreach (var paragraph in section.OfType<ParagraphBlock>())
        {
            foreach (var line in MarkdownContent.Read(paragraph.Inline).Lines())
            {
                var note = UpgradeTableReader.ReadFootnote(line);
                if (note.Local.Marker is not null || note.English?.Marker is not null || Mentions(note.Local.Text) >= LeastMentions)
                {
                    yield return note;
                }
            }
        }
    }

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
