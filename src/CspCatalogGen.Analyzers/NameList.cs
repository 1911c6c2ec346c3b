using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Analyzers;

/// <summary>Names in a sentence.</summary>
internal static class NameList
{
    private const int MaxNames = 6;

    /// <summary>The names with commas between, the first ones of many.</summary>
    public static string Join(IReadOnlyCollection<string> names) => names.Count <= MaxNames
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(MaxNames - 1)) + " and " + (names.Count - MaxNames + 1).ToString(CultureInfo.InvariantCulture) + " more";
}
