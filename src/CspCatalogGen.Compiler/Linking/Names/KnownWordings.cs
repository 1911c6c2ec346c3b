using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>How translations head the columns and word the footnotes: what the compiler knows, and what the names document adds.</summary>
internal sealed class KnownWordings
{
    private readonly HashSet<string> _offers;
    private readonly HashSet<string> _upgrades;
    private readonly HashSet<string> _notes;

    private readonly HashSet<string> _sentences;

    private KnownWordings(HashSet<string> offers, HashSet<string> upgrades, HashSet<string> notes, HashSet<string> sentences)
        => (_offers, _upgrades, _notes, _sentences) = (offers, upgrades, notes, sentences);

    public static KnownWordings From(NamesDocument? document)
    {
        HashSet<string> TextsOf(WordingKind kind, Func<string, string> form)
            => new((document?.Wordings ?? EquatableArray<LocaleWording>.Empty).Where(wording => wording.Kind == kind).Select(wording => form(wording.Text.Text)), StringComparer.Ordinal);

        return new KnownWordings(TextsOf(WordingKind.Offer, NameFolding.Fold), TextsOf(WordingKind.Upgrades, NameFolding.Fold), TextsOf(WordingKind.Footnote, NoteTemplate.ToWording), TextsOf(WordingKind.Sentence, NameFolding.Fold));
    }

    /// <summary>Whether <paramref name="heading"/> heads the columns as they were taken.</summary>
    public bool IsHeading(UnknownHeading heading)
        => Heads(heading.Offer, ColumnRole.Offer, _offers) && Heads(heading.Upgrades, ColumnRole.Upgrades, _upgrades);

    /// <summary>Whether <paramref name="sentence"/>, which no reader knows, takes nothing back.</summary>
    public bool IsSentence(string sentence) => _sentences.Contains(NameFolding.Fold(sentence));

    /// <summary>Whether a translated footnote with <paramref name="wording"/> was seen and understood before.</summary>
    public bool IsNote(string wording) => NoteWordings.Translated.Contains(wording) || _notes.Contains(wording);

    private static bool Heads(string heading, ColumnRole role, HashSet<string> added)
        => heading.Length == 0 || ColumnHeadings.RoleOf(heading) == role || added.Contains(NameFolding.Fold(heading));
}
