using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Everything that is known of offers' names before a page is looked at: English ones, former ones, localized ones.</summary>
internal sealed class OfferNames
{
    // The plans by which Microsoft tells the offers of one product line apart.
    private static readonly string[] Plans = ["e1", "e3", "e4", "e5", "f1", "f3", "a1", "a3", "a5", "g1", "g3", "g5"];

    private const int MostSearches = 200;

    private readonly Dictionary<string, OfferRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FormerOwner>> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variant> _variants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _localized = new(StringComparer.Ordinal);
    private int _searches;

    private sealed record FormerOwner(string Key, string? Until);

    private sealed record Variant(string Base, string Market);

    private sealed record LocalFold(string Locale, string Fold);

    public OfferNames(NamesDocument? document, MarketWords markets, List<Diagnostic> diagnostics)
    {
        Document = document;
        foreach (var row in document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            _rows[NameFolding.Fold(row.Name.Text)] = row;
        }

        foreach (var key in _rows.Keys.OrderBy(key => key, StringComparer.Ordinal))
        {
            var row = _rows[key];
            if (VariantOf(key, markets) is { } variant)
            {
                _variants[key] = variant;
                continue;
            }

            foreach (var former in row.FormerNames)
            {
                AddFormer(key, row, former, diagnostics);
            }

            foreach (var name in row.Names)
            {
                AddLocalized(name.Locale, name.Name.Text, key);
            }
        }

        ReportSharedNames(diagnostics);
    }

    /// <summary>Whether the former name <paramref name="name"/> leads to <paramref name="key"/> today: of several offers that had it, to the last.</summary>
    public bool IsLastOwner(string name, string key)
    {
        if (!_former.TryGetValue(NameFolding.Fold(name), out var owners))
        {
            return true;
        }

        var until = owners.Find(offer => offer.Key == key)?.Until;
        return owners.TrueForAll(offer => offer.Key == key
            || (offer.Until is not null && (until is null || string.CompareOrdinal(offer.Until, until) < 0)));
    }

    private void ReportSharedNames(List<Diagnostic> diagnostics)
    {
        var owners = new Dictionary<LocalFold, string>();
        foreach (var row in Document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            var key = NameFolding.Fold(row.Name.Text);
            foreach (var name in _variants.ContainsKey(key) ? EquatableArray<LocaleName>.Empty : row.Names)
            {
                var at = new LocalFold(name.Locale, NameFolding.Fold(name.Name.Text));
                if (!owners.TryGetValue(at, out var owner))
                {
                    owners.Add(at, row.Name.Text);
                }
                else if (owner != row.Name.Text)
                {
                    diagnostics.Add(Diagnostic.Create(
                        CatalogDiagnostics.SharedLocalizedName,
                        Document!.Locate(name.Name.Span),
                        name.Name.Text,
                        $"'{owner}' and '{row.Name.Text}'",
                        name.Locale));
                }
            }
        }
    }

    /// <summary>The names document.</summary>
    public NamesDocument? Document { get; }

    /// <summary>Every locale in which a name is known.</summary>
    public IEnumerable<string> EnglishKeys => _rows.Keys.Where(key => !_variants.ContainsKey(key)).Concat(WellKnownOffers.ByFold.Keys);

    /// <summary>The names document's row of an offer.</summary>
    public OfferRow? RowOf(string key) => _rows.TryGetValue(key, out var row) ? row : null;

    /// <summary>The English folds that name an offer, former ones included, with what they name on <paramref name="date"/>.</summary>
    public IEnumerable<NamedFold> EnglishNames(string? date)
        => EnglishKeys.Concat(_former.Keys).Distinct(StringComparer.Ordinal)
            .Select(fold => new NamedFold(fold, FindEnglish(fold, date)))
            .Where(entry => entry.Name.Key is not null);

    /// <summary>What the folded English name <paramref name="fold"/> named on <paramref name="date"/>.</summary>
    public KnownName FindEnglish(string fold, string? date)
    {
        var former = _former.TryGetValue(fold, out var offers) ? offers : [];
        var held = former.Where(offer => offer.Until is null || date is null || string.CompareOrdinal(date, offer.Until) <= 0).ToList();
        var isCurrent = _rows.ContainsKey(fold) && !_variants.ContainsKey(fold);
        if (isCurrent && held.Count == 0)
        {
            return new KnownName([fold]);
        }

        // A name that nobody took over still names the offer that had it: China's pages keep the old ones.
        if (!isCurrent && former.Count > 0)
        {
            return KnownName.Of((held.Count > 0 ? held : former).Select(offer => offer.Key));
        }

        if (isCurrent)
        {
            return date is not null && held.All(offer => offer.Until is not null)
                ? KnownName.Of(held.Select(offer => offer.Key))
                : KnownName.Of(held.Select(offer => offer.Key).Append(fold));
        }

        return WellKnownOffers.ByFold.ContainsKey(fold) ? new KnownName([fold]) : KnownName.Unknown;
    }

    /// <summary>What <paramref name="fold"/> names in a page of <paramref name="locale"/>: a localized name or an English one.</summary>
    public KnownName Find(string fold, string? locale, string? date)
        => KnownName.Of(FindLocalized(fold, locale).Concat(FindEnglish(fold, date).Keys));

    /// <summary>The localized names that a page of <paramref name="locale"/> may use.</summary>
    public IEnumerable<NamedFold> LocalizedNames(string? locale)
        => _localized.Keys
            .Select(fold => new NamedFold(fold, KnownName.Of(FindLocalized(fold, locale))))
            .Where(entry => entry.Name.Keys.Count > 0);

    /// <summary>An offer whose name in <paramref name="locale"/> is <paramref name="fold"/> and a plan, such as E3.</summary>
    public string? FindWithPlan(string fold, string? locale)
        => Plans
            .Select(plan => KnownName.Of(FindLocalized(fold + plan, locale)).Key)
            .FirstOrDefault(key => key is not null);

    /// <summary>Notes that <paramref name="name"/> names the offer <paramref name="key"/> in <paramref name="locale"/>.</summary>
    public void AddLocalized(string locale, string name, string key)
    {
        var fold = NameFolding.Fold(name);
        if (fold.Length == 0)
        {
            return;
        }

        if (!_localized.TryGetValue(fold, out var locales))
        {
            _localized.Add(fold, locales = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
        }

        if (!locales.TryGetValue(locale, out var keys))
        {
            locales.Add(locale, keys = new HashSet<string>(StringComparer.Ordinal));
        }

        keys.Add(key);
    }

    /// <summary>Remembers how an English page spells a name; of two spellings the one with more blanks reads better.</summary>
    public void AddSpelling(string name)
    {
        var fold = NameFolding.Fold(name);
        if (!_spelling.TryGetValue(fold, out var known) || IsBetterSpelling(name, known))
        {
            _spelling[fold] = name;
        }
    }

    /// <summary>The English name of an offer as it is written.</summary>
    public string Spell(string key)
        => _rows.TryGetValue(key, out var row) ? row.Name.Text
            : WellKnownOffers.ByFold.TryGetValue(key, out var known) ? known
            : _spelling.TryGetValue(key, out var seen) ? seen
            : key;

    /// <summary>How <paramref name="name"/> is written where a known spelling of it exists.</summary>
    public string SpellName(string name)
    {
        var fold = NameFolding.Fold(name);
        if (WellKnownOffers.ByFold.TryGetValue(fold, out var known))
        {
            return known;
        }

        return _spelling.TryGetValue(fold, out var seen) ? seen : name;
    }

    /// <summary>The known name that is nearest to <paramref name="name"/>, where one is near enough to be meant.</summary>
    public string? Nearest(string name, string? locale)
    {
        var fold = NameFolding.Fold(name);
        // A page in which nothing is known is not helped by thousands of suggestions.
        if (fold.Length is < 4 or > 100 || _searches++ >= MostSearches)
        {
            return null;
        }

        var nearest = EnglishKeys.Concat(_former.Keys).Distinct(StringComparer.Ordinal).Select(key => new { Fold = key, Key = key })
            .Concat(LocalizedNames(locale).Where(entry => entry.Name.Key is not null).Select(entry => new { entry.Fold, Key = entry.Name.Key! }))
            .Where(entry => Math.Abs(entry.Fold.Length - fold.Length) <= 4 && entry.Fold != fold)
            .Select(entry => new { Distance = EditDistance.Between(entry.Fold, fold), entry.Fold, entry.Key })
            .Where(entry => entry.Distance <= Math.Max(1, Math.Min(4, fold.Length / 4)))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Fold, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is null ? null : Spell(FindEnglish(nearest.Key, null).Key ?? nearest.Key);
    }

    private IEnumerable<string> FindLocalized(string fold, string? locale)
        => !_localized.TryGetValue(fold, out var locales) ? []
            : locale is not null && locales.TryGetValue(locale, out var exact) ? exact
            : locales.Keys.Where(known => locale is null || Covers(known, locale)).SelectMany(known => locales[known]);

    private static bool Covers(string known, string locale)
        => locale == known || locale.StartsWith(known + "-", StringComparison.Ordinal);

    private static bool IsBetterSpelling(string name, string known)
        => name.Count(c => c == ' ') is var blanks && known.Count(c => c == ' ') is var knownBlanks && blanks != knownBlanks
            ? blanks > knownBlanks
            : string.CompareOrdinal(name, known) < 0;

    private Variant? VariantOf(string key, MarketWords markets)
    {
        foreach (var (word, market) in markets.Words)
        {
            if (market is not null
                && key.Length > word.Length
                && key.EndsWith(word, StringComparison.Ordinal)
                && _rows.ContainsKey(key.Substring(0, key.Length - word.Length)))
            {
                return new Variant(key.Substring(0, key.Length - word.Length), market);
            }
        }

        return null;
    }

    private void AddFormer(string key, OfferRow row, DatedName former, List<Diagnostic> diagnostics)
    {
        var fold = NameFolding.Fold(former.Name.Text);
        if (!_former.TryGetValue(fold, out var offers))
        {
            _former.Add(fold, offers = []);
        }

        var other = former.Until is null && _rows.ContainsKey(fold) && fold != key
            ? Spell(fold)
            : offers.Where(offer => offer.Until == former.Until).Select(offer => Spell(offer.Key)).FirstOrDefault();
        if (other is not null)
        {
            diagnostics.Add(Diagnostic.Create(
                CatalogDiagnostics.FormerNameTwice,
                Document!.Locate(former.Name.Span),
                former.Name.Text,
                row.Name.Text,
                other));
        }

        offers.Add(new FormerOwner(key, former.Until));
    }
}
