using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>What stands over a table of the names document and takes its offers back: "Retired offers", "Draft".</summary>
internal static class OffersTitle
{
    private const int MaxWordsOfNotice = 8;

    /// <summary>The headings and paragraphs over <paramref name="table"/> that say so, with the word that does.</summary>
    public static IEnumerable<(PageText Title, string Word)> FindOver(MarkdownDocument document, string text, SourceSpan table)
    {
        var over = new List<LeafBlock>();
        foreach (var block in document)
        {
            if (MarkdownContent.SpanOf(block).Start >= table.Start)
            {
                break;
            }

            if (block is HeadingBlock heading)
            {
                over.RemoveAll(above => above is not HeadingBlock other || other.Level >= heading.Level);
                over.Add(heading);
            }
            else if (block is ParagraphBlock paragraph)
            {
                over.Add(paragraph);
            }
        }

        var isTold = false;
        foreach (var block in over)
        {
            // A remark under a heading that was told says the same again.
            if (isTold && block is not HeadingBlock)
            {
                break;
            }

            var span = MarkdownContent.SpanOf(block).TrimIn(text);
            var words = MarkdownContent.TextAt(text, span).TrimStart('#', ' ');
            if ((block is HeadingBlock ? FindInHeading(words) : FindInNotice(words)) is { } word)
            {
                isTold = true;
                yield return (new PageText(words, span), word);
            }
        }
    }

    private static string? FindInHeading(string heading)
    {
        var text = EnglishText.Get(heading);
        return SpeaksOfRows(text) ? null : FindEnd(text) ?? RestrictingWords.FindIn(text, language: null) ?? Sayings.UnkeptPage.FindInOther(heading) ?? Sayings.OfferEnds.FindInOther(heading);
    }

    // What leads to the table, speaks of it, or is a remark by itself. Others say how the document is kept.
    private static string? FindInNotice(string notice)
    {
        var text = EnglishText.Get(notice);
        return !SpeaksOfRows(text)
            && (notice.EndsWith(":", StringComparison.Ordinal)
                || text.Words.Exists(static word => word is "these" or "below" or "following" or "table" or "list" or "document" or "page" or "file")
                || (text.Words.Count is > 0 and <= MaxWordsOfNotice && text.Words[0] is not ("never" or "do" or "don't" or "keep" or "if" or "when" or "where")))
            ? FindEnd(text)
            : null;
    }

    private static string? FindEnd(EnglishText text) => Sayings.UnkeptPage.FindIn(text) ?? Sayings.OfferEnds.FindIn(text);

    // "Former names", "Numbers of retired offers stay unused".
    private static bool SpeaksOfRows(EnglishText text)
        => text.Words.Exists(static word => word is "name" or "names" or "number" or "numbers" or "row" or "rows" or "cell" or "cells" or "column" or "columns");
}
