using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>The sentences in which reasons are told.</summary>
internal static class SentenceChanges
{
    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after)
    {
        var old = before.Catalog.Sentences.ToDictionary(sentence => (sentence.Key, sentence.Locale), sentence => sentence.Text);
        var now = after.Catalog.Sentences.ToDictionary(sentence => (sentence.Key, sentence.Locale), sentence => sentence.Text);
        return
            from key in old.Keys.Concat(now.Keys).Distinct().OrderBy(key => key.Locale, StringComparer.Ordinal)
            let was = old.GetValueOrDefault(key)
            let text = now.GetValueOrDefault(key)
            where was != text
            select new CatalogChange(
                ChangeRule.SentenceChanged,
                text is null ? $"The sentence for {key.Key} ({key.Locale}) is gone." : $"The sentence for {key.Key} ({key.Locale}) reads: {text}")
            {
                Locale = key.Locale,
                OldValue = was,
                NewValue = text,
            };
    }
}
