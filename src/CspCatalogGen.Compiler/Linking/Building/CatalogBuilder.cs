using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Builds the catalog from the newest revision of each edition.</summary>
internal sealed class CatalogBuilder
{
    private readonly OfferNames _names;
    private readonly NamesDocument? _document;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, OfferDraft> _offers = new(StringComparer.Ordinal);
    private readonly List<UpgradeDraft> _upgrades = [];
    private readonly HashSet<UpgradeKey> _known = [];
    private readonly List<Edition> _editions = [];
    private readonly Dictionary<string, string> _editionOfMarket = new(StringComparer.Ordinal);

    public CatalogBuilder(OfferNames names, NamesDocument? document, List<Diagnostic> diagnostics)
    {
        _names = names;
        _document = document;
        _diagnostics = diagnostics;
    }

    private ILookup<ResolvedCell, string> _pathsOfCell = Enumerable.Empty<string>().ToLookup(_ => (ResolvedCell)null!);

    private sealed record OfferDraft(string Key, string? Market, string? Base, SourceLocation Location)
    {
        public SortedSet<string> Paths { get; } = new(StringComparer.Ordinal);

        /// <summary>The name that each edition's table uses.</summary>
        public Dictionary<string, string> NameInEdition { get; } = new(StringComparer.Ordinal);
    }

    private sealed record UpgradeDraft(
        string From,
        string To,
        string Market,
        UpgradeRule Rule,
        bool Contested,
        string? Note,
        EquatableArray<SourceLocation> Sources);

    private sealed record UpgradeKey(string Market, string From, string To);

    /// <summary>The footnote of a marker and what it means; nothing where there is none or it cannot be read.</summary>
    private sealed record InterpretedNote(FootnoteMeaning? Meaning, Footnote? Note);

    private sealed record MarkedTarget(ResolvedCell Row, ResolvedCell Target);

    private IEnumerable<OfferDraft> OffersInOrder => _offers.Values.OrderBy(offer => offer.Key, StringComparer.Ordinal);

    /// <summary>Adds the newest revision of one edition.</summary>
    public void Add(SourceGroup group)
    {
        _pathsOfCell = group.Alignments.Keys
            .SelectMany(page => group.Alignments[page].Pairs.Select(pair => new { pair.Source, page.Page.Path }))
            .ToLookup(pair => pair.Source, pair => pair.Path);
        var market = MarketOf(group.Edition);
        if (_editionOfMarket.TryGetValue(market, out var claimant))
        {
            Report(group, CatalogDiagnostics.MarketClaimedTwice, default, claimant, group.Edition, market);
            return;
        }

        _editionOfMarket.Add(market, group.Edition);
        var page = group.Canonical;
        if (page.Page is { EditionHint: null, ChinaMention: { } china } && group.Edition == Editions.Global)
        {
            Report(group, CatalogDiagnostics.EditionUnclear, china.Span, china.Text);
        }

        _editions.Add(new Edition(
            group.Edition,
            group.Revision,
            group.Date,
            (page.Rows.Count == 0 ? [] : ConditionClassifier.Read(page, (descriptor, span, arguments) => Report(group, descriptor, span, arguments))).ToEquatableArray(),
            page.Page.Roles.Select(role => (role.English ?? role.Local).Text).ToEquatableArray()));

        var rows = ReadRows(group);
        var meanings = ReadFootnotes(group, rows);
        foreach (var row in rows)
        {
            AddRow(group, row, market, meanings);
        }

        foreach (var variantMarket in meanings.Values.Where(m => m.Meaning is not null).Select(m => m.Meaning!.Market).Distinct(StringComparer.Ordinal).ToList())
        {
            AddVariantMarket(group, rows, variantMarket, market, meanings);
        }
    }

    /// <summary>The catalog and, beside it, where each upgrade stands.</summary>
    public (Catalog Catalog, EquatableArray<UpgradeSources> Sources) Build(IReadOnlyList<SeenName> seen)
    {
        var numbers = NumberOffers();
        var ids = IdentifyOffers();
        var markets = Markets();
        var marketNumbers = markets.ToDictionary(m => m.Id, m => m.Number, StringComparer.Ordinal);
        var namesByOffer = seen.ToLookup(name => name.Offer, StringComparer.Ordinal);
        var offers = OffersInOrder
            .Where(offer => ids.ContainsKey(offer.Key))
            .OrderBy(offer => numbers[offer.Key])
            .Select(offer => BuildOffer(offer, numbers[offer.Key], ids, namesByOffer[offer.Key].ToList()))
            .ToList();
        var upgrades = _upgrades
            .Where(upgrade => ids.ContainsKey(upgrade.From) && ids.ContainsKey(upgrade.To))
            .OrderBy(upgrade => marketNumbers[OfferIdentifier.Of(upgrade.Market)])
            .ThenBy(upgrade => numbers[upgrade.From])
            .ThenBy(upgrade => numbers[upgrade.To])
            .ToList();
        var catalog = new Catalog(
            offers.ToEquatableArray(),
            markets.ToEquatableArray(),
            upgrades
                .Select(upgrade => new Upgrade(
                    ids[upgrade.From],
                    ids[upgrade.To],
                    OfferIdentifier.Of(upgrade.Market),
                    upgrade.Rule,
                    upgrade.Contested,
                    upgrade.Note))
                .ToEquatableArray(),
            _editions.OrderBy(edition => edition.Id, StringComparer.Ordinal).ToEquatableArray());
        return (catalog, upgrades.Select(upgrade => new UpgradeSources(upgrade.Sources)).ToEquatableArray());
    }

    private List<ResolvedRow> ReadRows(SourceGroup group)
    {
        var rows = new Dictionary<string, ResolvedRow>(StringComparer.Ordinal);
        foreach (var row in group.Canonical.Rows)
        {
            foreach (var cell in row.Cells)
            {
                ReportCell(group, cell);
            }

            if (row.Offer.Key is not { } key)
            {
                continue;
            }

            if (rows.TryGetValue(key, out var first))
            {
                var line = group.Canonical.Page.Locate(first.Offer.Span).Start.Line.ToString(CultureInfo.InvariantCulture);
                Report(group, CatalogDiagnostics.DuplicateRow, row.Offer.Span, row.Offer.Local, line);
                continue;
            }

            rows.Add(key, row with { Targets = ReadTargets(group, row, key) });
        }

        return rows.Values.ToList();
    }

    private List<ResolvedCell> ReadTargets(SourceGroup group, ResolvedRow row, string key)
    {
        var targets = new List<ResolvedCell>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in row.Targets.Where(target => target.Key is not null))
        {
            if (target.Key == key)
            {
                Report(group, CatalogDiagnostics.UpgradeToItself, target.Span, target.Local);
            }
            else if (!keys.Add(target.Key!))
            {
                Report(group, CatalogDiagnostics.DuplicateTarget, target.Span, target.Local, row.Offer.Local);
            }
            else
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    private void ReportCell(SourceGroup group, ResolvedCell cell)
    {
        var locale = group.Canonical.Page.FrontMatter.Locale;
        if (cell.Unsafe is { } trouble)
        {
            Report(group, CatalogDiagnostics.UnsafeName, cell.Span, cell.Local, trouble);
        }
        else if (cell.Key is null && cell.Name.IsAmbiguous)
        {
            Report(
                group,
                CatalogDiagnostics.AmbiguousName,
                cell.Span,
                cell.English ?? cell.Local,
                string.Join(" and of ", cell.Name.Keys.Select(key => $"'{_names.Spell(key)}'")));
        }
        else if (cell.Key is null && cell.IsUnlisted)
        {
            Report(group, CatalogDiagnostics.SeveralOffers, cell.Span, cell.English!);
        }
        else if (cell.Key is null)
        {
            Report(
                group,
                CatalogDiagnostics.UnknownName,
                cell.Span,
                cell.Local,
                (locale is null ? "" : $" in {locale}") + (_names.Nearest(cell.Local, locale) is { } near ? $"; the nearest is '{near}'" : ""));
        }
        else if (cell.English is null && _names.FindWithPlan(NameFolding.Fold(cell.Local), locale) is { } withPlan && withPlan != cell.Key)
        {
            Report(group, CatalogDiagnostics.PlanMayBeLost, cell.Span, cell.Local, _names.Spell(cell.Key), _names.Spell(withPlan));
        }
        else if (cell.IsUnlisted)
        {
            Report(
                group,
                CatalogDiagnostics.UnlistedOffer,
                cell.Span,
                cell.English!,
                _names.Nearest(cell.English!, null) is { } near ? $"; the nearest that is known is '{near}'" : "");
        }
    }

    /// <summary>The meaning of each marker of the table; none where its footnote is missing or cannot be read.</summary>
    private Dictionary<int, InterpretedNote> ReadFootnotes(SourceGroup group, List<ResolvedRow> rows)
    {
        var meanings = new Dictionary<int, InterpretedNote>();
        var byMarker = rows
            .SelectMany(row => row.Targets.Select(target => new MarkedTarget(row.Offer, target)))
            .Where(cell => cell.Target.Marker is not null)
            .GroupBy(cell => cell.Target.Marker!.Value)
            .OrderBy(cells => cells.Key);
        foreach (var cells in byMarker)
        {
            var marked = cells.Select(cell => new MarkedUpgrade(cell.Row.Key!, cell.Target.Key!)).ToList();
            var meaning = group.Interpret(cells.Key, marked, out var note, out var problem);
            meanings.Add(cells.Key, new InterpretedNote(meaning, note));
            ReportFootnote(group, cells.Key, cells.ToList(), meaning, note, problem);
        }

        foreach (var note in group.NotesOf(group.Canonical).Where(note => !meanings.Values.Any(known => known.Note == note)))
        {
            Report(group, CatalogDiagnostics.FootnoteWithoutMarker, note.Local.Span);
        }

        return meanings;
    }

    private void ReportFootnote(
        SourceGroup group,
        int marker,
        List<MarkedTarget> cells,
        FootnoteMeaning? meaning,
        Footnote? note,
        string problem)
    {
        var number = marker.ToString(CultureInfo.InvariantCulture);
        if (note is null)
        {
            foreach (var cell in cells)
            {
                Report(group, CatalogDiagnostics.MarkerWithoutFootnote, cell.Target.Span, cell.Target.Local, number);
            }

            return;
        }

        if ((note.English ?? note.Local).Marker is null)
        {
            Report(group, CatalogDiagnostics.FootnoteLostMarker, note.Local.Span, number);
        }

        if (meaning is null)
        {
            Report(group, CatalogDiagnostics.FootnoteNotReadable, note.Local.Span, problem);
            return;
        }

        foreach (var cell in cells.Where(cell => IsContested(cell.Row, cell.Target, meaning)))
        {
            Report(
                group,
                CatalogDiagnostics.FootnoteContradicts,
                cell.Target.Span,
                cell.Target.Local,
                number,
                meaning.Sources.Contains(cell.Row.Key!) ? _names.Spell(meaning.InsteadOf) : string.Join("' and '", meaning.Sources.Select(_names.Spell)));
        }
    }

    private static bool IsContested(ResolvedCell row, ResolvedCell target, FootnoteMeaning? meaning)
        => meaning is null || target.Key != meaning.InsteadOf || !meaning.Sources.Contains(row.Key!);

    private void AddRow(
        SourceGroup group,
        ResolvedRow row,
        string market,
        Dictionary<int, InterpretedNote> meanings)
    {
        AddOffer(group, row.Offer);
        foreach (var target in row.Targets)
        {
            AddOffer(group, target);
            var note = target.Marker is { } marker ? meanings[marker] : null;
            AddUpgrade(
                row.Offer.Key!,
                target.Key!,
                market,
                UpgradeRule.Row,
                target.Marker is not null && IsContested(row.Offer, target, note?.Meaning),
                note?.Note,
                group,
                target);
        }
    }

    /// <summary>A market footnote creates market variants; the base offers keep their rows in that market.</summary>
    private void AddVariantMarket(
        SourceGroup group,
        List<ResolvedRow> rows,
        string variantMarket,
        string baseMarket,
        Dictionary<int, InterpretedNote> meanings)
    {
        if (!_editionOfMarket.ContainsKey(variantMarket))
        {
            _editionOfMarket.Add(variantMarket, group.Edition);
        }

        if (variantMarket != baseMarket)
        {
            foreach (var upgrade in _upgrades.Where(upgrade => upgrade.Market == baseMarket).ToList())
            {
                _known.Add(new UpgradeKey(variantMarket, upgrade.From, upgrade.To));
                _upgrades.Add(upgrade with { Market = variantMarket });
            }
        }

        foreach (var (meaning, note) in meanings.Values)
        {
            if (meaning?.Market != variantMarket)
            {
                continue;
            }

            foreach (var row in rows.Where(row => meaning.Sources.Contains(row.Offer.Key!)))
            {
                if (AddVariant(group, row.Offer, variantMarket) is not { } source
                    || AddVariant(group, FindCell(rows, meaning.Replacement), variantMarket) is not { } replacement)
                {
                    continue;
                }

                var cell = row.Targets.First(target => target.Marker is { } marker && meanings[marker].Meaning == meaning);
                AddUpgrade(source, replacement, variantMarket, UpgradeRule.Footnote, contested: false, note, group, cell, withNote: true);
                foreach (var target in row.Targets.Where(target => target.Marker is null))
                {
                    AddUpgrade(source, target.Key!, variantMarket, UpgradeRule.Inherited, contested: false, null, group, target);
                }
            }
        }
    }

    private static ResolvedCell FindCell(List<ResolvedRow> rows, string key)
        => rows.SelectMany(row => row.Cells).First(cell => cell.Key == key);

    private void AddUpgrade(
        string from,
        string to,
        string market,
        UpgradeRule rule,
        bool contested,
        Footnote? note,
        SourceGroup group,
        ResolvedCell cell,
        bool withNote = false)
    {
        var page = group.Canonical.Page;
        if (!_known.Add(new UpgradeKey(market, from, to)))
        {
            return;
        }

        var sources = withNote && note is not null
            ? new[] { page.Locate(cell.Span), page.Locate(note.Local.Span) }
            : [page.Locate(cell.Span)];
        _upgrades.Add(new UpgradeDraft(from, to, market, rule, contested, (note?.English ?? note?.Local)?.Text, sources.ToEquatableArray()));
    }

    private void AddOffer(SourceGroup group, ResolvedCell cell)
    {
        var key = cell.Key!;
        if (!_offers.TryGetValue(key, out var offer))
        {
            _offers.Add(key, offer = new OfferDraft(key, null, null, group.Canonical.Page.Locate(cell.Span)));
        }

        offer.Paths.Add(group.Canonical.Page.Path);
        offer.Paths.UnionWith(_pathsOfCell[cell]);

        if (cell.English is { } english && !offer.NameInEdition.ContainsKey(group.Edition))
        {
            offer.NameInEdition.Add(group.Edition, _names.SpellName(english));
        }
    }

    private string? AddVariant(SourceGroup group, ResolvedCell cell, string market)
    {
        var key = cell.Key + NameFolding.Fold(market);
        if (!_offers.TryGetValue(key, out var offer))
        {
            _offers.Add(key, offer = new OfferDraft(key, market, cell.Key, group.Canonical.Page.Locate(cell.Span)));
        }
        else if (offer.Base is null)
        {
            var name = VariantName(cell.Key!, market);
            _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.IdentifierCollision, group.Canonical.Page.Locate(cell.Span), name, OfferIdentifier.Of(name), _names.Spell(key)));
            return null;
        }

        offer.Paths.Add(group.Canonical.Page.Path);
        return key;
    }

    private string MarketOf(string edition)
        => (_document?.Markets ?? EquatableArray<MarketRow>.Empty)
                .FirstOrDefault(market => market.Edition is { } id && Editions.IdOf(id) == edition)?.Name.Text
            ?? (edition == Editions.China ? MarketWords.China : MarketWords.Global);

    private List<Market> Markets()
    {
        var names = new[] { MarketWords.Global, MarketWords.India, MarketWords.China }
            .Concat((_document?.Markets ?? EquatableArray<MarketRow>.Empty).Select(market => market.Name.Text))
            .Concat(_editionOfMarket.Keys.OrderBy(name => name, StringComparer.Ordinal))
            .GroupBy(OfferIdentifier.Of, StringComparer.Ordinal)
            .Select(same => same.First());
        return names
            .Select((name, number) => new Market(
                OfferIdentifier.Of(name),
                number,
                name,
                _editionOfMarket.TryGetValue(name, out var edition) ? edition : name == MarketWords.China ? Editions.China : Editions.Global))
            .ToList();
    }

    /// <summary>The names document's numbers; what has none is numbered behind them, in the order of the names.</summary>
    private Dictionary<string, int> NumberOffers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var owners = new Dictionary<int, string>();
        var highest = 0;
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in _document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            if (row.Number is not { } number)
            {
                continue;
            }

            if (owners.TryGetValue(number, out var owner))
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NumberTwice,
                    _document!.Locate(row.NumberSpan),
                    number.ToString(CultureInfo.InvariantCulture),
                    owner,
                    row.Name.Text));
                refused.Add(NameFolding.Fold(row.Name.Text));
                continue;
            }

            owners.Add(number, row.Name.Text);
            highest = Math.Max(highest, number);
            numbers[NameFolding.Fold(row.Name.Text)] = number;
        }

        var next = highest + 1;
        foreach (var offer in OffersInOrder.Where(offer => !numbers.ContainsKey(offer.Key)).ToList())
        {
            if (next > NamesDocumentReader.HighestNumber)
            {
                next = 1;
            }

            while (owners.ContainsKey(next))
            {
                next++;
            }

            numbers.Add(offer.Key, next);
            if (_document is not null && !refused.Contains(offer.Key))
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NumberNotPinned,
                    offer.Location,
                    NameOf(offer),
                    next.ToString(CultureInfo.InvariantCulture)));
            }

            next++;
        }

        return numbers;
    }

    private Dictionary<string, string> IdentifyOffers()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["None"] = "no offer" };
        foreach (var offer in OffersInOrder)
        {
            var name = NameOf(offer);
            var id = OfferIdentifier.Of(name);
            if (taken.TryGetValue(id, out var owner))
            {
                _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.IdentifierCollision, offer.Location, name, id, owner));
                continue;
            }

            taken.Add(id, name);
            ids.Add(offer.Key, id);
        }

        return ids;
    }

    private Offer BuildOffer(OfferDraft draft, int number, Dictionary<string, string> ids, List<SeenName> seen)
    {
        var row = _names.RowOf(draft.Key);
        return new Offer(
            ids[draft.Key],
            number,
            NameOf(draft),
            draft.Market is { } market ? OfferIdentifier.Of(market) : null,
            draft.Base is { } baseKey && ids.TryGetValue(baseKey, out var baseId) ? baseId : null,
            FormerNames(draft, row, ids),
            row?.OfferId?.Text,
            row?.ProductId?.Text,
            row?.StringId?.Text,
            LocalizedNames(row, seen.Where(name => name.Edition == Editions.Global).Concat(seen.Where(name => name.Edition != Editions.Global))),
            MarketNamesOf(draft, seen),
            draft.Paths.ToEquatableArray());
    }

    private EquatableArray<FormerName> FormerNames(OfferDraft draft, OfferRow? row, Dictionary<string, string> ids)
    {
        var former = row is not null && row.FormerNames.Count > 0
            ? row.FormerNames
                .Where(name => _names.IsLastOwner(name.Name.Text, draft.Key))
                .Select(name => new { Name = name.Name.Text, name.Until })
            : draft.Base is { } baseKey && _names.RowOf(baseKey) is { } baseRow
                ? baseRow.FormerNames
                    .Where(name => _names.IsLastOwner(name.Name.Text, baseKey))
                    .Select(name => new { Name = name.Name.Text + " " + draft.Market, name.Until })
                : [];
        return former
            .Select(name => new FormerName(name.Name, OfferIdentifier.Of(name.Name), name.Until))
            .Where(name => NameSafety.FindTrouble(name.Name, mustBeAscii: true) is null
                && !ids.Values.Contains(name.Id, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(name => name.Until, StringComparer.Ordinal)
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static EquatableArray<LocaleNames> LocalizedNames(OfferRow? row, IEnumerable<SeenName> seen)
    {
        var listed = (row?.Names ?? EquatableArray<LocaleName>.Empty).Select(name => new { name.Locale, Name = name.Name.Text });
        return listed
            .Concat(seen
                .Where(name => !LocaleTag.IsEnglish(name.Locale))
                .OrderByDescending(name => name.Date, StringComparer.Ordinal)
                .ThenBy(name => name.Path, StringComparer.Ordinal)
                .ThenBy(name => name.Location.Span.Start)
                .Select(name => new { name.Locale, name.Name }))
            .Where(name => NameSafety.FindTrouble(name.Name, mustBeAscii: false) is null)
            .GroupBy(name => name.Locale, StringComparer.Ordinal)
            .OrderBy(locale => locale.Key, StringComparer.Ordinal)
            .Select(locale => new LocaleNames(
                locale.Key,
                locale
                    .GroupBy(name => NameFolding.Fold(name.Name), StringComparer.Ordinal)
                    .Select(same => same.First().Name)
                    .ToEquatableArray()))
            .ToEquatableArray();
    }

    private EquatableArray<MarketNames> MarketNamesOf(OfferDraft draft, List<SeenName> seen)
        => draft.NameInEdition.Keys
            .Where(edition => NameFolding.Fold(draft.NameInEdition[edition]) != draft.Key && edition != Editions.Global)
            .OrderBy(edition => edition, StringComparer.Ordinal)
            .Select(edition => new MarketNames(
                OfferIdentifier.Of(MarketOf(edition)),
                draft.NameInEdition[edition],
                LocalizedNames(null, seen.Where(name => name.Edition == edition))))
            .ToEquatableArray();

    private string NameOf(OfferDraft offer)
        => offer.Base is null ? _names.Spell(offer.Key) : VariantName(offer.Base, offer.Market!);

    private string VariantName(string baseKey, string market)
        => _names.RowOf(baseKey + NameFolding.Fold(market))?.Name.Text ?? _names.Spell(baseKey) + " " + market;

    private void Report(SourceGroup group, DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, group.Canonical.Page.Locate(span), arguments));
}
