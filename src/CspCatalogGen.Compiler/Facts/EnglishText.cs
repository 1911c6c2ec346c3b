using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>English, or what is written like it, taken apart into sentences and words once for all that is asked of it.</summary>
internal sealed class EnglishText(string text)
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '。', '！', '？', '；', '।'];

    private IReadOnlyList<EnglishText>? _sentences;
    private IReadOnlyList<string>? _words;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The sentences, each without what ends it.</summary>
    public IReadOnlyList<EnglishText> Sentences
        => _sentences ??= Text.IndexOfAny(SentenceEnds) < 0 ? [this] : [.. Text.Split(SentenceEnds).Select(static sentence => new EnglishText(sentence))];

    /// <summary>The words, as <see cref="EnglishWords.In"/> has them; none goes on behind the end of its sentence.</summary>
    public IReadOnlyList<string> Words
        => _words ??= Sentences.Count == 1 ? EnglishWords.In(Text) : [.. Sentences.SelectMany(static sentence => sentence.Words)];
}
