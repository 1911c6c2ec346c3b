using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// English, or what is written like it, taken apart into sentences and words once for all that is asked of it; and what is
/// known of it as words alone, whatever page they stand on.
/// </summary>
/// <remarks>
/// Most lines of a page stand on many others, word for word: in its older revisions, its copies, its other translations. So
/// texts are kept, each with its answers. Threads share them: an answer is one reference, at worst found once more.
/// </remarks>
internal sealed class EnglishText
{
    // So many texts are kept and no more: a text takes the place of another. A long one hardly comes again.
    private const int KeptTexts = 4096;
    private const int MaxKeptLength = 512;

    private static readonly EnglishText?[] Kept = new EnglishText?[KeptTexts];

    // Answers, where null is none yet.
    private static readonly object Yes = true;
    private static readonly object No = false;
    private static readonly object Nothing = new();

    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '。', '！', '？', '；', '।'];

    private readonly string _whole;
    private readonly int _start;
    private readonly int _end;
    private string? _text;
    private IReadOnlyList<EnglishText>? _sentences;
    private List<string>? _words;

    // The text that has no other sentence than this one: it has the same words.
    private EnglishText? _same;

    private object? _restricting;
    private RestrictingWordOf? _restrictingElsewhere;
    private object? _speaksOfUpgrades;
    private object? _speaksOfUpgradesElsewhere;
    private object? _hasSubject;
    private object? _areMostHarmless;
    private object? _other;
    private object? _otherInChina;
    private object? _isTranslated;
    private object? _isTranslatedInChina;
    private object? _cloud;
    private object? _place;
    private object? _market;
    private object? _unknownFrom;
    private object? _concernsUpgrades;
    private object? _unknownAround;
    private object? _unknownBehind;
    private object? _condition;
    private object? _heads;
    private object? _unknownInTitle;
    private object? _unknownInShort;
    private object? _state;
    private object? _offerEnd;
    private object? _china;
    private object? _namesOffer;
    private object? _listedCloud;
    private string[]? _offerSpellings;
    private string? _fold;
    private EnglishText? _withoutPage;

    private EnglishText(string text)
        : this(text, 0, text.Length) => _text = text;

    // Some editors write a letter and its accent apart; the known words have them together.
    private static EnglishText From(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                return new EnglishText(text.Normalize());
            }
        }

        return new EnglishText(text);
    }

    private EnglishText(string whole, int start, int end) => (_whole, _start, _end) = (whole, start, end);

    /// <summary>The whole of <paramref name="text"/>.</summary>
    public static EnglishText Get(string text) => Get(text.AsSpan(), text);

    /// <summary>The same of characters that are no text of their own yet.</summary>
    public static EnglishText Get(ReadOnlySpan<char> text) => Get(text, null);

    private static EnglishText Get(ReadOnlySpan<char> text, string? whole)
    {
        if (text.Length > MaxKeptLength)
        {
            return From(whole ?? text.ToString());
        }

        // Two places are a text's own, the one of the last that was asked for first: two texts that share them do not drive out each other.
        var first = (int)(WordPool.Hash(text) % (KeptTexts / 2)) * 2;
        if (Kept[first] is { } last && text.SequenceEqual(last.Text.AsSpan()))
        {
            return last;
        }

        var known = Kept[first + 1] is { } before && text.SequenceEqual(before.Text.AsSpan()) ? before : From(whole ?? text.ToString());
        (Kept[first + 1], Kept[first]) = (Kept[first], known);
        return known;
    }

    /// <summary>The whole text.</summary>
    public string Text => _text ??= _whole.Substring(_start, _end - _start);

    /// <summary>The sentences, each without what ends it.</summary>
    public IReadOnlyList<EnglishText> Sentences => _sentences ??= Split();

    /// <summary>The words, as <see cref="EnglishWords.In(string)"/> has them; none goes on behind the end of its sentence.</summary>
    public List<string> Words => _words ??= _same?.Words ?? EnglishWords.In(_whole, _start, _end);

    /// <summary>The text as <see cref="NameFolding"/> has it.</summary>
    public string Fold => _fold ??= NameFolding.Fold(Text);

    /// <summary>The same without the sentences by which a page speaks of itself.</summary>
    public EnglishText WithoutPage => _withoutPage ??= SentenceOfThePage.TakeOut(this);

    /// <summary>Whether a word of it is one of those that upgrades, their table and their conditions are spoken of with.</summary>
    public bool HasSubject => Is(_hasSubject ??= Answer(Words.Exists(UpgradeWords.AreSpokenOfWith)));

    /// <summary>Whether it is English by its words: <see cref="HarmlessWords.AreMostOf"/>.</summary>
    public bool AreMostHarmless => Is(_areMostHarmless ??= Answer(HarmlessWords.AreMostOf(this)));

    /// <summary>The cloud other than the global one that it names.</summary>
    public Cloud Cloud => (Cloud)(_cloud ??= Clouds.In(Text));

    /// <summary>The first place that it names in English, or <see langword="null"/>.</summary>
    public string? Place => (_place ??= Places.FindIn(Words) ?? Nothing) as string;

    /// <summary>The word that names a market in any language, or <see langword="null"/>.</summary>
    public string? Market => (_market ??= KnownMarketWords.FindIn(this) ?? Nothing) as string;

    /// <summary>The first word of this sentence that no known one beside a table has there, or <see langword="null"/>.</summary>
    public string? UnknownFrom => (_unknownFrom ??= KnownSentences.FindOther(Words) ?? Nothing) as string;

    /// <summary>Whether it is a sentence of upgrades, of its page or of some customers: <see cref="SurroundingSentences.Concern"/>.</summary>
    public bool ConcernsUpgrades => Is(_concernsUpgrades ??= Answer(SurroundingSentences.Concern(Words)));

    /// <summary>The same of the sentences around a section, for one of upgrades, of their offers or of its page; <see langword="null"/> for any other.</summary>
    public string? UnknownAround => (_unknownAround ??= SurroundingSentences.FindOther(Words) ?? Nothing) as string;

    /// <summary>The same of what may stand behind the conditions.</summary>
    public string? UnknownBehind => (_unknownBehind ??= SurroundingSentences.FindOtherBehindConditions(Words) ?? Nothing) as string;

    /// <summary>The same of the title of another page.</summary>
    public string? UnknownInTitle => (_unknownInTitle ??= SurroundingSentences.FindOtherInTitle(Words) ?? Nothing) as string;

    /// <summary>The same of a paragraph of few words above the section.</summary>
    public string? UnknownInShort => (_unknownInShort ??= SurroundingSentences.FindOtherInShort(Words) ?? Nothing) as string;

    /// <summary>What it says in English of a page that is not kept, or <see langword="null"/>.</summary>
    public string? UnkeptState => (_state ??= UnkeptPages.FindIn(Words) ?? Nothing) as string;

    /// <summary>What it says in English of an offer that ends, or <see langword="null"/>.</summary>
    public string? OfferEnd => (_offerEnd ??= OfferEnds.FindIn(Words) ?? Nothing) as string;

    /// <summary>The name of China, the country, in it: <see cref="Clouds.FindChina"/>.</summary>
    public string? China => (_china ??= Clouds.FindChina(Text) ?? Nothing) as string;

    /// <summary>The cloud that it is, where a page lists what it applies to: <see cref="Clouds.Listed"/>.</summary>
    public Cloud ListedCloud => (Cloud)(_listedCloud ??= Clouds.Listed(this));

    /// <summary>Whether it names a well-known offer or a plan.</summary>
    public bool NamesOffer => Is(_namesOffer ??= Answer(Facts.OfferSpellings.AreIn(this)));

    /// <summary>How sentences name the offer that it is the name of: <see cref="Facts.OfferSpellings.Of"/>.</summary>
    public string[] OfferSpellings => _offerSpellings ??= Facts.OfferSpellings.Of(Text);

    /// <summary>The condition that it is, or <see langword="null"/>.</summary>
    public string? Condition => (_condition ??= UpgradeConditions.Parse(Text) ?? Nothing) as string;

    /// <summary>What a column is that it heads.</summary>
    public ColumnRole Heads => (ColumnRole)(_heads ??= ColumnHeadings.RoleOf(Text));

    /// <summary>The first word of <paramref name="language"/> that takes something back, or <see langword="null"/>; no language is English.</summary>
    public string? FindRestricting(string? language)
    {
        if (language is null)
        {
            return (_restricting ??= RestrictingWords.FindIn(Words) ?? Nothing) as string;
        }

        if (_restrictingElsewhere is not { } known || known.Language != language)
        {
            _restrictingElsewhere = known = new RestrictingWordOf(language, RestrictingWords.FindIn(Text, language));
        }

        return known.Word;
    }

    /// <summary>Whether it speaks of upgrades in <paramref name="language"/>; no language is English.</summary>
    public bool SpeaksOfUpgrades(string? language)
        => Is(language is null ? _speaksOfUpgrades ??= Answer(Words.Exists(UpgradeWords.Is)) : _speaksOfUpgradesElsewhere ??= Answer(UpgradeWords.AreIn(Text)));

    /// <summary>The first word that is not harmless on a page for <paramref name="cloud"/>, or <see langword="null"/>.</summary>
    public string? FindOther(Cloud cloud)
        => (cloud == Cloud.China ? _otherInChina ??= HarmlessWords.FindOther(Words, cloud) ?? Nothing : _other ??= HarmlessWords.FindOther(Words, cloud) ?? Nothing) as string;

    /// <summary>Whether it is made of words that are known from translations, on a page for <paramref name="cloud"/>.</summary>
    public bool IsTranslated(Cloud cloud)
        => Is(cloud == Cloud.China ? _isTranslatedInChina ??= Answer(TranslatedWords.AreAll(Text, cloud)) : _isTranslated ??= Answer(TranslatedWords.AreAll(Text, cloud)));

    private static bool Is(object answer) => answer == Yes;

    private static object Answer(bool isIt) => isIt ? Yes : No;

    private List<EnglishText> Split()
    {
        var end = _whole.IndexOfAny(SentenceEnds, _start, _end - _start);
        if (end < 0)
        {
            return [this];
        }

        var sentences = new List<EnglishText>();
        var start = _start;
        for (; end >= 0; end = _whole.IndexOfAny(SentenceEnds, start, _end - start))
        {
            sentences.Add(new EnglishText(_whole, start, end));
            start = end + 1;
        }

        sentences.Add(new EnglishText(_whole, start, _end));
        if (sentences.Count == 2 && start == _end)
        {
            sentences[0]._same = this;
        }

        return sentences;
    }

    private sealed record RestrictingWordOf(string Language, string? Word);
}
