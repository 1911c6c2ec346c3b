using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>The rows that the names document lacks, as they can be written into its table of offers: each with a number of its own.</summary>
internal sealed class MissingRows
{
    private readonly OfferNames _names;
    private readonly Dictionary<string, int> _numbers;

    private MissingRows(OfferNames names, Dictionary<string, int> numbers) => (_names, _numbers) = (names, numbers);

    /// <summary>The rows of those among <paramref name="keys"/> that <paramref name="names"/> refuse.</summary>
    public static MissingRows Find(IEnumerable<string> keys, OfferNames names)
    {
        var refused = keys.Where(names.IsRefused).Distinct(StringComparer.Ordinal).OrderBy(names.Spell, StringComparer.Ordinal).ToList();
        return new MissingRows(names, refused.Zip(names.FreeNumbers(), (key, number) => new { key, number }).ToDictionary(row => row.key, row => row.number, StringComparer.Ordinal));
    }

    /// <summary>The row of the offer <paramref name="key"/>, with a cell under each heading.</summary>
    public string Write(string key)
    {
        var number = _numbers.TryGetValue(key, out var free) ? free.ToString(CultureInfo.InvariantCulture) : "";
        return "|" + string.Concat(_names.OffersHeading
            .Select((heading, column) => column == 0 ? _names.Spell(key) : NamesCellReader.Is(heading, NamesColumns.Number) ? number : "")
            .Select(cell => cell.Length == 0 ? " |" : $" {cell} |"));
    }
}
