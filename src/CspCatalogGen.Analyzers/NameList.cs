using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Analyzers;

/// <summary>Names in a sentence.</summary>
internal static class NameList
{
    private const int Most = 6;

    /// <summary>The names with commas between, the first ones of many.</summary>
    public static string Of(IReadOnlyCollection<string> names) => names.Count <= Most
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(Most - 1)) + " and " + (names.Count - Most + 1).ToString(CultureInfo.InvariantCulture) + " more";
}
