using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>
/// English, or what is written like it, taken apart into sentences and words once for all that is asked of it. What is known
/// of it as words alone, whatever page they stand on, is kept with it: see <see cref="TextQuestion{T}"/>.
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

    // Most texts are asked a few questions.
    private const int MinAnswers = 8;

    private static readonly EnglishText?[] Kept = new EnglishText?[KeptTexts];

    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '。', '！', '？', '；', '।'];

    private const int MonthLetters = 3;

    // How the months begin in the languages that write a dot behind the day.
    private static readonly string[] Months = ("jan feb mär mar apr mai maj máj jun jún jul júl aug sep okt oct nov dez dec des "
        + "led úno bře dub kvě čer srp zář říj lis pro sij vel ožu tra svi lip kol ruj stu tam hel maa huh tou kes hei elo syy lok jou jaa vee juu jūn jūl").Split(' ');

    private readonly string _whole;
    private readonly int _start;
    private readonly int _end;
    private string? _text;
    private IReadOnlyList<EnglishText>? _sentences;
    private List<string>? _words;

    // The text that has no other sentence than this one: it has the same words.
    private EnglishText? _same;

    private string? _fold;
    private object?[] _answers = [];

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

    /// <summary>What was kept as the answer to the question of this number, or <see langword="null"/>.</summary>
    public object? AnswerTo(int question) => _answers is var answers && question < answers.Length ? answers[question] : null;

    /// <summary>Keeps it. Where another thread makes room at the same time, one of two answers may be lost, and is found once more.</summary>
    public void Keep(int question, object answer)
    {
        var answers = _answers;
        if (question >= answers.Length)
        {
            Array.Resize(ref answers, Math.Max(question + 1, MinAnswers));
        }

        answers[question] = answer;
        _answers = answers;
    }

    private List<EnglishText> Split()
    {
        var end = FindEnd(_start);
        if (end < 0)
        {
            return [this];
        }

        var sentences = new List<EnglishText>();
        var start = _start;
        for (; end >= 0; end = FindEnd(start))
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

    private int FindEnd(int start)
    {
        var end = _whole.IndexOfAny(SentenceEnds, start, _end - start);
        while (end >= 0 && IsDayOfMonth(end))
        {
            end = _whole.IndexOfAny(SentenceEnds, end + 1, _end - end - 1);
        }

        return end;
    }

    // "Am 1. Juli": the number is no end of a sentence.
    private bool IsDayOfMonth(int dot)
    {
        if (dot - 1 < _start || _whole[dot - 1] is < '0' or > '9' || dot + MonthLetters + 1 >= _end || _whole[dot] != '.' || _whole[dot + 1] != ' ')
        {
            return false;
        }

        foreach (var month in Months)
        {
            if (string.Compare(_whole, dot + 2, month, 0, MonthLetters, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
