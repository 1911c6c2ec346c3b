using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts;
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
    private bool? _speaksOfUpgrades;
    private bool _isRestrictingKnown;
    private string? _restrictingWord;

    public string Text => English.Text;

    public IReadOnlyList<EnglishText> Sentences => English.Sentences;

    public List<string> EnglishWords => English.Words;

    /// <summary>Whether it speaks of upgrades.</summary>
    public bool SpeaksOfUpgrades => _speaksOfUpgrades ??= Language is null ? EnglishWords.Exists(UpgradeWords.Is) : UpgradeWords.AreIn(Text);

    public string? RestrictingWord
    {
        get
        {
            if (!_isRestrictingKnown)
            {
                (_restrictingWord, _isRestrictingKnown) = (Language is null ? RestrictingWords.FindIn(EnglishWords) : RestrictingWords.FindIn(Text, Language), true);
            }

            return _restrictingWord;
        }
    }
}
