using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>English, or what is written like it, taken apart into sentences and words once for all that is asked of it.</summary>
internal sealed class EnglishText
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '。', '！', '？', '；', '।'];

    private readonly string _whole;
    private readonly int _start;
    private readonly int _end;
    private string? _text;
    private IReadOnlyList<EnglishText>? _sentences;
    private List<string>? _words;

    // The text that has no other sentence than this one: it has the same words.
    private EnglishText? _same;

    /// <summary>The whole of <paramref name="text"/>.</summary>
    public EnglishText(string text)
        : this(text, 0, text.Length) => _text = text;

    private EnglishText(string whole, int start, int end) => (_whole, _start, _end) = (whole, start, end);

    /// <summary>The whole text.</summary>
    public string Text => _text ??= _whole.Substring(_start, _end - _start);

    /// <summary>The sentences, each without what ends it.</summary>
    public IReadOnlyList<EnglishText> Sentences => _sentences ??= Split();

    /// <summary>The words, as <see cref="EnglishWords.In(string)"/> has them; none goes on behind the end of its sentence.</summary>
    public List<string> Words => _words ??= _same?.Words ?? EnglishWords.In(_whole, _start, _end);

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
}
