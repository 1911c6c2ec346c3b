using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The sentences of a locale, one for each key.</summary>
internal sealed record SentencesView(LocaleView Locale, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The sentences by locale.</summary>
    public static IReadOnlyList<SentencesView> CreateAll(IEnumerable<Sentence> sentences)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return sentences
            .GroupBy(sentence => sentence.Locale, StringComparer.OrdinalIgnoreCase)
            .Select(same => new SentencesView(
                LocaleView.Create(same.Key, taken),
                same.GroupBy(sentence => sentence.Key, StringComparer.Ordinal).Select(sentences => sentences.First()).ToList()))
            .ToList();
    }
}
