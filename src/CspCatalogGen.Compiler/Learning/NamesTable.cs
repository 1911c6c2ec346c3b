using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>The offers table of a names document as text: cells are added to, never rewritten.</summary>
internal sealed class NamesTable
{
    private const string LineBreak = "<br/>";

    private const string Introduction = """
        ---
        title: Offer names
        ---
        # Offer names

        One row per offer: its current English name, its number in code, the names it had, its identifiers, and a column
        per locale. Several values of one cell are separated by `<br/>`. Rows and names are added by `csp-catalog learn`;
        what you write yourself stays.


        """;

    private readonly string _before;
    private readonly string _after;
    private readonly string _newLine;
    private readonly List<string> _header;
    private readonly List<string> _dashes;
    private readonly List<List<string>> _rows;
    private readonly Dictionary<List<string>, WrittenLine> _written = [];
    private readonly Dictionary<string, List<string>> _byFold;

    private NamesTable(string before, List<List<string>> lines, string after, string newLine, Dictionary<string, List<string>> byFold)
    {
        _before = before;
        _after = after;
        _newLine = newLine;
        _header = lines[0];
        _dashes = lines[1];
        _rows = lines.GetRange(2, lines.Count - 2);
        _byFold = byFold;
    }

    /// <summary>The folded names of the offers that have a row.</summary>
    public IEnumerable<string> Folds => _byFold.Keys;

    /// <summary>What was added, in the order in which it was.</summary>
    public List<Lesson> Lessons { get; } = [];

    /// <summary>A new table, behind <paramref name="text"/> where a document without one exists.</summary>
    public static NamesTable Create(string? text)
    {
        var before = string.IsNullOrWhiteSpace(text) ? Introduction.Replace("\r\n", "\n") : text!.TrimEnd() + "\n\n";
        return new NamesTable(
            before,
            [[.. NamesColumns.Offers], [.. NamesColumns.Offers.Select(column => column == NamesColumns.Number ? "---:" : "---")]],
            "",
            "\n",
            new Dictionary<string, List<string>>(StringComparer.Ordinal));
    }

    public static NamesTable Parse(string text, SourceSpan table)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, table.Start - 1)) + 1;
        var end = text.IndexOf('\n', Math.Min(text.Length - 1, Math.Max(table.Start, table.End - 1)));
        end = end < 0 ? text.Length : end + 1;
        var newLine = text.IndexOf("\r\n", start, end - start, StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var written = text.Substring(start, end - start)
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Trim().Length > 0)
            .Select(line => new WrittenLine(line, NamesCells.Split(line.Trim())))
            .ToList();
        var lines = written.ConvertAll(line => line.Cells.ToList());
        var byFold = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in lines.Skip(2))
        {
            byFold[NameFolding.Fold(row[0])] = row;
        }

        var parsed = new NamesTable(text.Substring(0, start), lines, text.Substring(end), newLine, byFold);
        foreach (var (row, line) in parsed._rows.Prepend(parsed._dashes).Prepend(parsed._header).Zip(written, (row, line) => (row, line)))
        {
            parsed._written.Add(row, line);
        }

        return parsed;
    }

    public List<string> AddRow(string name) => AddRow(NameFolding.Fold(name), name);

    /// <summary>The row of the offer with the folded name <paramref name="fold"/>; a new one for <paramref name="name"/> where there is none.</summary>
    public List<string> AddRow(string fold, string name)
    {
        if (!_byFold.TryGetValue(fold, out var row))
        {
            row = [NamesCells.Escape(name)];
            _rows.Add(row);
            _byFold.Add(fold, row);
            Lessons.Add(new Lesson(LessonKind.Offer, name, null, name));
        }

        return row;
    }

    /// <summary>Adds a column for each of <paramref name="locales"/> that has none, in their order.</summary>
    public void AddColumns(IEnumerable<string> locales)
    {
        foreach (var locale in locales.Distinct(StringComparer.Ordinal).OrderBy(locale => locale, StringComparer.Ordinal))
        {
            ColumnOf(locale);
        }
    }

    /// <summary>Adds <paramref name="value"/> to a cell unless it holds one that <paramref name="fold"/> makes equal.</summary>
    public void AddValue(List<string> row, string column, string value, Func<string, string> fold)
    {
        var index = ColumnOf(column);
        while (row.Count <= index)
        {
            row.Add("");
        }

        var values = row[index].Split([LineBreak, "<br>", "<br />"], StringSplitOptions.RemoveEmptyEntries);
        var same = fold(value);
        if (!values.Any(known => fold(known.Replace("\\|", "|")) == same))
        {
            row[index] = row[index].Length == 0 ? NamesCells.Escape(value) : row[index] + LineBreak + NamesCells.Escape(value);
            Lessons.Add(new Lesson(column == NamesColumns.SeenIn ? LessonKind.Revision : LessonKind.Name, NamesCells.Unescape(row[0]), column, value));
        }
    }

    /// <summary>Gives each row without a number the next free one.</summary>
    public void NumberRows()
    {
        var column = ColumnOf(NamesColumns.Number);
        int? NumberOf(List<string> row)
            => row.Count > column && int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        var taken = new HashSet<int>(_rows.Select(NumberOf).OfType<int>());
        var next = taken.DefaultIfEmpty(0).Max();
        foreach (var row in _rows.Where(row => NumberOf(row) is null))
        {
            while (row.Count <= column)
            {
                row.Add("");
            }

            if (row[column].Length == 0)
            {
                do
                {
                    next = next >= OfferNumberLimits.Max ? 1 : next + 1;
                }
                while (!taken.Add(next));

                row[column] = next.ToString(CultureInfo.InvariantCulture);
                Lessons.Add(new Lesson(LessonKind.Number, NamesCells.Unescape(row[0]), null, row[column]));
            }
        }
    }

    public string ToText()
    {
        var text = new StringBuilder(_before);
        foreach (var line in _rows.Prepend(_dashes).Prepend(_header))
        {
            text.Append(Render(line)).Append(_newLine);
        }

        return text.Append(_after).ToString();
    }

    // What was written stays as it was, with the blanks that somebody aligned it by; only what is new is added behind it.
    private string Render(List<string> line)
    {
        if (!_written.TryGetValue(line, out var written) || !line.Take(written.Cells.Count).SequenceEqual(written.Cells))
        {
            return "|" + RenderCells(line, 0);
        }

        return line.Count == written.Cells.Count && _header.Count == _written[_header].Cells.Count
            ? written.Text
            : written.Text.TrimEnd() + (written.Text.TrimEnd().EndsWith("|", StringComparison.Ordinal) ? "" : " |") + RenderCells(line, written.Cells.Count);
    }

    private string RenderCells(List<string> line, int from)
    {
        var text = new StringBuilder();
        for (var i = from; i < _header.Count; i++)
        {
            var cell = i < line.Count ? line[i] : line == _dashes ? "---" : "";
            text.Append(' ').Append(cell).Append(cell.Length == 0 ? "|" : " |");
        }

        return text.ToString();
    }

    private int ColumnOf(string column)
    {
        var index = _header.FindIndex(heading => heading.Equals(column, StringComparison.OrdinalIgnoreCase)
            || (NamesColumns.LocaleOf(heading) is { } locale && locale == column));
        if (index >= 0)
        {
            return index;
        }

        _header.Add(column);
        _dashes.Add("---");
        return _header.Count - 1;
    }

    /// <summary>A line of the table as it stood, and its cells.</summary>
    private sealed class WrittenLine(string text, List<string> cells)
    {
        public string Text { get; } = text;

        public List<string> Cells { get; } = cells;
    }
}
