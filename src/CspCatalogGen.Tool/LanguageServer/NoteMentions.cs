using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Where the footnotes of a page name offers.</summary>
internal static class NoteMentions
{
    // A longer one is read as no footnote.
    private const int MaxNoteLength = 4000;

    /// <summary>Finds the names of <paramref name="vocabulary"/>, by their folds, in the footnotes of <paramref name="page"/>.</summary>
    public static IEnumerable<OfferMention> Find(UpgradePage page, Func<string, string?> textOf, Func<IReadOnlyDictionary<string, Offer>> vocabulary)
    {
        if (page.Footnotes.Count == 0 || textOf(page.Path) is not { } text)
        {
            return [];
        }

        var names = vocabulary();
        return page.Footnotes
            .SelectMany(static note => new[] { note.Local, note.English })
            .OfType<MarkedText>()
            .Where(static words => words.Span.Length <= MaxNoteLength)
            .SelectMany(words => new SpelledWords(text, words.Span).FindAll(names.Keys))
            .Select(found => new OfferMention(names[found.Fold], text.Substring(found.Span.Start, found.Span.Length), page.Locate(found.Span)));
    }
}
