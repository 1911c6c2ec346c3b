using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A column in which a program or a person counted the rows. It says nothing of them.</summary>
internal static class RowNumbers
{
    /// <summary>Whether <paramref name="column"/> of <paramref name="rows"/> is one: it counts from 0 or from 1 on.</summary>
    public static bool Are(IReadOnlyList<ReferenceRow> rows, int column)
    {
        var numbers = rows.Select(row => row.TextAt(column).Text.TrimEnd('.')).ToList();
        return numbers.Count > 1 && numbers[0] is "0" or "1" && numbers.Select(static (text, i) => Parse(text) - i).All(first => first == Parse(numbers[0]));
    }

    private static int Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
