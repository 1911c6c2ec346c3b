using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Lists the headings, paragraphs and items of a page that no other reader claims, so that a translation's can be held against its source's.</summary>
internal static class PassageReader
{
    // A translator has words of his own for a choice and a recommendation.
    private static readonly WordPhrases Choosing = new("one/any/either/some/two/three/most of", "optional", "recommend", "recommended", "could", "draft", "replaced", "newer");

    private static readonly TextQuestion<bool> Restricting = new(static text
        => RestrictingWords.FindIn(text, language: null) is not null || YearNumber.FindIn(text.Text) is not null || Places.FindIn(text) is not null || Clouds.In(text) != Cloud.None
            || Signs.FindIn(text.Text) is not null || text.Text.IndexOf('?') >= 0
            || Choosing.FindIn(text.Words) is not null);

    /// <summary>The passages of <paramref name="section"/> and around it besides <paramref name="claims"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="claims">What was read.</param>
    /// <param name="isEnglish">Whether the page is in English.</param>
    public static EquatableArray<Passage> Read(UpgradeSection section, Claims claims, bool isEnglish)
    {
        var passages = new List<Passage>();
        Add(section.Above);
        Add(section.Blocks);
        Add(section.Below);
        return passages.ToEquatableArray();

        void Add(PageBlock[] blocks)
        {
            foreach (var block in blocks)
            {
                if (claims.Hold(block))
                {
                    continue;
                }

                foreach (var words in block.Words())
                {
                    if (!claims.Hold(words))
                    {
                        passages.Add(new Passage(words.Span.Start, Restricts(words.Content)));
                    }
                }
            }
        }

        bool Restricts(CellContent content)
        {
            foreach (var line in content.Lines())
            {
                if ((isEnglish || line.English is not null) && Restricting.Of(line.Judged.Text()))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
