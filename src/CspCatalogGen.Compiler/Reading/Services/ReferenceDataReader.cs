using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the licensing reference as a file of records, one for each plan of each product or for each product with its plans.</summary>
internal sealed class ReferenceDataReader
{
    private const string Replaced = "\uFFFD";
    private const int MaxDocument = 16 * 1024 * 1024;
    private const int HeadingsShown = 8;

    // What the catalog's own JSON calls them.
    private const string Groups = "exclusions";

    // What people put before a row that is not to hold.
    private static readonly string[] Withdrawing = ["#", "//", "<!--", "~~"];

    private readonly SourceDocument _document;
    private readonly string? _locale;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly ReferenceTableReader _rows;
    private readonly DiagnosticBag _diagnostics;

    private ReferenceDataReader(SourceDocument document)
    {
        _document = document;
        _locale = document.Locale ?? LocaleTag.FromPath(document.Path);

        // A file in another encoding was decoded as UTF-8: names lost some characters, and GUIDs did not.
        _text = document.Text.Replace(Replaced, " ");
        _lines = new LineMap(document.Text);
        _diagnostics = new DiagnosticBag(document.Path, _lines);
        _rows = new ReferenceTableReader(_diagnostics.Add);
    }

    public static ServicePlanPage ReadCsv(SourceDocument document) => new ReferenceDataReader(document).Read(reader => reader.ReadCsv());

    public static ServicePlanPage ReadJson(SourceDocument document) => new ReferenceDataReader(document).Read(reader => reader.ReadJson());

    private ServicePlanPage Read(Action<ReferenceDataReader> read)
    {
        if (_text.Length > MaxDocument)
        {
            var head = CsvHeadings(_text.Substring(0, Math.Max(0, _text.IndexOf('\n'))));
            _diagnostics.Add(CatalogDiagnostics.DataFileNotRead, new SourceSpan(0, 0), [DataFileKind.Find(head) is { } kind ? $"It is {kind.Name}. {kind.Cure}" : "It is too large for one."]);
        }
        else if (string.IsNullOrWhiteSpace(_text.TrimStart('\uFEFF')))
        {
            _diagnostics.Add(CatalogDiagnostics.Empty, default, []);
        }
        else if (_text.Count(c => c == '\0') * 3 > _text.Length)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(0, 0), ["it is UTF-16 without the mark that says so. Save it as UTF-8"]);
        }
        else if (DocumentDamage.IsPointer(_text))
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileNotRead, new SourceSpan(0, 0), ["It is a pointer of Git LFS, and the file itself was not fetched: 'git lfs pull' does."]);
        }
        else if (TwiceEncoded.Find(_document.Text) is { } twice)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, twice, [$"a program took it for Windows-1252 and encoded it once more, so '{_document.Text.Substring(twice.Start, twice.Length)}' stands for one character"]);
        }
        else if (DocumentDamage.FindMerge(_document.Text) is { } merge)
        {
            _diagnostics.Add(CatalogDiagnostics.MergeConflict, merge, []);
        }
        else
        {
            read(this);
            var replaced = _document.Text.IndexOf(Replaced, StringComparison.Ordinal);
            if (replaced >= 0)
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileEncoding, new SourceSpan(replaced, 1), []);
            }
        }

        var products = _rows.Products.Select(_rows.Names.Read).ToEquatableArray();
        return new ServicePlanPage(
            _document.Path,
            _lines,
            new FrontMatter(_locale, null, null, null),
            _document.Edition,
            products,
            EquatableArray<ExclusionText>.Empty,
            EquatableArray<PlanText>.Empty,
            EquatableArray<Diagnostic>.Empty,
            _diagnostics.ToEquatableArray());
    }

    private void ReadCsv()
    {
        var separator = Separators.FirstOrDefault(candidate => IsOfProducts(ColumnsOf(candidate)));
        if (FindPatched(separator == '\0' ? ',' : separator) is { } patched)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, patched, [$"this line begins with '{_text[patched.Start]}' as in a patch, so nothing tells whether it holds"]);
            return;
        }

        CsvReader Open() => new(_text, separator == '\0' ? ',' : separator);

        var reader = Open();
        if (ReadHeader(reader, TellTitle) is not { } header)
        {
            return;
        }

        var headings = TextsOf(header).ToList();
        if (FindColumns(headings, header.Span) is not { } columns)
        {
            return;
        }

        var rows = RowsOf(Open(), headings);
        TellUnknown(columns, headings, rows, header.Span);
        columns = _rows.Correct(columns, rows);
        while (reader.Read() is { } record)
        {
            if (reader.OpenQuote >= 0)
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(reader.OpenQuote, 1), ["the quote that starts here is never closed"]);
                _rows.BreakAll();
                return;
            }

            if (reader.BehindQuote >= 0)
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(reader.BehindQuote, 1), ["something stands here behind a closing quote, so a quote above is lost"]);
                _rows.BreakAll();
                return;
            }

            // Spreadsheets write rows of nothing but separators below the last, and files that are put together have the headings of each.
            if (record.Fields.All(field => field.IsBlank()) || IsRule(record) || IsTotal(record) || TextsOf(record).SequenceEqual(headings, StringComparer.Ordinal))
            {
                continue;
            }

            if (Array.Find(Withdrawing, sign => record.Fields[0].ToPageText().Text.StartsWith(sign, StringComparison.Ordinal)) is { } sign)
            {
                _diagnostics.Add(CatalogDiagnostics.ReferencePartNotRead, record.Span, [$"a row behind '{sign}'"]);
                _rows.AddBroken(columns.Find(ReferenceColumn.StringId) is var id && id < record.Fields.Count ? record.Fields[id].ToPageText().Text : "");
                continue;
            }

            // A spreadsheet writes as many separators as its widest row has, or drops those behind the last filled cell.
            if (record.Fields.Skip(columns.Count).Any(static field => !field.IsBlank()) || (record.Fields.Count != headings.Count && !DiffersByEmpty(record.Fields, headings)))
            {
                _diagnostics.Add(
                    CatalogDiagnostics.RecordLength,
                    record.Span,
                    [record.Fields.Count.ToString(CultureInfo.InvariantCulture), columns.Count.ToString(CultureInfo.InvariantCulture)]);
                _rows.AddBroken(columns.Find(ReferenceColumn.StringId) is var at && at < record.Fields.Count ? record.Fields[at].ToPageText().Text : "");
                continue;
            }

            _rows.ReadProducts(columns, RowOf(record.Fields.Take(headings.Count).Select(FieldLines.In).ToList(), record.Span), _locale);
        }

        TellNone(header.Span);
    }

    // Those below the headings that have as many fields.
    private static List<ReferenceRow> RowsOf(CsvReader reader, List<string> headings)
    {
        ReadHeader(reader, static _ => { });
        var rows = new List<ReferenceRow>();
        while (reader.Read() is { } record)
        {
            if (record.Fields.Count == headings.Count && !TextsOf(record).SequenceEqual(headings, StringComparer.Ordinal))
            {
                rows.Add(RowOf(record.Fields.Select(FieldLines.In).ToList(), record.Span));
            }
        }

        return rows;
    }

    private static bool DiffersByEmpty(IReadOnlyList<PositionedText> fields, List<string> headings)
        => fields.Skip(headings.Count).All(static field => field.IsBlank()) && headings.Skip(fields.Count).All(static heading => heading.Length == 0);

    // A line that a patch takes away or adds. A dash alone stands for an empty field.
    private SourceSpan? FindPatched(char separator)
    {
        var reader = new CsvReader(_text, separator);
        while (reader.Read() is { } record)
        {
            if (_text[record.Span.Start] is '+' or '-' && record.Span.Length > 1 && _text[record.Span.Start + 1] != separator)
            {
                return record.Span;
            }
        }

        return null;
    }

    // Excel and PowerShell write a line above the headings, sep=; and #TYPE, and people a title.
    private static CsvRecord? ReadHeader(CsvReader reader, Action<CsvRecord> tell)
    {
        var above = new List<CsvRecord>();
        var record = reader.Read();
        while (record is { Fields.Count: > 0 } && (IsDirective(record.Fields[0].ToPageText().Text) || IsTitle(record)))
        {
            above.Add(record);
            record = reader.Read();
        }

        // Where nothing but titles stands, the first is what the file has in place of headings.
        if (record is null)
        {
            return above.Find(static title => !IsDirective(title.Fields[0].ToPageText().Text));
        }

        above.ForEach(tell);
        return record;
    }

    private void TellTitle(CsvRecord record)
    {
        var title = record.Fields[0].ToPageText();
        if (!IsDirective(title.Text) && ProductTitle.FindRestricting(title.Text, _locale) is { } restricting)
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceSentenceNotUnderstood, title.Span, [title.Text, $"because of '{restricting}'"]);
        }
    }

    private static IEnumerable<string> TextsOf(CsvRecord record) => record.Fields.Select(field => field.ToPageText().Text);

    // |---|---| below headings, of a table of Markdown.
    private static bool IsRule(CsvRecord record) => TextsOf(record).All(static text => text.All(static c => c is '-' or ':'));

    // "Total", "Grand total: 402": numbers and no names beside it.
    private static bool IsTotal(CsvRecord record)
        => TextsOf(record).Where(text => text.Length > 0).ToList() is var texts
            && texts[0].TrimEnd(DigitsAndColon).ToLowerInvariant() is "total" or "grand total" or "sum" or "count" or "grand count"
            && texts.Skip(1).All(text => text.All(char.IsDigit));

    private static bool IsDirective(string first) => first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || first.StartsWith("#", StringComparison.Ordinal);

    private static bool IsTitle(CsvRecord record) => record.Fields.Skip(1).All(field => field.IsBlank());

    private void ReadJson()
    {
        var comments = new List<SourceSpan>();
        if (JsonReader.Read(_text, comments, out var errorAt, out var error) is not { } file)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(errorAt, errorAt < _text.Length ? 1 : 0), [error]);
            return;
        }

        comments.ForEach(comment => ReferenceRemarks.Report(new Remark(RemarkKind.Comment, _text.Substring(comment.Start, comment.Length), comment), _diagnostics.Add));
        var root = JsonTable.ToObjects(file);
        var members = root.Members.ConvertAll(static member => member.Key);
        if (DataFileKind.Find(members) == DataFileKind.Catalog || members.Contains(Groups))
        {
            Refuse(members, root.Span);
            return;
        }

        var all = JsonRecords.In(root);
        var around = new JsonSurroundings(_locale, _diagnostics.Add);
        var records = around.LeaveOutWithdrawn(all);
        if (records.Count == 0 && all.Count > 0)
        {
            return;
        }

        var names = records.SelectMany(record => record.Fields.Keys).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0 && root.Kind == JsonKind.Object)
        {
            Refuse(root.Members.Select(member => member.Key).Distinct(StringComparer.Ordinal).ToList(), root.Span);
            return;
        }

        ReferenceRow Row(JsonRecord record) => RowOf(names.ConvertAll(name => record.Fields.TryGetValue(name, out var lines) ? lines : []), record.Span);

        if (FindColumns(names, root.Span) is not { } columns)
        {
            return;
        }

        foreach (var unread in records.SelectMany(record => record.Unread.Select(key => (Key: key, record.Span))).GroupBy(unread => unread.Key, StringComparer.Ordinal).Select(same => same.First()))
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceColumnNotRead, new SourceSpan(unread.Span.Start, 0), [unread.Key]);
        }

        around.TellStatements(root);
        if (JsonRecords.FindFurther(root, all.Count) is { } next)
        {
            _diagnostics.Add(CatalogDiagnostics.ReferencePartNotRead, next.Span, ["where the list goes on"]);
        }

        if (columns.Kind == ReferenceTableKind.PlanRows)
        {
            around.TellInTwoLists(records).ForEach(_rows.AddBroken);
        }

        var rows = records.ConvertAll(Row);
        TellUnknown(columns, names, rows, root.Span);
        columns = _rows.Correct(columns, rows);
        foreach (var record in records)
        {
            if (record.Repeated is { } repeated)
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileBroken, repeated.Value.Span, [$"'{repeated.Key}' stands twice in one object with two values, so nothing tells which one holds"]);
                record.StringIds.ForEach(_rows.AddBroken);
                continue;
            }

            if (record.IsBroken || (columns.Kind == ReferenceTableKind.PlanRows && record.HasLists))
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileBroken, record.Span, ["a product is an object of strings, or a row with a value for each heading"]);
                _rows.AddBroken(columns.Find(ReferenceColumn.StringId) is var at && record.Fields.TryGetValue(names[at], out var id) && id.Count > 0 ? id[0].ToPageText().Text : "");
                continue;
            }

            var row = Row(record);
            if (record.Key is { } key && FindOtherKey(key, row, columns) is { } other)
            {
                _diagnostics.Add(CatalogDiagnostics.RecordKeyDiffers, other.Span, [other.Text, key]);
                _rows.AddBroken(row.TextAt(columns.Find(ReferenceColumn.StringId)).Text);
            }

            _rows.ReadProducts(columns, row, _locale);
        }

        TellNone(root.Span);
    }

    // The identifier of a record that stands under another one of its kind.
    private static PageText? FindOtherKey(string key, ReferenceRow row, ReferenceColumns columns)
    {
        var isGuid = GuidText.Parse(key) is not null;
        var own = row.TextAt(columns.Find(isGuid ? ReferenceColumn.Guid : ReferenceColumn.StringId));
        return (isGuid ? GuidText.Parse(own.Text) is { } id && id != GuidText.Parse(key) : !key.Any(char.IsLower) && !own.Text.Equals(key, StringComparison.OrdinalIgnoreCase)) ? own : null;
    }

    // A filter that matched nothing, or an export that failed.
    private void TellNone(SourceSpan whole)
    {
        if (!_rows.Products.Any() && _diagnostics.Count == 0)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileNotRead, new SourceSpan(whole.Start, 0), ["It has the headings of one, and no product."]);
        }
    }

    // An empty field has no place of its own.
    private static ReferenceRow RowOf(List<List<PositionedText>> fields, SourceSpan record)
        => new(fields.ConvertAll(lines => new ReferenceCell(new CellContent([.. lines.Select(static line => new ContentLine(line, null))], []), new SourceSpan(record.Start, 0))), record);

    private ReferenceColumns? FindColumns(List<string> headings, SourceSpan span)
    {
        var columns = ReferenceColumns.From(headings);
        if (!IsOfProducts(columns))
        {
            Refuse(headings, span);
            return null;
        }

        return columns;
    }

    private void TellUnknown(ReferenceColumns columns, List<string> headings, List<ReferenceRow> rows, SourceSpan span)
    {
        foreach (var unknown in columns.Unknown().Where(column => !RowNumbers.Are(rows, column) && !(headings[column].Length == 0 && rows.TrueForAll(row => row.WordsAt(column).IsBlank()))))
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceColumnNotRead, new SourceSpan(span.Start, 0), [headings[unknown]]);
        }
    }

    private void Refuse(List<string> headings, SourceSpan span)
    {
        var shown = string.Join(", ", headings.Where(heading => heading.Length > 0).Take(HeadingsShown).Select(heading => $"'{heading}'"));
        _diagnostics.Add(
            CatalogDiagnostics.DataFileNotRead,
            new SourceSpan(span.Start, 0),
            [DataFileKind.Find(headings) is { } kind ? $"It is {kind.Name}. {kind.Cure}"
                : shown.Length == 0 ? "It has no headings."
                : headings.Contains(Groups) || ReferenceColumns.From(headings).Kind is ReferenceTableKind.Exclusion or ReferenceTableKind.Exclusions or ReferenceTableKind.Foundations
                    ? "It has groups of service plans, which a page has: in Markdown, a table 'Service Plan Name | GUID' for each group, below a sentence that says that its plans cannot be assigned together."
                : IsOfProducts(ReferenceColumns.From(headings)) ? "It has the headings of a reference, but is no list of products: as JSON, a reference is [ { \"Product_Display_Name\": \"…\", … }, … ]."
                : $"Its headings are {shown}; a reference has 'Product_Display_Name', 'String_Id', 'GUID', 'Service_Plan_Name' and 'Service_Plan_Id'."]);
    }

    private static bool IsOfProducts(ReferenceColumns columns) => columns.AreOfProducts;

    private static readonly char[] Separators = [',', ';', '\t', '|'];
    private static readonly char[] DigitsAndColon = [':', ' ', .. "0123456789"];

    private ReferenceColumns ColumnsOf(char separator)
        => ReferenceColumns.From(ReadHeader(new CsvReader(_text, separator), static _ => { })?.Fields.Select(field => field.ToPageText().Text).ToList() ?? []);

    private static IEnumerable<string> CsvHeadings(string line) => line.Split(Separators).Select(heading => heading.Trim(' ', '"', '\r', '\uFEFF'));
}
