using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Gathers what one offer is called, by language: each name once, in the order in which it came, and none that cannot be used.</summary>
internal sealed class DistinctNames
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Locale, string Name)> _known = [];
    private readonly HashSet<(string Locale, string Fold)> _folds = [];

    public void Add(string locale, string name)
    {
        // Pages repeat one spelling over and over.
        if (!_known.Add((locale, name)) || NameSafety.FindTrouble(name, mustBeAscii: false) is not null || !_folds.Add((locale, NameFolding.Fold(name))))
        {
            return;
        }

        if (!_names.TryGetValue(locale, out var names))
        {
            _names.Add(locale, names = []);
        }

        names.Add(name);
    }

    public EquatableArray<LocaleNames> ToLocaleNames()
        => _names
            .OrderBy(locale => locale.Key, StringComparer.Ordinal)
            .Select(locale => new LocaleNames(locale.Key, locale.Value.ToEquatableArray()))
            .ToEquatableArray();
}
