using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>What offers are called in other languages. It does not change; what is learned makes another.</summary>
internal sealed class LocalizedNames
{
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _keys = new(StringComparer.Ordinal);

    private LocalizedNames()
    {
    }

    public static LocalizedNames From(IEnumerable<LocalizedName> names)
    {
        var localized = new LocalizedNames();
        foreach (var name in names)
        {
            localized.Add(name);
        }

        return localized;
    }

    /// <summary>These names and <paramref name="taught"/>.</summary>
    public LocalizedNames With(IEnumerable<LocalizedName> taught)
    {
        var localized = new LocalizedNames();
        foreach (var fold in _keys)
        {
            localized._keys.Add(fold.Key, fold.Value.ToDictionary(locale => locale.Key, locale => new HashSet<string>(locale.Value, StringComparer.Ordinal), StringComparer.Ordinal));
        }

        foreach (var name in taught)
        {
            localized.Add(name);
        }

        return localized;
    }

    /// <summary>The offers that <paramref name="fold"/> names in <paramref name="locale"/>.</summary>
    public IEnumerable<string> Find(string fold, string? locale)
        => !_keys.TryGetValue(fold, out var locales) ? []
            : locale is not null && locales.TryGetValue(locale, out var exact) ? exact
            : locales.Keys.Where(known => locale is null || Covers(known, locale)).SelectMany(known => locales[known]);

    /// <summary>The locale in which <paramref name="fold"/> names <paramref name="key"/>, where no locale of the language of <paramref name="locale"/> has it.</summary>
    public string? FindLocaleOf(string fold, string key, string locale)
        => !_keys.TryGetValue(fold, out var locales) || locales.Keys.Any(known => LocaleTag.AreOfOneLanguage(known, locale)) ? null
            : locales.Where(known => known.Value.Contains(key)).Select(known => known.Key).OrderBy(known => known, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The names that a page of <paramref name="locale"/> may use.</summary>
    public IEnumerable<NamedFold> In(string? locale)
        => _keys.Keys
            .Select(fold => new NamedFold(fold, KnownName.From(Find(fold, locale))))
            .Where(entry => entry.Name.Keys.Count > 0);

    private static bool Covers(string known, string locale)
        => locale == known || locale.StartsWith(known + "-", StringComparison.Ordinal);

    private void Add(LocalizedName name)
    {
        if (name.Fold.Length == 0)
        {
            return;
        }

        if (!_keys.TryGetValue(name.Fold, out var locales))
        {
            _keys.Add(name.Fold, locales = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
        }

        if (!locales.TryGetValue(name.Locale, out var keys))
        {
            locales.Add(name.Locale, keys = new HashSet<string>(StringComparer.Ordinal));
        }

        keys.Add(name.Key);
    }
}

/// <summary>What an offer is called in a language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Fold">The name, folded.</param>
/// <param name="Key">The offer.</param>
internal sealed record LocalizedName(string Locale, string Fold, string Key)
{
    public static LocalizedName From(string locale, string name, string key) => new(locale, NameFolding.Fold(name), key);
}
