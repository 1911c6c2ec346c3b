using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>What remains of a footnote when its offers and markets are taken out, as <see cref="NoteWordings"/> writes it.</summary>
internal static class NoteWording
{
    private const string Source = "SM";

    /// <summary>The wording of <paramref name="note"/>.</summary>
    public static string From(NoteText note, IReadOnlyList<NoteMention> mentions, IReadOnlyList<NoteMarket> markets, Func<NoteMention, NoteRole> roleOf)
    {
        var wording = new StringBuilder();
        var end = 0;
        foreach (var (start, next, symbol) in mentions.Select(mention => (mention.Start, mention.End, SymbolOf(roleOf(mention))))
            .Concat(markets.Select(market => (market.Start, market.End, 'M')))
            .OrderBy(part => part.Start))
        {
            wording.Append(note.Folded, end, start - end).Append(symbol);
            end = next;
        }

        return wording.Append(note.Folded, end, note.Folded.Length - end).ToString();
    }

    /// <summary>Whether an English note with <paramref name="wording"/> says what its offers and markets say and nothing more.</summary>
    public static bool IsKnownEnglish(string wording) => NoteWordings.English.Contains(JoinSources(wording, "and"));

    /// <summary>The wording with the replacement and what it stands instead of in each other's place.</summary>
    public static string Swap(string wording)
        => wording.Replace("RM", "\0").Replace("I", "RM").Replace("\0", "I");

    /// <summary>Whether a translated note with <paramref name="wording"/> is one that was seen and understood before.</summary>
    public static bool IsKnownTranslation(string wording) => NoteWordings.Translated.Contains(wording) || IsKnownEnglish(wording);

    /// <summary>The words between the offers and markets, for who is to look at them.</summary>
    public static string Quote(NoteText note, IReadOnlyList<NoteMention> mentions, IReadOnlyList<NoteMarket> markets)
    {
        var words = new List<string>();
        var end = 0;
        foreach (var (start, next) in mentions.Select(mention => (mention.Start, mention.End))
            .Concat(markets.Select(market => (market.Start, market.End)))
            .Append((note.Folded.Length, note.Folded.Length))
            .OrderBy(part => part.Item1))
        {
            if (start > end)
            {
                words.Add(note.Quote(end, start).Trim());
            }

            end = next;
        }

        return string.Join(" … ", words);
    }

    /// <summary>A list of sources with their markets is one source.</summary>
    private static string JoinSources(string wording, string and)
    {
        var first = wording.IndexOf(Source, StringComparison.Ordinal);
        if (first < 0)
        {
            return wording;
        }

        var end = first + Source.Length;
        while (true)
        {
            var next = StandsAt(wording, end, and) ? end + and.Length : end;
            if (!StandsAt(wording, next, Source))
            {
                return wording.Substring(0, first) + "S" + wording.Substring(end);
            }

            end = next + Source.Length;
        }
    }

    private static bool StandsAt(string wording, int index, string part)
        => string.CompareOrdinal(wording, index, part, 0, part.Length) == 0;

    private static char SymbolOf(NoteRole role) => role switch
    {
        NoteRole.Source => 'S',
        NoteRole.Replacement => 'R',
        _ => 'I',
    };
}
