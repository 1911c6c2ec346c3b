using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>
/// The index of offers' names: current English ones, former ones, localized ones. An offer is named by its key, the
/// folded current English name. The index does not change; what pages teach makes the next one.
/// </summary>
internal sealed class OfferNames : IEquatable<OfferNames>
{
    private readonly NamesDocument? _document;
    private readonly IReadOnlyDictionary<string, OfferRow> _rows;
    private readonly HashSet<string> _baseKeys;
    private readonly FormerNames _former;
    private readonly EnglishSpellings _spellings;
    private readonly LocalizedNames _localized;
    private readonly EquatableArray<EquatableArray<LocalizedName>> _taught;
    private readonly Lazy<MistypedNames> _mistyped;

    private OfferNames(NamesDocument? document, MarketWords markets, Dictionary<string, OfferRow> rows, HashSet<string> baseKeys, FormerNames former, LocalizedNames localized)
    {
        _document = document;
        Markets = markets;
        Wordings = KnownWordings.From(document);
        _rows = rows;
        _baseKeys = baseKeys;
        _former = former;
        _spellings = EnglishSpellings.None;
        _localized = localized;
        _mistyped = new Lazy<MistypedNames>(() => MistypedNames.From(EnglishKeys, _former.Folds, Spell, SpellCurrent));
    }

    private OfferNames(OfferNames names, EnglishSpellings spellings, LocalizedNames localized, EquatableArray<EquatableArray<LocalizedName>> taught)
    {
        (_document, Markets, _rows, _baseKeys, _former) = (names._document, names.Markets, names._rows, names._baseKeys, names._former);
        Wordings = names.Wordings;
        (AreClosed, AreIncomplete, Diagnostics) = (names.AreClosed, names.AreIncomplete, names.Diagnostics);
        (_spellings, _localized, _taught) = (spellings, localized, taught);
        _mistyped = new Lazy<MistypedNames>(() => MistypedNames.From(EnglishKeys, _former.Folds, Spell, SpellCurrent));
    }

    /// <summary>The words that name a market.</summary>
    public MarketWords Markets { get; }

    /// <summary>How translations head tables and word footnotes.</summary>
    public KnownWordings Wordings { get; }

    /// <summary>Whether the names document lists the offers, so that what it does not list is none.</summary>
    public bool AreClosed { get; private init; }

    /// <summary>Whether rows of the names document were lost, so that nothing can be said of what is not in it.</summary>
    public bool AreIncomplete { get; private init; }

    /// <summary>The offers that are known by name before a page is read.</summary>
    public IEnumerable<string> EnglishKeys => _baseKeys.Concat(WellKnownOffers.ByFold.Keys);

    /// <summary>Which known English name one with a slip of the pen may be.</summary>
    public MistypedNames Mistyped => _mistyped.Value;

    /// <summary>What is wrong with the names that the document gives.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The index of what <paramref name="document"/> says. Where it <paramref name="isToLearn"/>, new offers are welcome.</summary>
    public static OfferNames From(NamesDocument? document, bool isToLearn = false)
    {
        var markets = MarketWords.From(document);
        var rows = new Dictionary<string, OfferRow>(StringComparer.Ordinal);
        foreach (var row in document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            rows[NameFolding.Fold(row.Name.Text)] = row;
        }

        // A market variant is called by its base offer's names and the market's.
        var baseKeys = rows.Keys.Where(key => !markets.BasesOf(key).Any(part => rows.ContainsKey(part.Base))).OrderBy(key => key, StringComparer.Ordinal).ToList();
        var keys = new HashSet<string>(baseKeys, StringComparer.Ordinal);
        baseKeys.ForEach(key => rows[key] = DocumentNames.WithoutMisplaced(rows[key], keys, markets));
        var former = FormerNames.From(document, rows, baseKeys);
        var localized = LocalizedNames.From(baseKeys.SelectMany(key => rows[key].Names.Select(name => LocalizedName.From(name.Locale, name.Name.Text, key))));
        return new OfferNames(document, markets, rows, keys, former.Value, localized)
        {
            AreClosed = document is { IsWhole: true, Offers.Count: > 0 } && !isToLearn,
            AreIncomplete = document is { IsWhole: false },
            Diagnostics = [.. former.Diagnostics, .. DocumentNames.FindMisplaced(document, keys, markets), .. DocumentNames.FindShared(document, keys, markets)],
        };
    }

    /// <summary>This index with the spellings that English pages show.</summary>
    public OfferNames With(EnglishSpellings spellings) => new(this, spellings, _localized, _taught);

    /// <summary>This index and the localized names that pages taught.</summary>
    public OfferNames With(IEnumerable<EquatableArray<LocalizedName>> taught)
    {
        var all = taught.ToEquatableArray();
        return new(this, _spellings, _localized.With(all.SelectMany(names => names)), all);
    }

    /// <summary>Whether both were made of the same, so that they give the same answers.</summary>
    public bool Equals(OfferNames? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && AreClosed == other.AreClosed
                && _document == other._document
                && _spellings.Equals(other._spellings)
                && _taught == other._taught);

    public override bool Equals(object? obj) => Equals(obj as OfferNames);

    public override int GetHashCode() => unchecked((_rows.Count * 397) ^ _taught.Count);

    /// <summary>The names document's rows by offer.</summary>
    public IEnumerable<KeyValuePair<string, OfferRow>> Rows => _rows;

    /// <summary>The names document's row of an offer.</summary>
    public OfferRow? RowOf(string key) => _rows.TryGetValue(key, out var row) ? row : null;

    /// <summary>Whether the names document lists the offers, but not <paramref name="key"/>.</summary>
    public bool IsRefused(string key) => AreClosed && !_rows.ContainsKey(key);

    /// <summary>The headings of the names document's table of offers.</summary>
    public EquatableArray<string> OffersHeading => _document?.OffersHeading ?? EquatableArray<string>.Empty;

    /// <summary>Whether a name of <paramref name="locale"/> can be added to the names document as it is, or there is none.</summary>
    public bool HasColumnFor(string locale) => OffersHeading.Count == 0 || OffersHeading.Any(heading => LocaleTag.Normalize(heading) == locale);

    /// <summary>The numbers that new rows of the names document would get: those behind the last one, then those that were left out.</summary>
    public IEnumerable<int> FreeNumbers()
    {
        var taken = new HashSet<int>(_rows.Values.Select(row => row.Number ?? 0));
        var last = taken.DefaultIfEmpty(0).Max();
        return Enumerable.Range(last + 1, OfferNumberLimits.Max - last)
            .Concat(Enumerable.Range(OfferNumberLimits.Min, last))
            .Where(number => !taken.Contains(number));
    }

    /// <summary>The English folds that name an offer, former ones included, with what they name on <paramref name="date"/>.</summary>
    public IEnumerable<NamedFold> EnglishNames(string? date)
        => EnglishKeys.Concat(_former.Folds).Distinct(StringComparer.Ordinal)
            .Select(fold => new NamedFold(fold, FindEnglish(fold, date)))
            .Where(entry => entry.Name.Key is not null);

    /// <summary>The localized names that a page of <paramref name="locale"/> may use.</summary>
    public IEnumerable<NamedFold> LocalizedNamesIn(string? locale) => _localized.In(locale);

    /// <summary>What the folded English name <paramref name="fold"/> named on <paramref name="date"/>.</summary>
    public KnownName FindEnglish(string fold, string? date)
    {
        var former = _former.OwnersOf(fold);
        return former.Count > 0 ? FindFormer(fold, date, former)
            : _baseKeys.Contains(fold) || WellKnownOffers.ByFold.ContainsKey(fold) ? KnownName.From(fold)
            : KnownName.Unknown;
    }

    /// <summary>Whether an offer had the folded English name <paramref name="fold"/> and has another one now.</summary>
    public bool IsFormer(string fold) => _former.OwnersOf(fold).Count > 0;

    private KnownName FindFormer(string fold, string? date, IReadOnlyList<FormerOwner> former)
    {
        var held = former.Where(owner => owner.HeldOn(date)).ToList();
        var isCurrent = _baseKeys.Contains(fold);
        if (isCurrent && held.Count == 0)
        {
            return KnownName.From(fold);
        }

        // A name that nobody took over still names the offer that had it: China's pages keep the old ones.
        if (!isCurrent)
        {
            // Long after it was given up, it is as likely that a name of today lost its last word.
            var owners = (held.Count > 0 ? held : former).Select(owner => owner.Key).ToList();
            return held.Count > 0 || date is null ? KnownName.From(owners) : KnownName.From(owners.Concat(_baseKeys.Where(key => key.StartsWith(fold, StringComparison.Ordinal))));
        }

        return date is not null && held.TrueForAll(owner => owner.Until is not null)
            ? KnownName.From(held.Select(owner => owner.Key))
            : KnownName.From(held.Select(owner => owner.Key).Append(fold));
    }

    /// <summary>What <paramref name="fold"/> names in a page of <paramref name="locale"/>: a localized name or an English one.</summary>
    public KnownName Find(string fold, string? locale, string? date)
        => KnownName.From(_localized.Find(fold, locale).Concat(FindEnglish(fold, date).Keys));

    /// <summary>The locale of another language in which <paramref name="fold"/> names <paramref name="key"/>, where it does not in that of <paramref name="locale"/>.</summary>
    public string? FindLocaleOf(string fold, string key, string? locale) => locale is null ? null : _localized.FindLocaleOf(fold, key, locale);

    /// <summary>An offer whose name in <paramref name="locale"/> is <paramref name="fold"/> and a plan, such as E3.</summary>
    public string? FindWithPlan(string fold, string? locale)
        => OfferPlans.Letters
            .Select(plan => KnownName.From(_localized.Find(fold + plan, locale)).Key)
            .FirstOrDefault(key => key is not null);

    /// <summary>Whether the former name <paramref name="name"/> leads to <paramref name="key"/> today.</summary>
    public bool IsLastOwner(string name, string key) => _former.IsLastOwner(name, key);

    /// <summary>The English name of an offer as it is written.</summary>
    public string Spell(string key)
        => _rows.TryGetValue(key, out var row) ? row.Name.Text
            : WellKnownOffers.ByFold.TryGetValue(key, out var known) ? known
            : _spellings.Find(key) ?? key;

    /// <summary>How <paramref name="name"/> is written where a known spelling of it exists.</summary>
    public string SpellName(string name)
    {
        var fold = NameFolding.Fold(name);
        return WellKnownOffers.ByFold.TryGetValue(fold, out var known) ? known : _spellings.Find(fold) ?? name;
    }

    /// <summary>The known name that is nearest to <paramref name="name"/>, where one is near enough to be meant and no other is as near.</summary>
    public string? FindNearest(string name, string? locale)
    {
        if (FindWithSamePlan(name) is { } same)
        {
            return same;
        }

        var known = EnglishKeys.Concat(_former.Folds).Distinct(StringComparer.Ordinal).Select(fold => new FoldOfOffer(fold, fold))
            // "Office 365 entreprise" is no slip of "Office 365 Enterprise E4".
            .Concat(LocalizedNamesIn(locale).Where(entry => entry.Name.Key is not null && PlanTokens.Read(entry.Fold) == PlanTokens.Read(name)).Select(entry => new FoldOfOffer(entry.Fold, entry.Name.Key!)));
        return NearestName.Find(name, known.Where(entry => !IsRefused(FindEnglish(entry.Key, null).Key ?? entry.Key))).Select(SpellCurrent).Distinct(StringComparer.Ordinal).Take(2).ToList() is { Count: 1 } only ? only[0] : null;
    }

    // "Office 365 E1" is more like Office 365 Enterprise E1 than like any name that has as many letters.
    private string? FindWithSamePlan(string name)
    {
        var (plan, withBrand) = (PlanTokens.Read(name), PlanTokens.ReadWithBrands(name));
        if (!plan.Contains(' '))
        {
            return null;
        }

        var same = EnglishKeys.Where(key => !IsRefused(key)).Select(Spell).Distinct(StringComparer.Ordinal).Where(known => PlanTokens.Read(known) == plan).ToList();
        var ofBrand = same.Count > 1 ? same.FindAll(known => PlanTokens.ReadWithBrands(known) == withBrand) : same;
        return ofBrand.Count == 1 ? ofBrand[0] : null;
    }

    /// <summary>The market variant of a known offer that the folded English <paramref name="name"/> is.</summary>
    public MarketVariant? FindVariant(string name, string? date)
        => Markets.BasesOf(name)
            .Select(part => FindEnglish(part.Base, date).Key is { } key ? new MarketVariant(Spell(key), part.Market) : null)
            .FirstOrDefault(static variant => variant is not null);

    private string SpellCurrent(string fold) => Spell(FindEnglish(fold, null).Key ?? fold);
}
