using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>A translation held against the canonical page of its source revision.</summary>
/// <param name="Page">The translation, its cells compared with the source's.</param>
/// <param name="Pairs">The cells that stand for the same thing, so that the source tells what the translation's name means.</param>
/// <param name="IsSameShape">Whether both have the same rows with the same number of items.</param>
/// <param name="Disagreements">Where the translation says something else.</param>
/// <param name="Diagnostics">What is wrong with the translation by itself.</param>
internal sealed record TableAlignment(
    ResolvedPage Page,
    IReadOnlyList<AlignedCells> Pairs,
    bool IsSameShape,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyCollection<Diagnostic> Diagnostics)
{
    public static TableAlignment Align(ResolvedPage canonical, ResolvedPage page, OfferNames names)
        => new TableAligner(canonical, page, names).Align();

    /// <summary>Whether it says something else at just <paramref name="place"/>.</summary>
    public bool DisagreesAt(SourceSpan place)
    {
        foreach (var disagreement in Disagreements)
        {
            if (disagreement.Diagnostic.Location?.Span == place)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A cell of the source, by its index, and the cell that translates it.</summary>
internal sealed record AlignedCells(int Source, ResolvedCell Cell);

/// <summary>Aligns two tables cell by cell.</summary>
file sealed class TableAligner(ResolvedPage canonical, ResolvedPage page, OfferNames names)
{
    private const string SentencesMore = "have a sentence more";

    private static readonly char[] Brackets = ['(', '['];

    private readonly DiagnosticBag _diagnostics = new(page.Page.Path, page.Page.Lines);
    private readonly string? _language = page.Page.FrontMatter.Locale is { } locale ? LocaleTag.LanguageOf(locale) : null;
    private readonly List<AlignedCells> _pairs = [];
    private readonly Disagreements _disagreements = new(canonical, page);
    private int _lineOfUnsafe = -1;

    public TableAlignment Align()
    {
        if (AreColumnsExchanged())
        {
            _disagreements.Add(page.Page.Table!.Span, "The headings of the two columns are exchanged: the source's offers stand in the column of upgrades");
            return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements.All, _diagnostics);
        }

        if (canonical.Rows.Count != page.Rows.Count)
        {
            // Rows that were not read were told where they stand, or at their title.
            if (page.Page.Diagnostics.Any(static told => told.Descriptor.Severity == DiagnosticSeverity.Error))
            {
                return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements.All, _diagnostics);
            }

            new ShapeDifferences(canonical, page, names, _disagreements).FindRows();
            return new TableAlignment(page, _pairs, IsSameShape: false, WithBrokenEnd(), _diagnostics);
        }

        if (FindOtherOrder() is { } displaced)
        {
            _disagreements.Add(displaced.Offer.Span, "The rows stand in another order than the source's");
            return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements.All, _diagnostics);
        }

        var isSameShape = true;
        for (var i = 0; i < page.Rows.Count; i++)
        {
            isSameShape &= AlignRow(canonical.Rows[i], page.Rows[i]);
        }

        CompareAround(isSameShape);
        CompareLanguage();
        return new TableAlignment(
            Settled(),
            _pairs,
            isSameShape,
            WithBrokenEnd(),
            _diagnostics);
    }

    // What is wrong at the end of a page that has nothing behind it, where its source has at least conditions: it breaks off there.
    private IReadOnlyList<Disagreement> WithBrokenEnd()
    {
        if (_disagreements.All.Count < 2 || FindEarlyEnd() is not { } end)
        {
            return _disagreements.All;
        }

        var own = _disagreements.All.Where(disagreement => !IsOfEnd(disagreement, end.Start)).ToList();
        if (_disagreements.All.Count - own.Count < 2)
        {
            return _disagreements.All;
        }

        var broken = new Disagreements(canonical, page);
        broken.Add(end, "This page breaks off here, where its source goes on");
        return [.. own, .. broken.All];
    }

    // Of a note or conditions that are missing, the table is the place. A name or a note that is cut says less, and never more.
    private bool IsOfEnd(Disagreement disagreement, int end)
        => disagreement.Diagnostic.Location is { Span: var place }
            && (place == page.Page.Table!.Span || (place.End > end && (disagreement.Cell is not null || disagreement.Kind == DisagreementKind.Note)));

    // The last footnote, upgrade or row, where the page ends with it and the source goes on to its conditions.
    private SourceSpan? FindEarlyEnd()
    {
        var (own, source) = (page.Page, canonical.Page);
        if (page == canonical || page.Rows.Count == 0 || own.Conditions.Count > 0 || source.Conditions.Count == 0 || source.Conditions[0].Words.Local.Span.Start < source.Table!.Span.End)
        {
            return null;
        }

        var row = page.Rows[page.Rows.Count - 1];
        var end = own.Footnotes.Count > 0 ? own.Footnotes[own.Footnotes.Count - 1].Local.Span
            : canonical.Rows.Count > page.Rows.Count || row.Targets.Count == 0 ? SourceSpan.FromBounds(row.Offer.Span.Start, row.TargetsSpan.End)
            : row.Targets[row.Targets.Count - 1].Span;
        return own.Passages.Any(passage => passage.Start >= end.End) || own.Unread.Any(text => text.Words.Span.Start >= end.End) || own.OtherTables.Any(table => table.Span.Start >= end.End) ? null : end;
    }

    /// <summary>Says where the translation lists more or fewer footnotes or conditions; what they say is judged at the source.</summary>
    private void CompareAround(bool isSameShape)
    {
        var (notes, sourceNotes) = (page.Page.Footnotes, canonical.Page.Footnotes);
        if (notes.Count == 0 && sourceNotes.Count > 0 && !HasWithdrawnNote())
        {
            _disagreements.Add(page.Page.Table!.Span, "The source has a footnote under its table, which this page lacks", sourceNotes[0].Local.Span);
        }
        else if (notes.Count == sourceNotes.Count && !page.IsEnglish)
        {
            CompareNotes(isSameShape);
        }

        var (conditions, sourceConditions) = (page.Page.Conditions, canonical.Page.Conditions);
        if (conditions.Count == 0 && sourceConditions.Count > 0)
        {
            _disagreements.Add(page.Page.Table!.Span, "The source lists conditions under its table, which this page lacks", sourceConditions[0].Words.Local.Span);
        }
        else if (sourceConditions.Count > 0 && conditions.Count != sourceConditions.Count && !SourceReview.HasWithdrawnCondition(page))
        {
            _disagreements.AddConditions(
                conditions[0].Words.Local.Span,
                FormattableString.Invariant($"The source lists {sourceConditions.Count} conditions, this page {conditions.Count}"),
                sourceConditions[0].Words.Local.Span,
                conditions.Count);
        }
        else if (conditions.Count == sourceConditions.Count)
        {
            CompareConditions();
        }
    }

    // A footnote that is struck out was told.
    private bool HasWithdrawnNote() => page.Withdrawn.Any(static told => Brands.CountIn(told.Arguments[0]) > 2);

    // On a bilingual page, words behind the English of a line.
    private bool IsToldOfUnpaired(SourceSpan words)
        => page == canonical && page.Page.Diagnostics.Any(told => told.Descriptor == CatalogDiagnostics.UnpairedLocal && told.Location is { Span: var span } && span.Start >= words.Start && span.Start < words.End);

    /// <summary>Says where a footnote restricts or is turned around in translation.</summary>
    private void CompareNotes(bool isSameShape)
    {
        for (var i = 0; i < page.Page.Footnotes.Count; i++)
        {
            var (note, source) = (page.Page.Footnotes[i].Local, canonical.Page.Footnotes[i]);
            if ((source.English ?? (canonical.IsEnglish ? source.Local : null)) is { } english && FindInNote(english.Text, note.Text, isSameShape, out var says) is { } finding)
            {
                _disagreements.AddNote(note.Span, "The footnote here " + finding, english.Span, says);
            }
        }
    }

    // "says" is how what is found is said of several translations.
    private string? FindInNote(string english, string local, bool isSameShape, out string? says)
    {
        says = null;
        if (TurnedNotes.Find(english, local, page.Page.FrontMatter.Locale) is { } turned)
        {
            return turned;
        }

        if (LosesMarket(english, local))
        {
            says = "name no market";
            return "does not name the market that its source names";
        }

        if (SentenceCount.In(local, isSource: false) > SentenceCount.In(english, isSource: true))
        {
            says = SentencesMore;
            return TurnedNotes.SentenceMore;
        }

        // Where rows are not paired, or a name of the source is on no list, the names in the notes say nothing.
        if (isSameShape && !canonical.Cells.Any(static cell => cell.IsUnlisted) && NotedOffers.FindOther(canonical, _pairs, english, local)?.SpellWith(names) is { } other)
        {
            says = $"name '{other}'";
            return $"names '{other}' where its source names another offer";
        }

        return null;
    }

    private bool LosesMarket(string english, string local)
        => KnownMarketWords.FindIn(EnglishText.Get(english)) is not null && KnownMarketWords.FindIn(EnglishText.Get(local)) is null && !NoteInterpreter.NamesMarket(local, names.Markets) && !NamesMarketAtOffer(EnglishText.Get(local).Fold);

    // "Office365BusinessIndia": a market that is written together with an offer.
    private bool NamesMarketAtOffer(string folded)
    {
        foreach (var pair in _pairs)
        {
            var name = pair.Cell.LocalName.Fold;
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); name.Length > 0 && at >= 0 && at + name.Length < folded.Length; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (names.Markets.FindAt(folded, at + name.Length).Any())
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Says where a condition is turned around in translation, or its letters were lost.</summary>
    private void CompareConditions()
    {
        for (var i = 0; i < page.Page.Conditions.Count; i++)
        {
            var (condition, source) = (page.Page.Conditions[i], canonical.Page.Conditions[i]);
            var words = condition.Words.Local;
            if ((source.Words.English ?? (canonical.IsEnglish ? source.Words.Local : null)) is { } english && !IsToldOfUnpaired(words.Span)
                && FindInCondition(condition, source, english.Text, out var says) is { } finding)
            {
                _disagreements.AddCondition(words.Span, $"The condition '{words.Text}' {finding}", english.Span, says);
            }
        }
    }

    private string? FindInCondition(Condition condition, Condition source, string english, out string? says)
    {
        says = null;
        var local = condition.Words.Local.Text;
        if ((LostLetters.JudgeIn(local) ?? TurnedConditions.Find(english, local, page.Page.FrontMatter.Locale)) is { } turned)
        {
            return turned;
        }

        // A sentence that only links says where to read more.
        if (SentenceCount.In(local, isSource: false) - (condition.LinkTarget is not null && source.LinkTarget is null ? 1 : 0) > SentenceCount.In(english, isSource: true))
        {
            says = SentencesMore;
            return TurnedNotes.SentenceMore;
        }

        return null;
    }

    /// <summary>Says where the names are those of another language: a page in the wrong folder. By the heading of its table it was told.</summary>
    private void CompareLanguage()
    {
        if (page.Page.Diagnostics.Any(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.LocaleOfAnotherHeading))
        {
            return;
        }

        var own = _pairs.Where(pair => canonical.Cells[pair.Source].Key is not null && pair.Cell.LocalName.Fold != canonical.Cells[pair.Source].Said.Fold)
            .GroupBy(pair => pair.Cell.LocalName.Fold, StringComparer.Ordinal)
            .Select(same => (same.First().Cell, Locale: names.FindLocaleOf(same.Key, canonical.Cells[same.First().Source].Key!, page.Page.FrontMatter.Locale)))
            .ToList();
        if (own.Count > 1 && own.TrueForAll(name => name.Locale is not null))
        {
            _disagreements.Add(own[0].Cell.Span, $"The names document lists the names of this page for {own[0].Locale}, but the page says that its language is {page.Page.FrontMatter.Locale}");
        }
    }

    // The page with its cells as they were compared; nearly always that changed none.
    private ResolvedPage Settled()
    {
        var settled = _pairs.Where(pair => !ReferenceEquals(pair.Cell, page.Cells[pair.Cell.Index])).ToDictionary(pair => pair.Cell.Index, pair => pair.Cell);
        return settled.Count == 0 ? page : page.With(cell => settled.TryGetValue(cell.Index, out var other) ? other : cell);
    }

    /// <summary>The first row that stands elsewhere in the source, where all rows are there: somebody sorted them.</summary>
    private ResolvedRow? FindOtherOrder()
    {
        // Offers tell rows apart better than plans do, where all of them are known by name.
        var areKnown = page.Rows.All(row => row.Offer.Name.Key is not null);
        if (Enumerable.Range(0, page.Rows.Count).All(i => IsSameRow(canonical.Rows[i], page.Rows[i], areKnown)))
        {
            return null;
        }

        Func<ResolvedRow, string> describe = areKnown ? static row => row.Offer.Name.Key + ":" + row.Plans : static row => row.Plans;
        var source = canonical.Rows.Select(describe).ToList();
        var own = page.Rows.Select(describe).ToList();
        return source.SequenceEqual(own) || !source.OrderBy(row => row, StringComparer.Ordinal).SequenceEqual(own.OrderBy(row => row, StringComparer.Ordinal))
            ? null
            : page.Rows[Enumerable.Range(0, own.Count).First(i => own[i] != source[i])];
    }

    /// <summary>Whether each row has, as its only upgrade, the offer of the source's row.</summary>
    private bool AreColumnsExchanged()
        => canonical.Rows.Count == page.Rows.Count
            && canonical.Rows.Any(row => row.Targets.Count > 1)
            && canonical.Rows.Zip(page.Rows, static (source, row) => row.Targets.Count == 1
                && row.Targets[0] is var only
                && (only.Name.Key is { } key ? key == source.Offer.Key : only.LocalName.Tokens == source.Offer.Said.Tokens)).All(static same => same);

    private static bool IsSameRow(ResolvedRow source, ResolvedRow row, bool areKnown)
        => (!areKnown || source.Offer.Name.Key == row.Offer.Name.Key)
            && source.Targets.Count == row.Targets.Count
            && source.Cells.Zip(row.Cells, static (one, other) => one.Said.Tokens == other.Said.Tokens).All(static same => same);

    private bool AlignRow(ResolvedRow source, ResolvedRow row)
    {
        if (source.Targets.Count != row.Targets.Count)
        {
            if (row.Targets.FirstOrDefault(static target => target.English is null && Brands.CountIn(target.Local) > 1) is { } several)
            {
                _diagnostics.Add(CatalogDiagnostics.SeveralOffers, several.Span, several.Local);
                return false;
            }

            new ShapeDifferences(canonical, page, names, _disagreements).FindItems(source, row);
            return false;
        }

        AlignCell(source.Offer, row.Offer);
        for (var i = 0; i < row.Targets.Count; i++)
        {
            AlignCell(source.Targets[i], row.Targets[i]);
        }

        return true;
    }

    private void AlignCell(ResolvedCell source, ResolvedCell cell)
    {
        if (cell.Unsafe is { } trouble)
        {
            // An encoding that is lost takes all names of a line.
            if (page.Locate(cell.Span).Start.Line is var line && line != _lineOfUnsafe)
            {
                _diagnostics.Add(CatalogDiagnostics.UnsafeName, cell.Span, cell.Local, trouble);
                _lineOfUnsafe = line;
            }

            return;
        }

        cell = cell.ComparedWith(source.Said.Tokens, source.Marker);
        if (cell.LocalName.Tokens != source.Said.Tokens)
        {
            _disagreements.Add(source, "plan " + cell.LocalName.Tokens, cell, CatalogDiagnostics.TranslationToken, cell.Local, source.SpellWith(names));
            return;
        }

        // Of a cell with its English beside it the local words are compared.
        if (source.Key is not null && cell.LocalName.Known.Key is { } key && key != source.Key)
        {
            _disagreements.Add(source, Disagreements.Offer(key), cell, CatalogDiagnostics.TranslationName, cell.Local, names.Spell(key), source.SpellWith(names));
            return;
        }

        if (cell.English is null && canonical.SpeaksEnglish && cell.Name.Key is null && cell.LocalName.Fold != source.Said.Fold && FindCalled(cell.LocalName.Fold) is { } other)
        {
            _disagreements.Add(source, Disagreements.Offer(other.Said.Fold), cell, CatalogDiagnostics.TranslationName, cell.Local, other.SpellWith(names), source.SpellWith(names));
            return;
        }

        if (SaysMore(source, cell))
        {
            _disagreements.Add(cell.Span, $"'{cell.Local}' says more than the source's '{source.SpellWith(names)}', so no name is taken from it", source.Span);
            return;
        }

        if (cell.LocalMarker != source.Marker || (cell.English is not null && cell.Marker != source.Marker))
        {
            var carried = cell.LocalMarker != source.Marker ? cell.LocalMarker : cell.Marker;
            _disagreements.Add(source, carried is null ? null : "marker " + carried, cell, CatalogDiagnostics.TranslationMarker, cell.Local, Describe(carried), Describe(source.Marker));
        }

        _pairs.Add(new AlignedCells(source.Index, cell));
    }

    // Another offer of the source that has this very name.
    private ResolvedCell? FindCalled(string fold)
    {
        foreach (var cell in canonical.Cells)
        {
            if (cell.Said.Fold == fold)
            {
                return cell;
            }
        }

        return null;
    }

    // Whether the cell has the source's name with words around it, or a word that takes the name back. What the names document lists is a name.
    private bool SaysMore(ResolvedCell source, ResolvedCell cell)
        => cell.LocalName is { Fold: var fold, Known.Key: null } && source.Said.Fold.Length > 0 && fold != source.Said.Fold
            && ((cell.Name.Key is null && fold.Length > source.Said.Fold.Length && fold.IndexOf(source.Said.Fold, StringComparison.Ordinal) >= 0)
                || (EndsInBrackets(cell.Local) && !EndsInBrackets(source.Said.Text))
                || ((RestrictingWords.FindIn(cell.Local, _language) is not null || Sayings.OfferEnds.IsInOther(cell.Local)) && RestrictingWords.FindIn(source.Said.Text, null) is null));

    // "Office 365 企业版 E5 (TBD)"; a market stands there in letters of its language.
    private static bool EndsInBrackets(string name)
        => name.Length > 0 && name[name.Length - 1] is ')' or ']' && name.LastIndexOfAny(Brackets) is var open and > 0 && name.Substring(open + 1).All(static c => c < '\u0080') && KnownMarketWords.FindIn(EnglishText.Get(name)) is null;

    private static string Describe(int? marker) => marker is { } number ? "the footnote marker " + Marker.Describe(number) : "no footnote marker";
}
