using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>The headings of one of the names document's tables, and what their columns are. A column that is not known, or stands twice, is told.</summary>
internal sealed class NamesHeadings
{
    private readonly IReadOnlyList<PageText> _headings;
    private readonly List<int> _unknown = [];

    private NamesHeadings(IReadOnlyList<PageText> headings, IReadOnlyList<string?> locales)
    {
        _headings = headings;
        Locales = locales;
    }

    /// <summary>The locale of each column; <see langword="null"/> where it has none, or where another has it, too.</summary>
    public IReadOnlyList<string?> Locales { get; }

    /// <summary>Reads the headings of a table that has the columns <paramref name="known"/>, of which the first heads it.</summary>
    public static NamesHeadings ReadColumns(IReadOnlyList<PageText> headings, string[] known, ReportDiagnostic report)
        => Read(headings, known, takesLocales: false, report);

    /// <summary>The same of a table with a column for each locale besides.</summary>
    public static NamesHeadings ReadLocales(IReadOnlyList<PageText> headings, string[] known, ReportDiagnostic report)
        => Read(headings, known, takesLocales: true, report);

    /// <summary>Whether a column that is not known has a number in each of <paramref name="rows"/>, and none is headed <see cref="NamesColumns.Number"/>.</summary>
    public bool LoseNumbers(IReadOnlyCollection<IReadOnlyList<RawCell>> rows)
        => IndexOf(NamesColumns.Number) < 0
            && rows.Count > 0
            && _unknown.Exists(column => rows.All(cells => column < cells.Count && NamesTableRows.Words(cells[column]).Text is { Length: > 0 } words && words.All(char.IsDigit)));

    /// <summary>The index of the column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < _headings.Count; i++)
        {
            if (NamesCellReader.Is(_headings[i].Text, column))
            {
                return i;
            }
        }

        return -1;
    }

    private static NamesHeadings Read(IReadOnlyList<PageText> headings, string[] known, bool takesLocales, ReportDiagnostic report)
    {
        var locales = headings.Select((heading, i) => takesLocales && i > 0 ? NamesColumns.LocaleOf(heading.Text) : null).ToList();
        var read = new NamesHeadings(headings, locales);
        for (var i = 1; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (heading.Text.Length == 0)
            {
                continue;
            }

            if (locales[i] is null && !known.Contains(heading.Text, StringComparer.OrdinalIgnoreCase))
            {
                read._unknown.Add(i);
                report(CatalogDiagnostics.NamesColumn, heading.Span, [heading.Text, NamesColumns.Column]);
            }
            else if (read.IndexOf(heading.Text) is var first && first < i)
            {
                // Which of the two is meant nothing tells.
                report(CatalogDiagnostics.NamesValue, heading.Span, ["column", heading.Text, "the only one with that heading"]);
                locales[i] = locales[first] = null;
            }
        }

        return read;
    }
}
