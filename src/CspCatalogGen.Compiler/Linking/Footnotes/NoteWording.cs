using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>What remains of a footnote when its offers and markets are taken out, as <see cref="NoteWordings"/> writes it.</summary>
internal sealed class NoteWording
{
    private const string Source = "SM";

    // "Basic for India"
    private static readonly string[] Prepositions = ["for", "in"];

    private readonly NoteText _note;
    private readonly List<Part> _parts;

    private string? _letters;

    private NoteWording(NoteText note, List<Part> parts)
    {
        _note = note;
        _parts = parts;
    }

    /// <summary>The wording of <paramref name="note"/> around its <paramref name="mentions"/> and <paramref name="markets"/>.</summary>
    public static NoteWording From(NoteText note, IEnumerable<NoteMention> mentions, IEnumerable<NoteMarket> markets, Func<NoteMention, NoteRole> roleOf)
        => new(note, mentions.Select(mention => new Part(mention.Start, mention.End, SymbolOf(roleOf(mention))))
            .Concat(markets.Select(static market => new Part(market.Start, market.End, 'M')))
            .OrderBy(static part => part.Start)
            .ToList());

    /// <summary>The wording, with a letter for each offer and market.</summary>
    public string Letters => _letters ??= Join((start, end) => _note.Folded.Substring(start, end - start), static symbol => symbol.ToString(), "");

    /// <summary>Whether it is English and says what its offers and markets say and nothing more.</summary>
    public bool IsEnglish => IsKnownEnglish(Letters);

    /// <summary>Whether it would be, with the replacement and what it stands instead of in each other's place.</summary>
    public bool IsEnglishSwapped => IsKnownEnglish(Swapped);

    /// <summary>The wording with the replacement and what it stands instead of in each other's place.</summary>
    public string Swapped => Letters.Replace("RM", "\0").Replace("I", "RM").Replace("\0", "I");

    /// <summary>The wording with placeholders, as the names document lists it.</summary>
    public string ToTemplate() => Join(_note.Quote, symbol => NoteTemplate.Placeholders[symbol], " ");

    /// <summary>The words between the offers and markets, for who is to look at them.</summary>
    public string Quote() => string.Join(" … ", Gaps().Select(gap => _note.Quote(gap.Start, gap.End).Trim()).Where(words => words.Length > 0));

    private static bool IsKnownEnglish(string wording)
    {
        var joined = JoinSources(Prepositions.Aggregate(wording, static (rest, between) => rest.Replace("S" + between + "M", "SM").Replace("R" + between + "M", "RM")), "and");
        return NoteWordings.English.Contains(joined)
            || NoteWordings.English.Contains(NoteWordings.Around.Aggregate(joined, (rest, around) => rest.Replace(around.With, around.Without)));
    }

    private string Join(Func<int, int, string> words, Func<char, string> symbol, string separator)
    {
        var pieces = Gaps().Select(gap => words(gap.Start, gap.End).Trim())
            .Zip(_parts.Select(part => symbol(part.Symbol)).Append(""), (gap, part) => new[] { gap, part })
            .SelectMany(pair => pair)
            .Where(piece => piece.Length > 0);
        return string.Join(separator, pieces);
    }

    /// <summary>What stands before, between and behind the offers and markets.</summary>
    private IEnumerable<Part> Gaps()
    {
        var end = 0;
        foreach (var part in _parts)
        {
            yield return new Part(end, Math.Max(end, part.Start), ' ');
            end = part.End;
        }

        yield return new Part(end, _note.Folded.Length, ' ');
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

    private sealed record Part(int Start, int End, char Symbol);
}
