using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Builds what one edition gives to the catalog: the offers and upgrades of its rows and of its market footnotes.</summary>
internal sealed class EditionBuilder
{
    private readonly LinkedRevision _revision;
    private readonly string _market;
    private readonly OfferNames _names;
    private readonly MissingRows _missing;
    private readonly DiagnosticBag _diagnostics;
    private readonly ILookup<int, string> _translationsOfCell;
    private readonly Dictionary<string, OfferDraft> _offers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _paths = new(StringComparer.Ordinal);
    private readonly List<UpgradeDraft> _upgrades = [];
    private readonly HashSet<UpgradeKey> _known = [];

    private readonly ICollection<string> _offersBefore;

    private EditionBuilder(LinkedRevision revision, string market, OfferNames names, MissingRows missing, ICollection<string> offersBefore, ILookup<int, string> translationsOfCell)
    {
        _missing = missing;
        _offersBefore = offersBefore;
        _revision = revision;
        _market = market;
        _names = names;
        _diagnostics = new DiagnosticBag(revision.Canonical.Page.Path, revision.Canonical.Page.Lines);
        _translationsOfCell = translationsOfCell;
    }

    /// <summary>
    /// What <paramref name="revision"/>, whose table is for <paramref name="market"/>, gives to the catalog.
    /// <paramref name="missing"/> are the rows that the names document lacks for it,
    /// <paramref name="offersBefore"/> are the offers of earlier editions' tables, which no variant can be.
    /// </summary>
    public static Result<EditionDraft> Build(LinkedRevision revision, string market, OfferNames names, MissingRows missing, ICollection<string> offersBefore)
    {
        var translationsOfCell = revision.Translations
            .SelectMany(translation => translation.Pairs.Select(pair => new { pair.Source, translation.Page.Page.Path }))
            .ToLookup(pair => pair.Source, pair => pair.Path);
        return new EditionBuilder(revision, market, names, missing, offersBefore, translationsOfCell).Build();
    }

    private Result<EditionDraft> Build()
    {
        var page = _revision.Canonical;
        var conditions = ConditionClassifier.Classify(page, _names.Wordings);
        var rows = TableRows.From(page, _names);
        var notes = NoteUsage.From(_revision, rows.Value, _names);
        if (page.Page is { EditionHint: null, ChinaMention: { } china } && _revision.Edition == EditionIds.Global)
        {
            _diagnostics.Add(CatalogDiagnostics.EditionUnclear, china.Span, china.Text);
            rows = rows with { Value = [] };
        }

        foreach (var row in rows.Value)
        {
            AddRow(row, notes.Value);
        }

        var variantMarkets = notes.Value.Markets.ToList();
        foreach (var market in variantMarkets)
        {
            AddVariantMarket(rows.Value, market, notes.Value);
        }

        var edition = new Edition(
            _revision.Edition,
            _revision.Revision,
            _revision.Date,
            conditions.Value,
            page.Page.Roles.Select(role => (role.English ?? role.Local).Text).ToEquatableArray());
        return Result.From(
            new EditionDraft(
                edition,
                _market,
                variantMarkets,
                _offers.Values.Select(offer => offer with { Paths = _paths[offer.Key].ToList() }).ToList(),
                _upgrades),
            CellReview.Review(page, _names, _missing),
            RowIdentifiers.Review(page, _names),
            OldAndNewNames.Review(page, _names),
            conditions.Diagnostics,
            rows.Diagnostics,
            notes.Diagnostics,
            _diagnostics);
    }

    private void AddRow(ResolvedRow row, NoteUsage notes)
    {
        AddOffer(row.Offer);
        foreach (var target in row.Targets)
        {
            AddOffer(target);
            var note = notes.Find(target)?.Note;
            AddUpgrade(row.Offer.Key!, target.Key!, _market, UpgradeRule.Row, notes.IsContested(row.Offer, target), note, [target.Span]);
        }
    }

    /// <summary>A market footnote creates market variants; the base offers keep their rows in that market.</summary>
    private void AddVariantMarket(IReadOnlyList<ResolvedRow> rows, string market, NoteUsage notes)
    {
        if (market != _market)
        {
            foreach (var upgrade in _upgrades.Where(upgrade => upgrade.Market == _market).ToList())
            {
                var here = upgrade with { Market = market };
                _known.Add(here.Key);
                _upgrades.Add(here);
            }
        }

        var rowOf = rows.ToDictionary(row => row.Offer.Key!, StringComparer.Ordinal);
        var cellOf = rows.SelectMany(row => row.Cells).ToLookup(cell => cell.Key!, StringComparer.Ordinal);
        foreach (var note in notes.ByMarker.OrderBy(note => note.Key).Select(note => note.Value).Where(note => note.Meaning?.Market == market))
        {
            foreach (var row in note.Meaning!.Sources.Where(rowOf.ContainsKey).Select(source => rowOf[source]).OrderBy(row => row.Offer.Index))
            {
                AddVariantRow(row, cellOf[note.Meaning.Replacement].First(), market, note, notes);
            }
        }
    }

    /// <summary>
    /// A variant has its base row's upgrades and the one that the footnote gives it, but none that is marked: unless all that
    /// the mark says is of another market.
    /// </summary>
    private void AddVariantRow(ResolvedRow row, ResolvedCell target, string market, MarkerNote note, NoteUsage notes)
    {
        var meaning = note.Meaning!;
        if (AddVariant(row.Offer, market) is not { } source || AddVariant(target, market) is not { } replacement)
        {
            return;
        }

        var marked = row.Targets.First(cell => notes.Find(cell)?.Meaning == meaning);
        AddUpgrade(source, replacement, market, UpgradeRule.Footnote, !note.IsWordingKnown, note.Note, [marked.Span, note.Note!.Local.Span]);
        foreach (var inherited in row.Targets.Where(cell => cell.Marker is null || (notes.Find(cell)?.Meaning is { } other && other.Market != market && !notes.IsContested(row.Offer, cell))))
        {
            AddUpgrade(source, inherited.Key!, market, UpgradeRule.Inherited, false, null, [inherited.Span]);
        }
    }

    private void AddUpgrade(
        string from,
        string to,
        string market,
        UpgradeRule rule,
        bool contested,
        Footnote? note,
        SourceSpan[] places)
    {
        var upgrade = new UpgradeDraft(
            from,
            to,
            market,
            rule,
            contested,
            (note?.English ?? note?.Local)?.Text,
            places.Select(_revision.Canonical.Locate).ToEquatableArray());
        if (_known.Add(upgrade.Key))
        {
            _upgrades.Add(upgrade);
        }
    }

    private void AddOffer(ResolvedCell cell)
    {
        var key = cell.Key!;
        var name = cell.English is { } english ? _names.SpellName(english) : null;
        if (!_offers.TryGetValue(key, out var offer))
        {
            _offers.Add(key, new OfferDraft(key, null, null, name, _revision.Canonical.Locate(cell.Span), []));
        }
        else if (offer.Name is null)
        {
            _offers[key] = offer with { Name = name };
        }

        AddPaths(key, _translationsOfCell[cell.Index]);
    }

    private string? AddVariant(ResolvedCell cell, string market)
    {
        var key = VariantNames.KeyOf(cell.Key!, market);
        if (!_offers.TryGetValue(key, out var offer) && !_offersBefore.Contains(key))
        {
            _offers.Add(key, new OfferDraft(key, market, cell.Key, null, _revision.Canonical.Locate(cell.Span), []));
        }
        else if (offer?.Base is null)
        {
            var name = VariantNames.NameOf(cell.Key!, market, _names);
            _diagnostics.Add(CatalogDiagnostics.IdentifierCollision, cell.Span, name, OfferIdentifier.From(name), _names.Spell(key));
            return null;
        }

        AddPaths(key, []);
        return key;
    }

    private void AddPaths(string key, IEnumerable<string> translations)
    {
        if (!_paths.TryGetValue(key, out var paths))
        {
            _paths.Add(key, paths = new SortedSet<string>(StringComparer.Ordinal));
        }

        paths.Add(_revision.Canonical.Page.Path);
        paths.UnionWith(translations);
    }
}
