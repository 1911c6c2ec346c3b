using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What a line says, taken apart once for all that is asked of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Links">The places of its links.</param>
/// <param name="English">Its words, as if they were English.</param>
/// <param name="Language">Their language; <see langword="null"/> is English.</param>
internal sealed record Said(ContentLine Line, IReadOnlyList<SourceSpan> Links, EnglishText English, string? Language)
{
    public string Text => English.Text;

    public IReadOnlyList<EnglishText> Sentences => English.Sentences;

    public List<string> EnglishWords => English.Words;

    /// <summary>Whether it speaks of upgrades.</summary>
    public bool SpeaksOfUpgrades => UpgradeWords.AreIn(English, Language);

    /// <summary>The first word that takes something back, or <see langword="null"/>.</summary>
    public string? RestrictingWord => RestrictingWords.FindIn(English, Language);

    /// <summary>What <paramref name="find"/> finds in the first sentence in which it finds anything, asked with the language.</summary>
    public string? FindFirst(Func<EnglishText, string?, string?> find)
    {
        foreach (var sentence in Sentences)
        {
            if (find(sentence, Language) is { } word)
            {
                return word;
            }
        }

        return null;
    }
}
