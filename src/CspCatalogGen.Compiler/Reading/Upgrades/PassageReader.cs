using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Lists the headings, paragraphs and items of a page that no other reader claims, so that a translation's can be held against its source's.</summary>
internal static class PassageReader
{
    // A translator has words of his own for a choice and a recommendation.
    private static readonly WordPhrases Choosing = new("one/any/either/some/two/three/most of", "optional", "recommend", "recommended", "could", "draft", "replaced", "newer", "cancel/canceling/cancelling/cancellation", "remove/removing/delete/deleting");

    private static readonly TextQuestion<bool> Restricting = new(static text
        => RestrictingWords.FindIn(text, language: null) is not null || YearNumber.FindIn(text.Text) is not null || Places.FindIn(text) is not null || Clouds.In(text) != Cloud.None
            || Signs.FindIn(text.Text) is not null || text.Text.IndexOf('?') >= 0
            || Choosing.FindIn(text.Words) is not null);

    private static readonly TextQuestion<int> InEnglish = new(static text => text.Sentences.Count(Restricting.Of));

    /// <summary>How many sentences of the English <paramref name="text"/> restrict.</summary>
    public static int CountIn(EnglishText text) => InEnglish.Of(text);

    /// <summary>The same in the language of <paramref name="locale"/>.</summary>
    public static int CountIn(EnglishText text, string locale) => text.Sentences.Count(sentence => RestrictingWords.FindIn(sentence, locale) is not null || YearNumber.FindIn(sentence.Text) is not null);

    /// <summary>The passages of <paramref name="section"/> and around it besides <paramref name="claims"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="claims">What was read.</param>
    /// <param name="conditions">Of that, the conditions: what stands below one is no part of it.</param>
    /// <param name="locale">The page's language; <see langword="null"/> where it is in English.</param>
    /// <param name="unread">What cannot be passed over: a page of another language without anything is not looked at.</param>
    public static EquatableArray<Passage> Read(UpgradeSection section, Claims claims, IReadOnlyList<PageBlock> conditions, string? locale, IReadOnlyList<UnreadText> unread)
    {
        var passages = new List<Passage>();
        var isAsked = locale is not null && unread.Any(static text => !text.IsForeign);
        Add(section.Above);
        Add(section.Blocks);
        Add(section.Below);
        return passages.ToEquatableArray();

        void Add(PageBlock[] blocks)
        {
            foreach (var block in blocks)
            {
                if (claims.Hold(block) && !(block is PageList && conditions.Contains(block)))
                {
                    continue;
                }

                foreach (var words in block.Words())
                {
                    // An anchor on a line of its own says nothing.
                    if (!claims.Hold(words) && Array.Exists(words.Content.Lines(), static line => !line.Judged.IsBlank()))
                    {
                        var (sentences, behindLink) = CountSentences(words);
                        passages.Add(new Passage(words.Span, KindOf(words, block), Restrict(words), sentences, behindLink));
                    }
                }
            }
        }

        static PassageKind KindOf(WordsBlock words, PageBlock block) => words is PageHeading ? PassageKind.Heading : block is PageList ? PassageKind.Item : PassageKind.Paragraph;

        (int All, int BehindLink) CountSentences(WordsBlock words)
        {
            var lines = words.Content.Lines();
            var isSource = locale is null || lines[0].English is not null;
            var sentences = new SentenceCount(isSource);
            foreach (var line in lines)
            {
                sentences.Add(line.Judged.Words());
            }

            // Where a sentence is parted, the links still stand in those that follow one another.
            return words.Content.Links is { Count: > 0 } links
                ? (sentences.Total, SentenceCount.BehindFirst(lines[lines.Length - 1].Judged.At(SourceSpan.FromBounds(links[links.Count - 1].End, words.Span.End)).Text, isSource))
                : (sentences.Total, 0);
        }

        int Restrict(WordsBlock words)
        {
            var restricting = 0;
            foreach (var line in words.Content.Lines())
            {
                restricting += locale is null || line.English is not null ? CountIn(line.Judged.Text())
                    : isAsked ? CountIn(line.Local.Text(), locale)
                    : 0;
            }

            return restricting;
        }
    }
}
