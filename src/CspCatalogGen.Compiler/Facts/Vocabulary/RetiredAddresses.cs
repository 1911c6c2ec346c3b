using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>Parts of the address, or of the title, of a page about offers that are not sold any more, or that takes something back.</summary>
internal static class RetiredAddresses
{
    private static readonly Phrases Parts = new(
        [
            "retire", "retiring", "deprecat", "discontinu", "withdraw", "obsolet", "outdated", "archive", "sunset", "legacy", "superseded", "no-longer", "no_longer", "previous-version", "not-available", "unavailable", "not-upgrad", "cannot", "unsupported", "not-supported",
            "end-of-sale", "end_of_sale", "endofsale", "end of sale", "end-of-life", "end_of_life", "endoflife", "end of life", "end-of-support", "end_of_support", "endofsupport", "end of support", "phased-out", "phase-out", "off-sale",
            "removed", "expired", "not-for-sale", "former-", "old-plan", "old-offer", "old-product", "old-subscription", "/old/", "/eol",
        ],
        ignoresCase: true);

    private static readonly string[] PartsOfOthers = ["veraltet", "ancien", "antiguo", "antigua-", "antiguas", "antigos", "antigas", "vecchi", "oude-", "alte-", "nicht-", "ausnahme", "no-disponible", "non-disponible", "indisponible", "indisponivel", "excepcion", "exceçoes", "excecoes", "eccezion", "uitzondering", "устарев", "старые", "旧", "舊"];

    // Most catalogs have no link in their tables.
    private static Phrases? _partsInOthers;

    private static Phrases InOthers => _partsInOthers ??= new([.. Sayings.OfferEnds.InOtherLanguages.Concat(Sayings.UnkeptPage.InOtherLanguages).Concat(PartsOfOthers).SelectMany(FormsOf).Distinct(StringComparer.Ordinal)], ignoresCase: true);

    /// <summary>The part of <paramref name="address"/> that says so, in any language, or <see langword="null"/>.</summary>
    public static string? FindIn(string address) => Parts.QuoteIn(address.AsSpan()) ?? RestrictingWords.FindIn(EnglishWords.In(NameOf(address))) ?? InOthers.QuoteIn(Decoded(address).AsSpan());

    // The name of the page and of its part, as words; what a query says is how the page is shown.
    private static string NameOf(string address)
    {
        var query = address.IndexOf('?');
        var path = query < 0 ? address : address.Substring(0, query);
        return path.Substring(path.TrimEnd('/').LastIndexOf('/') + 1).Replace('-', ' ').Replace('_', ' ').Replace('.', ' ').Replace('#', ' ');
    }

    private static string Decoded(string address) => address.IndexOf('%') < 0 ? address : Uri.UnescapeDataString(address);

    // "offres-retirees", "zurueckgezogen": as people write words where neither blanks nor accents may stand.
    private static IEnumerable<string> FormsOf(string phrase)
    {
        var joined = phrase.Replace(' ', '-');
        return [joined, joined.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue"), WithoutAccents(joined)];
    }

    private static string WithoutAccents(string text)
        => text[0] >= '\u0250' ? text : string.Concat(text.Normalize(NormalizationForm.FormD).Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
