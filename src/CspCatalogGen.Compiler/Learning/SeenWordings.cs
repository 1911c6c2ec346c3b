using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>
/// The wordings that nobody knew yet, of translations whose English page says what they mean: how they head the table, how
/// they word a footnote that names the offers and the market of the English one, and what else they say beside the table.
/// </summary>
internal static class SeenWordings
{
    public static IEnumerable<SeenWording> In(LinkedRevision revision, OfferNames names)
        => revision.SpeaksEnglish
            ? revision.Translations
                .Where(translation => translation is { IsSameShape: true, Page: { SpeaksEnglish: false, Page.FrontMatter.Locale: not null } })
                .SelectMany(translation => HeadingsOf(translation.Page, names).Concat(NotesOf(translation.Page, revision.Canonical, names)).Concat(SentencesOf(translation.Page, revision.Canonical, names)))
            : [];

    private static IEnumerable<SeenWording> HeadingsOf(ResolvedPage page, OfferNames names)
        => page.Page.UnknownHeading is { Offer.Length: > 0, Upgrades.Length: > 0 } heading && !names.Wordings.IsHeading(heading) && SaysNoMore(page, heading.Offer) && SaysNoMore(page, heading.Upgrades)
            ? [Create(page, WordingKind.Offer, heading.Offer), Create(page, WordingKind.Upgrades, heading.Upgrades)]
            : [];

    private static IEnumerable<SeenWording> NotesOf(ResolvedPage page, ResolvedPage source, OfferNames names)
    {
        var (own, sources) = (PageNotes.From(page, names), PageNotes.From(source, names));
        foreach (var marked in source.Rows
            .Where(row => row.Cells.All(cell => cell.Key is not null))
            .SelectMany(row => row.Targets.Where(target => target.Marker is not null), (row, target) => new { target.Marker, Upgrade = new MarkedUpgrade(row.Offer.Key!, target.Key!) })
            .GroupBy(marked => marked.Marker!.Value, marked => marked.Upgrade))
        {
            var upgrades = marked.ToList();
            if (sources.Find(marked.Key) is { } english && sources.Interpret(english, upgrades).Meaning is { } meaning
                && own.Find(marked.Key) is { } note && own.Interpret(note, upgrades) is { Template: { } template, Meaning: { } said }
                && said.IsSameAs(meaning) && SetsApart(page, template))
            {
                yield return Create(page, WordingKind.Footnote, template);
            }
        }
    }

    // Where the English page says nothing but harmless things, so do the sentences that translate it.
    private static IEnumerable<SeenWording> SentencesOf(ResolvedPage page, ResolvedPage source, OfferNames names)
        => source.Page.Unread.Count == 0
            ? page.Page.Unread.Where(text => text.IsForeign && SaysNoMore(page, text.Words.Text) && !names.Wordings.IsSentence(text.Words.Text)).Select(text => Create(page, WordingKind.Sentence, text.Words.Text))
            : [];

    // A translator's slip beside its source does no harm; as a wording it would.
    private static bool SaysNoMore(ResolvedPage page, string words) => !words.Any(char.IsDigit) && RestrictingWords.FindIn(words, page.Page.FrontMatter.Locale) is null;

    // "Not to", beside what the replacement stands instead of; where the words of the language are known, it has to be there.
    private static bool SetsApart(ResolvedPage page, string template)
    {
        var locale = page.Page.FrontMatter.Locale!;
        var instead = NoteTemplate.Placeholders['I'];
        var at = template.IndexOf(instead, StringComparison.Ordinal);
        var before = template.Substring(0, at);
        var behind = template.Substring(at + instead.Length);
        bool Contrasts(string gap) => RestrictingWords.FindIn(gap, locale) is not null || Sayings.Contrast.IsInOther(gap);

        return !template.Any(char.IsDigit)
            && (!RestrictingWords.AreKnownIn(locale) || Contrasts(before.Substring(before.LastIndexOf('}') + 1)) || Contrasts(behind.IndexOf('{') is var next and >= 0 ? behind.Substring(0, next) : behind));
    }

    private static SeenWording Create(ResolvedPage page, WordingKind kind, string text) => new(kind, page.Page.FrontMatter.Locale!, text);
}

/// <summary>A wording that a translation has and nobody knew.</summary>
/// <param name="Kind">What it is the wording of.</param>
/// <param name="Locale">The translation's locale.</param>
/// <param name="Text">The words; those of a footnote with placeholders.</param>
internal sealed record SeenWording(WordingKind Kind, string Locale, string Text);
