using System;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>The names document's sentences in the order of the catalog.</summary>
internal static class CatalogSentences
{
    public static EquatableArray<Sentence> From(NamesDocument? document)
    {
        var order = UpgradeSentences.GetKeys();
        return (document?.Sentences ?? EquatableArray<ReasonSentence>.Empty)
            .Select(sentence => new Sentence(sentence.Key, sentence.Locale, sentence.Text))
            .OrderBy(sentence => sentence.Locale, StringComparer.Ordinal)
            .ThenBy(sentence => Array.IndexOf(order, sentence.Key) is var index and >= 0 ? index : order.Length)
            .ThenBy(sentence => sentence.Key, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
