using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Finds lines of a bilingual page that take something back, or have a sentence more, where the English beside them does not: the English counts, and readers read the other.</summary>
internal static class BilingualPassages
{
    /// <summary>Those of <paramref name="section"/> and above it besides <paramref name="claims"/> and what is <paramref name="told"/>.</summary>
    public static List<UnreadText> Find(UpgradeSection section, Claims claims, string? locale, IReadOnlyList<UnreadText> told)
    {
        var found = new List<UnreadText>();
        if (locale is not null)
        {
            Add(section.Above);
            Add(section.Blocks);
            Add(section.Below);
        }

        return found;

        void Add(PageBlock[] blocks)
        {
            foreach (var block in blocks)
            {
                foreach (var words in block.Words())
                {
                    if (!claims.Hold(words))
                    {
                        Compare(words.Content.Lines());
                    }
                }

                // What a table lists is compared name by name.
                if (block is PageTable { Table.Heading: var heading } && claims.Hold(block))
                {
                    foreach (var cell in heading.SelectMany(static row => row.Cells))
                    {
                        Compare(cell.Content.Lines());
                        if (cell.Content.Joined() is { English: { } english, Local: var local } && (ColumnHeadings.RoleOf(english.Text()), ColumnHeadings.RoleOf(local.Text())) is var (role, localRole)
                            && localRole != ColumnRole.Unknown && role != localRole && !IsTold(local.ToPageText().Span.Start))
                        {
                            found.Add(new UnreadText(local.ToPageText(), "heads another column than the English beside it", IsTable: false));
                        }
                    }
                }
            }
        }

        void Compare(ContentLine[] lines)
        {
            foreach (var line in lines)
            {
                if (line.English is { } english && FindMore(line.Local.Text(), english.Text()) is { } finding && !IsTold(line.Local.ToPageText().Span.Start))
                {
                    found.Add(new UnreadText(line.Local.ToPageText(), finding, IsTable: false));
                }
            }
        }

        string? FindMore(EnglishText local, EnglishText english)
            => PassageReader.CountIn(local, locale!) is var restricting and > 0 && restricting > PassageReader.CountIn(english)
                && (RestrictingWords.FindIn(local, locale) ?? YearNumber.FindIn(local.Text)) is { } word ? $"says '{word}', which the English beside it does not"
                : SentenceCount.In(local.Text, isSource: false) > SentenceCount.In(english.Text, isSource: true) ? "has a sentence that the English beside it does not have"
                : null;

        bool IsTold(int start) => told.Concat(found).Any(text => text.Words.Span.Start == start);
    }
}
