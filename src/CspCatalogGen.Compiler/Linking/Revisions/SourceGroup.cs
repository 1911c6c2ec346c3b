using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>The pages that translate one version of one English page, led by the one whose structure counts.</summary>
internal sealed class SourceGroup
{
    private readonly OfferNames _names;
    private readonly MarketWords _markets;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<ResolvedPage, TableAlignment> _alignments = [];

    private SourceGroup(string? revision, IReadOnlyList<ResolvedPage> pages, OfferNames names, MarketWords markets)
    {
        Revision = revision;
        Pages = pages;
        _names = names;
        _markets = markets;
        Canonical = pages
            .OrderBy(Rank)
            .ThenBy(page => page.HasErrors ? 1 : 0)
            .ThenBy(page => page.Cells.Count(cell => cell.Key is null))
            .ThenBy(page => page.Page.Path, StringComparer.Ordinal)
            .First();
        Date = pages.Select(page => page.Page.FrontMatter.LastHandoff).OfType<string>().OrderBy(date => date, StringComparer.Ordinal).FirstOrDefault()
            ?? pages.Select(page => page.Page.FrontMatter.Date).OfType<string>().OrderBy(date => date, StringComparer.Ordinal).FirstOrDefault();
        Edition = ReadEdition();
        if (!Canonical.IsEnglish && Canonical.SpeaksEnglish)
        {
            _diagnostics.AddRange(TableAlignment.Align(Canonical, Canonical, names).Diagnostics);
        }

        foreach (var page in pages.Where(page => page != Canonical && page.Page.Table is not null))
        {
            _alignments.Add(page, TableAlignment.Align(Canonical, page, names));
        }

        FillByPosition();
    }

    /// <summary>The source revision; <see langword="null"/> for a page that names none and so stands alone.</summary>
    public string? Revision { get; }

    public IReadOnlyList<ResolvedPage> Pages { get; }

    /// <summary>The page whose table counts: the English one, else one with its English beside it, else one that resolves.</summary>
    public ResolvedPage Canonical { get; }

    public string Edition { get; }

    /// <summary>The revision's day. <c>ms.date</c> alone misleads: later revisions carry earlier ones.</summary>
    public string? Date { get; }

    public IReadOnlyDictionary<ResolvedPage, TableAlignment> Alignments => _alignments;

    /// <summary>What is to be said if this revision is the catalog.</summary>
    public IEnumerable<Diagnostic> Diagnostics
        => _diagnostics.Concat(_alignments.Values.SelectMany(alignment => alignment.Diagnostics));

    /// <summary>Whether the structure is known without looking up a single translated name.</summary>
    public bool SpeaksEnglish => Canonical.SpeaksEnglish;

    public static IEnumerable<SourceGroup> Group(IEnumerable<ResolvedPage> pages, OfferNames names, MarketWords markets)
        => pages
            .GroupBy(page => page.Page.FrontMatter.SourceRevision ?? "path:" + page.Page.Path, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SourceGroup(
                group.First().Page.FrontMatter.SourceRevision,
                group.OrderBy(page => page.Page.Path, StringComparer.Ordinal).ToList(),
                names,
                markets));

    /// <summary>The names that this revision teaches: what each cell is called in its page's language.</summary>
    public IEnumerable<SeenName> SeenNames()
    {
        foreach (var page in Pages)
        {
            if (page.Page.FrontMatter.Locale is not { } locale)
            {
                continue;
            }

            var pairs = page == Canonical
                ? page.Cells.Select(cell => new AlignedCells(cell, cell))
                : _alignments.TryGetValue(page, out var alignment) ? alignment.Pairs : [];
            foreach (var (source, cell) in pairs)
            {
                // A translation whose plan is another one is a slip, wherever its English stands.
                if (source.Key is { } key && cell.Unsafe is null && PlanTokens.Of(cell.Local) == PlanTokens.Of(source.English ?? source.Local))
                {
                    yield return new SeenName(key, locale, cell.Local, page.Page.Path, Edition, Date, Revision, SpeaksEnglish, page.Page.Locate(cell.Span));
                }
            }
        }
    }

    /// <summary>The meaning of the footnote with <paramref name="marker"/> on the canonical page, or on the first page that can be read.</summary>
    public FootnoteMeaning? Interpret(int marker, IReadOnlyCollection<MarkedUpgrade> marked, out Footnote? note, out string problem)
    {
        note = FindNote(Canonical, marker);
        if (note is null)
        {
            problem = "";
            return null;
        }

        var meaning = Interpret(Canonical, note, marked, out problem);
        if (meaning is null && !SpeaksEnglish)
        {
            meaning = Pages
                .Where(page => _alignments.TryGetValue(page, out var alignment) && alignment.IsSameShape)
                .Select(page => FindNote(page, marker) is { } other ? Interpret(page, other, marked, out _) : null)
                .FirstOrDefault(found => found is not null);
        }

        return meaning;
    }

    /// <summary>
    /// The footnotes of <paramref name="page"/>. A paragraph without a marker is prose where its English names no
    /// market; in a translation the market's word may be as lost as the marker, so there it counts.
    /// </summary>
    public IReadOnlyList<Footnote> NotesOf(ResolvedPage page)
        => page.Page.Footnotes
            .Where(note => (note.English ?? note.Local).Marker is not null
                || (note.English ?? (page.IsEnglish ? note.Local : null)) is not { } english
                || FootnoteInterpreter.NamesMarket(english.Text, _markets))
            .ToList();

    /// <summary>The footnote with <paramref name="marker"/>; one that lost its marker counts where it is the only one.</summary>
    private Footnote? FindNote(ResolvedPage page, int marker)
    {
        var notes = NotesOf(page);
        return notes.FirstOrDefault(note => (note.English ?? note.Local).Marker?.Number == marker)
            ?? (notes.Count == 1 && (notes[0].English ?? notes[0].Local).Marker is null ? notes[0] : null);
    }

    private FootnoteMeaning? Interpret(ResolvedPage page, Footnote note, IReadOnlyCollection<MarkedUpgrade> marked, out string problem)
    {
        var date = ResolvedPage.DateOf(page.Page);
        var isEnglish = note.English is not null || page.IsEnglish;
        var own = page.Cells
            .Where(cell => cell.Key is not null)
            .Select(cell => new NamedFold(NameFolding.Fold(isEnglish ? cell.English ?? cell.Local : cell.Local), new KnownName([cell.Key!])))
            .ToList();

        // What a name stands for in this very table comes before what it may stand for elsewhere.
        var ownFolds = new HashSet<string>(own.Select(entry => entry.Fold), StringComparer.Ordinal);
        var names = _names.EnglishNames(date)
            .Concat(isEnglish ? [] : _names.LocalizedNames(page.Page.FrontMatter.Locale))
            .Where(entry => !ownFolds.Contains(entry.Fold))
            .Concat(own)
            .GroupBy(entry => entry.Fold, StringComparer.Ordinal)
            .Select(same => new NamedFold(same.Key, KnownName.Of(same.SelectMany(entry => entry.Name.Keys))));
        return FootnoteInterpreter.Read((note.English ?? note.Local).Text, names, _markets, marked, out problem);
    }

    private int Rank(ResolvedPage page)
        => page.Rows.Count == 0 ? 5
            : page.IsEnglish ? 0
            : page.SpeaksEnglish ? 1
            : !page.IsResolved ? 4
            : NotesOf(page).All(note => IsReadable(page, note)) ? 2 : 3;

    private bool IsReadable(ResolvedPage page, Footnote note)
    {
        var marked = page.Rows
            .SelectMany(row => row.Targets.Where(target => target.Marker is not null).Select(target => new MarkedUpgrade(row.Offer.Key!, target.Key!)))
            .ToList();
        return Interpret(page, note, marked, out _) is not null;
    }

    private string ReadEdition()
    {
        var said = Canonical.Page.EditionHint ?? (SpeaksEnglish ? null : Pages.Select(page => page.Page.EditionHint).FirstOrDefault(hint => hint is not null));
        var edition = Editions.IdOf(said?.Text);
        foreach (var page in Pages)
        {
            if (page.Page.EditionHint is { } hint && Editions.IdOf(hint.Text) != edition)
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.EditionConflict,
                    page.Page.Locate(hint.Span),
                    hint.Text,
                    Canonical.Page.Path,
                    edition));
            }
        }

        return edition;
    }

    /// <summary>Where the canonical page cannot name an offer, another page of the same shape may.</summary>
    private void FillByPosition()
    {
        foreach (var cell in Canonical.Cells.Where(cell => cell.Key is null && cell.Unsafe is null))
        {
            var keys = _alignments.Values
                .Where(alignment => alignment.IsSameShape)
                .SelectMany(alignment => alignment.Pairs.Where(pair => pair.Source == cell))
                .Select(pair => pair.Cell.Key)
                .OfType<string>();
            cell.Key = KnownName.Of(keys).Key;
        }
    }
}
