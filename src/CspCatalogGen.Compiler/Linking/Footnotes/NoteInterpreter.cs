using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Names;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>
/// Reads a footnote by the offers and market words in it, so that word order and language do not matter, and holds the
/// rest of its words against what is known to mean nothing more. Whatever is left unexplained makes it unreadable.
/// </summary>
internal sealed class NoteInterpreter
{
    // Between an offer and its market a language may put a word such as "en", "na" or "の".
    private const int MaxGap = 4;

    // Or several words, such as "para la", the same ones each time.
    private const int MaxPhrase = 16;

    private const int MaxNoteLength = 2000;

    private const string SeveralMarkets = "it speaks of more than one market";

    private readonly NoteText _note;
    private readonly bool _isEnglish;

    // The market that leads the note is that of its offers, too.
    private readonly string? _lead;
    private readonly List<NoteMention> _mentions = [];
    private readonly List<NoteMarket> _markets = [];

    private NoteInterpreter(string note, bool isEnglish, string? lead)
    {
        _note = new NoteText(note);
        _isEnglish = isEnglish;
        _lead = lead;
    }

    /// <summary>
    /// Reads <paramref name="note"/>. <paramref name="vocabulary"/> has the names that may be mentioned;
    /// <paramref name="marked"/> are the rows and targets that carry the note's marker.
    /// </summary>
    public static NoteReading Read(
        string note,
        NoteVocabulary vocabulary,
        OfferNames names,
        IReadOnlyCollection<MarkedUpgrade> marked)
    {
        if (note.Length > MaxNoteLength)
        {
            return NoteReading.Unreadable("it is longer than 2000 characters");
        }

        var (label, words) = NoteLabel.Split(note, names.Markets);
        var reading = new NoteInterpreter(words, vocabulary.IsEnglish, label).Read(vocabulary, names, marked);
        return label is null || reading.Meaning is null || reading.Meaning.Market == label ? reading : NoteReading.Unreadable(SeveralMarkets);
    }

    /// <summary>Whether <paramref name="text"/> names a market, which a paragraph without a marker must to be a footnote.</summary>
    public static bool NamesMarket(string text, MarketWords words)
    {
        var interpreter = new NoteInterpreter(text, isEnglish: true, lead: null);
        interpreter.FindMarkets(words);
        return interpreter._markets.Count > 0;
    }

    private NoteReading Read(NoteVocabulary vocabulary, OfferNames names, IReadOnlyCollection<MarkedUpgrade> marked)
    {
        if (FindMentions(vocabulary) is { } unknown)
        {
            return NoteReading.Unreadable(unknown) with { HasUnknownName = true };
        }

        FindMarkets(names.Markets);
        return _markets.Count == 0 ? NoteReading.Unreadable(Places.FindIn(_note.Text) is { } place ? $"it speaks of '{place}', which is no market of the names document" : "it names no market")
            : AttachMarkets() is { } unclear ? NoteReading.Unreadable(unclear)
            : Classify(marked, names.Wordings);
    }

    /// <summary>Finds the offers, longest name first, and tells why it cannot.</summary>
    private string? FindMentions(NoteVocabulary vocabulary)
    {
        var folded = _note.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var found = IsBoundary(i) ? vocabulary.FindAt(folded, i) : null;
            if (found is null)
            {
                if (string.CompareOrdinal(folded, i, Brands.Number, 0, Brands.Number.Length) == 0)
                {
                    return $"'{_note.QuoteFrom(i)}' in it is not an offer of the table";
                }

                i++;
                continue;
            }

            var end = i + found.Fold.Length;
            if (found.Name.Key is not { } key)
            {
                return $"'{_note.Quote(i, end)}' in it can be more than one offer";
            }

            _mentions.Add(new NoteMention(i, end, key));
            i = end;
        }

        return _mentions.Count == 0 ? "it names no offer of the table" : null;
    }

    private void FindMarkets(MarketWords words)
    {
        var mention = 0;
        for (var i = 0; i < _note.Folded.Length;)
        {
            while (mention < _mentions.Count && _mentions[mention].End <= i)
            {
                mention++;
            }

            if (mention < _mentions.Count && _mentions[mention].Start <= i)
            {
                i = _mentions[mention].End;
                continue;
            }

            var word = words.FindAt(_note.Folded, i).FirstOrDefault(word => IsBoundary(i) && IsBoundary(i + word.Fold.Length));
            if (word?.Market is { } market)
            {
                _markets.Add(new NoteMarket(i, i + word.Fold.Length, market));
            }

            i += word?.Fold.Length ?? 1;
        }
    }

    /// <summary>
    /// A language puts the market behind the offers or before them, and always nearer to its own offer than to the next.
    /// A note that can as well be read the other way is not read.
    /// </summary>
    private string? AttachMarkets()
    {
        var behind = _markets.ConvertAll(market => _mentions.FindLastIndex(mention => mention.End <= market.Start));
        var before = _markets.ConvertAll(market => _mentions.FindIndex(mention => mention.Start >= market.End));
        var behindGap = Gap(behind, (market, mention) => _note.Folded.Substring(mention.End, market.Start - mention.End));
        var beforeGap = Gap(before, (market, mention) => _note.Folded.Substring(market.End, mention.Start - market.End));
        if (behindGap == beforeGap)
        {
            return "it is not clear which offers its market belongs to";
        }

        foreach (var (market, i) in _markets.Zip(behindGap < beforeGap ? behind : before, (market, i) => (market, i)))
        {
            _mentions[i] = _mentions[i] with { Market = market.Market };
        }

        return _markets.Select(market => market.Market).Distinct(StringComparer.Ordinal).Count() == 1
            ? null
            : SeveralMarkets;
    }

    /// <summary>How far the markets are from the offers in all; <see cref="int.MaxValue"/> where they cannot belong to them.</summary>
    private int Gap(List<int> mentions, Func<NoteMarket, NoteMention, string> gap)
    {
        if (mentions.Contains(-1) || mentions.Distinct().Count() < mentions.Count)
        {
            return int.MaxValue;
        }

        var gaps = _markets.Zip(mentions, (market, i) => gap(market, _mentions[i])).ToList();
        var isPhrase = gaps.Count > 1 && gaps[0].Length <= MaxPhrase && gaps.TrueForAll(words => words == gaps[0]);
        return isPhrase || gaps.TrueForAll(words => words.Length <= MaxGap) ? string.Concat(gaps).Length : int.MaxValue;
    }

    private NoteReading Classify(IReadOnlyCollection<MarkedUpgrade> marked, KnownWordings known)
    {
        if (_lead is not null)
        {
            LeadSources(_lead, marked);
        }

        var roles = new Dictionary<NoteMention, NoteRole>();
        foreach (var mention in _mentions)
        {
            var isSource = marked.Any(upgrade => upgrade.From == mention.Key);
            var isTarget = marked.Any(upgrade => upgrade.To == mention.Key);
            NoteRole? role = mention.Market is null ? isTarget ? NoteRole.InsteadOf : null
                : isSource == isTarget ? null
                : isSource ? NoteRole.Source : NoteRole.Replacement;
            if (role is not { } only)
            {
                return NoteReading.Unreadable(mention.Market is null && isSource
                    ? $"'{_note.Quote(mention.Start, mention.End)}' in it has no market beside it"
                    : $"'{_note.Quote(mention.Start, mention.End)}' in it is neither an offer with a marked upgrade nor a marked upgrade") with
                {
                    Unplaced = mention.Key,
                };
            }

            roles.Add(mention, only);
        }

        var sources = KeysOf(roles, NoteRole.Source);
        var replacements = KeysOf(roles, NoteRole.Replacement);
        var insteadOf = KeysOf(roles, NoteRole.InsteadOf);
        var problem = sources.Count == 0 ? "it names no offer that can be upgraded"
            : replacements.Count != 1 ? "it does not name one offer to upgrade to"
            : insteadOf.Count != 1 ? "it does not say which offer it replaces"
            : null;
        if (problem is not null)
        {
            return NoteReading.Unreadable(problem);
        }

        var meaning = new FootnoteMeaning(_markets[0].Market, sources, replacements[0], insteadOf[0]);
        return JudgeWording(meaning, NoteWording.From(_note, _mentions, _markets, mention => roles[mention]), known);
    }

    // "In India, A and B can be upgraded to C India, not to C": A and B are those of India.
    private void LeadSources(string market, IReadOnlyCollection<MarkedUpgrade> marked)
    {
        for (var i = 0; i < _mentions.Count; i++)
        {
            var mention = _mentions[i];
            if (mention.Market is null && marked.Any(upgrade => upgrade.From == mention.Key) && !marked.Any(upgrade => upgrade.To == mention.Key))
            {
                _mentions[i] = mention with { Market = market };
                _markets.Add(new NoteMarket(mention.End, mention.End, market));
            }
        }
    }

    /// <summary>One word more may say the opposite; in English it is known which words say nothing more.</summary>
    private NoteReading JudgeWording(FootnoteMeaning meaning, NoteWording wording, KnownWordings known)
    {
        var symbol = _note.FindSymbol();
        if (!_isEnglish)
        {
            return !known.IsNote(wording.Letters) && known.IsNote(wording.Swapped) ? NoteReading.Unreadable(Swapped(meaning)) : symbol is null && (known.IsNote(wording.Letters) || wording.IsEnglish)
                ? new NoteReading(meaning, "", IsWordingKnown: true)
                : new NoteReading(meaning, "") { Template = symbol is null ? wording.ToTemplate() : null };
        }

        return symbol is not null ? NoteReading.Unreadable($"'{symbol}' in it is not understood")
            : wording.IsEnglishSwapped ? NoteReading.Unreadable(Swapped(meaning))
            : !wording.IsEnglish ? NoteReading.Unreadable($"its words '{wording.Quote()}' are not understood")
            : new NoteReading(meaning, "", IsWordingKnown: true);
    }

    private static string Swapped(FootnoteMeaning meaning) => $"it gives {meaning.Market} the offer of all markets and takes its own away";

    private List<string> KeysOf(Dictionary<NoteMention, NoteRole> roles, NoteRole role)
        => _mentions.Where(mention => roles[mention] == role).Select(mention => mention.Key).Distinct(StringComparer.Ordinal).ToList();

    // Translations write names and markets together, so where an offer ends a word does.
    private bool IsBoundary(int index)
        => _note.IsBoundary(index) || _mentions.Exists(mention => mention.End == index || mention.Start == index);
}
