using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>The footnotes of one page.</summary>
internal sealed class PageNotes
{
    private const int MaxMarkerDigits = 2;

    private static readonly char[] Remains = [' ', '\u00A0', '[', ']', '(', ')', '.', ':', '*', '^', '†', '‡', '§', '-', '–', '—', '•'];

    private readonly ResolvedPage _page;
    private readonly OfferNames _names;
    private readonly ILookup<int?, Footnote> _byMarker;
    private readonly Lazy<NoteVocabulary> _english;
    private readonly Lazy<NoteVocabulary> _local;

    private PageNotes(ResolvedPage page, OfferNames names, IReadOnlyList<Footnote> all, ILookup<int?, Footnote> byMarker)
    {
        _page = page;
        _names = names;
        _english = new Lazy<NoteVocabulary>(() => NoteVocabulary.From(page, names, inEnglish: true));
        _local = new Lazy<NoteVocabulary>(() => NoteVocabulary.From(page, names, inEnglish: false));
        All = all;
        _byMarker = byMarker;
    }

    /// <summary>The footnotes of <paramref name="page"/>.</summary>
    public static PageNotes From(ResolvedPage page, OfferNames names)
    {
        var notes = page.Page.Footnotes.Where(note => IsNote(note, page, names)).ToList();
        return new PageNotes(page, names, notes, notes.ToLookup(MarkerOf));
    }

    /// <summary>
    /// The footnotes. A paragraph without a marker is prose where its English names no market; in a translation the
    /// market's word may be as lost as the marker, so there it counts.
    /// </summary>
    public IReadOnlyList<Footnote> All { get; }

    /// <summary>Whether each footnote can be read as being about the marked upgrades of the page's own table.</summary>
    public bool AreReadable
    {
        get
        {
            var marked = _page.Rows
                .Where(static row => row.Offer.Key is not null)
                .SelectMany(row => row.Targets.Where(static target => target is { Marker: not null, Key: not null }).Select(target => new MarkedUpgrade(row.Offer.Key!, target.Key!)))
                .ToList();
            return All.All(note => Interpret(note, marked).Meaning is not null);
        }
    }

    /// <summary>The footnote with <paramref name="marker"/>; one that lost its marker counts where it is the only one.</summary>
    public Footnote? Find(int marker)
        => _byMarker[marker].FirstOrDefault()
            ?? (All.Count == 1 && MarkerOf(All[0]) is null ? All[0] : null);

    /// <summary>Whether a footnote has <paramref name="marker"/>.</summary>
    public bool Have(int marker) => _byMarker[marker].Any();

    /// <summary>What <paramref name="note"/> says of the upgrades that carry its marker.</summary>
    public NoteReading Interpret(Footnote note, IReadOnlyCollection<MarkedUpgrade> marked)
    {
        var vocabulary = note.English is not null || _page.IsEnglish ? _english : _local;
        return NoteInterpreter.Read(WithoutMarker(note.English ?? note.Local), vocabulary.Value, _names, marked);
    }

    /// <summary>The marker that <paramref name="note"/> begins with, where a translation left it.</summary>
    public static int? MarkerOf(Footnote note) => (note.English ?? note.Local).Marker?.Number;

    /// <summary>The words of a note without what a translation left of its marker: a bracket, a dash, a plain digit.</summary>
    private static string WithoutMarker(MarkedText note)
    {
        var text = note.Text.TrimStart(Remains);
        var digits = 0;
        while (digits < text.Length && digits < MaxMarkerDigits && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits > 0 && digits < text.Length && !char.IsLetterOrDigit(text[digits]) ? text.Substring(digits).TrimStart(Remains) : text;
    }

    private static bool IsNote(Footnote note, ResolvedPage page, OfferNames names)
        => MarkerOf(note) is not null
            || (note.English ?? (page.IsEnglish ? note.Local : null)) is not { } english
            || NoteInterpreter.NamesMarket(english.Text, names.Markets);
}
