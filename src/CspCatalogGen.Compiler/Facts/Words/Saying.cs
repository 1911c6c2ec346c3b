using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>One meaning, as documents say it in many languages.</summary>
internal sealed class Saying
{
    private readonly string[] _otherPhrases;
    private readonly TextQuestion<string?> _inEnglish;
    private Phrases? _inOther;

    /// <summary>Makes a saying.</summary>
    /// <param name="other">The phrases of other languages than English, all in one list; what is one word there may be a part of another.</param>
    /// <param name="english">The English phrases, as <see cref="WordPhrase"/> writes them.</param>
    public Saying(string[] other, params string[] english)
    {
        var phrases = new WordPhrases(english);
        _otherPhrases = other;
        _inEnglish = new TextQuestion<string?>(text => phrases.FindIn(text.Words));
    }

    // Many catalogs have no page in another language.
    private Phrases InOther => _inOther ??= new Phrases(_otherPhrases, ignoresCase: true);

    /// <summary>The phrases of other languages than English.</summary>
    public IReadOnlyList<string> InOtherLanguages => _otherPhrases;

    /// <summary>The phrase in the English <paramref name="text"/> that says so, or <see langword="null"/>.</summary>
    public string? FindIn(EnglishText text) => _inEnglish.Of(text);

    /// <summary>The phrase in <paramref name="text"/>, which is in another language.</summary>
    public string? FindInOther(string text) => InOther.QuoteIn(text.AsSpan());

    /// <summary>Whether <paramref name="text"/>, which is in another language, says so.</summary>
    public bool IsInOther(string text) => InOther.AreIn(text.AsSpan());
}
