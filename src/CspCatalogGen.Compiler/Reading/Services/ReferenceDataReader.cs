using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the licensing reference as a file of records, one for each plan of each product.</summary>
internal sealed class ReferenceDataReader
{
    private const string Replaced = "\uFFFD";
    private const int MaxDocument = 16 * 1024 * 1024;
    private const int HeadingsShown = 8;

    private readonly SourceDocument _document;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly PlanRowsReader _rows;
    private readonly DiagnosticBag _diagnostics;

    private ReferenceDataReader(SourceDocument document)
    {
        _document = document;

        // A file in another encoding was decoded as UTF-8: names lost some characters, and GUIDs did not.
        _text = document.Text.Replace(Replaced, " ");
        _lines = new LineMap(document.Text);
        _diagnostics = new DiagnosticBag(document.Path, _lines);
        _rows = new PlanRowsReader(new PlanTextReader(_diagnostics.Add), _diagnostics.Add);
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
        else if (_text.Count(c => c == '\0') * 3 > _text.Length)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(0, 0), ["it is UTF-16 without the mark that says so. Save it as UTF-8"]);
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

        return new ServicePlanPage(
            _document.Path,
            _lines,
            new FrontMatter(_document.Locale ?? LocaleTag.FromPath(_document.Path), null, null, null),
            _document.Edition,
            _rows.Products().ToEquatableArray(),
            EquatableArray<ExclusionText>.Empty,
            EquatableArray<PlanText>.Empty,
            EquatableArray<Diagnostic>.Empty,
            _diagnostics.ToEquatableArray());
    }

    private void ReadCsv()
    {
        var separator = Separators.FirstOrDefault(candidate => ColumnsOf(candidate).Kind == ReferenceTableKind.PlanRows);
        var reader = new CsvReader(_text, separator == '\0' ? ',' : separator);
        if (ReadHeader(reader) is not { } header)
        {
            _diagnostics.Add(CatalogDiagnostics.Empty, default, []);
            return;
        }

        var headings = header.Fields.Select(field => field.ToPageText().Text).ToList();
        if (FindColumns(headings, header.Span) is not { } columns)
        {
            return;
        }

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

            // Spreadsheets write rows of nothing but separators below the last.
            if (record.Fields.All(field => field.IsBlank()))
            {
                continue;
            }

            if (record.Fields.Count != headings.Count)
            {
                _diagnostics.Add(
                    CatalogDiagnostics.RecordLength,
                    record.Span,
                    [record.Fields.Count.ToString(CultureInfo.InvariantCulture), headings.Count.ToString(CultureInfo.InvariantCulture)]);
                _rows.AddBroken(columns.Find(ReferenceColumn.StringId) is var at && at < record.Fields.Count ? record.Fields[at].ToPageText().Text : "");
                continue;
            }

            Add(columns, column => record.Fields[column], column => ReferenceScan.HoldsGuids(record.Fields[column].ToPageText().Text), record.Span);
        }
    }

    // Excel and PowerShell write a line above the headings, sep=; and #TYPE, and people a title.
    private static CsvRecord? ReadHeader(CsvReader reader)
    {
        var record = reader.Read();
        while (record is { Fields.Count: > 0 } && (IsDirective(record.Fields[0].ToPageText().Text) || IsTitle(record)))
        {
            record = reader.Read();
        }

        return record;
    }

    private static bool IsDirective(string first) => first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || first.StartsWith("#", StringComparison.Ordinal);

    private static bool IsTitle(CsvRecord record) => record.Fields.Count > 1 && record.Fields.Skip(1).All(field => field.IsBlank());

    private void ReadJson()
    {
        if (JsonReader.Read(_text, out var errorAt, out var error) is not { } root)
        {
            _diagnostics.Add(CatalogDiagnostics.DataFileBroken, new SourceSpan(errorAt, errorAt < _text.Length ? 1 : 0), [error]);
            return;
        }

        var records = JsonRecords.In(root);
        var names = records.Where(record => record.Kind == JsonKind.Object).SelectMany(record => record.Members).Select(member => member.Key).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0 && root.Kind == JsonKind.Object)
        {
            Refuse(root.Members.Select(member => member.Key).Distinct(StringComparer.Ordinal).ToList(), root.Span);
            return;
        }

        if (FindColumns(names, root.Span) is not { } columns)
        {
            return;
        }

        foreach (var record in records)
        {
            if (record.Kind != JsonKind.Object || record.Members.Exists(member => member.Value.Kind is JsonKind.Array or JsonKind.Object or JsonKind.Other && ReferenceHeadings.Find(member.Key) != ReferenceColumn.Unknown))
            {
                _diagnostics.Add(CatalogDiagnostics.DataFileBroken, record.Span, ["a product is an object of strings"]);
                var id = record.Members.Find(member => ReferenceHeadings.Find(member.Key) == ReferenceColumn.StringId).Value;
                _rows.AddBroken(id?.Text.ToPageText().Text ?? "");
                continue;
            }

            JsonValue? ValueOf(int column) => record.Members.FindLast(member => member.Key == names[column]).Value;
            Add(columns, column => ValueOf(column)?.Text ?? new PositionedText(), column => ValueOf(column) is { } value && JsonRecords.HoldGuids(value), record.Span);
        }
    }

    private void Add(ReferenceColumns columns, Func<int, PositionedText> fieldAt, Func<int, bool> holdsGuids, SourceSpan record)
    {
        PositionedText Field(ReferenceColumn column) => columns.Find(column) is >= 0 and var at ? fieldAt(at) : new PositionedText();

        // An empty field has no place of its own.
        PageText Words(ReferenceColumn column) => Field(column).ToPageText() is { Text.Length: > 0 } words ? words : new PageText("", new SourceSpan(record.Start, 0));

        var name = Words(ReferenceColumn.ProductName);
        _rows.Add(new PlanRow(
            record.Start,
            name.Text.Length == 0 ? null : new LocalizedText(name, null),
            Field(ReferenceColumn.StringId),
            Words(ReferenceColumn.Guid),
            Field(ReferenceColumn.PlanName),
            Words(ReferenceColumn.PlanId),
            columns.Find(ReferenceColumn.FriendlyPlans) < 0 ? null : Field(ReferenceColumn.FriendlyPlans)));

        // What may be plans stands in a column that is not read.
        if (columns.Unknown().Any(holdsGuids))
        {
            _rows.AddBroken(Field(ReferenceColumn.StringId).ToPageText().Text);
        }
    }

    private ReferenceColumns? FindColumns(List<string> headings, SourceSpan span)
    {
        var columns = ReferenceColumns.From(headings);
        if (columns.Kind != ReferenceTableKind.PlanRows)
        {
            Refuse(headings, span);
            return null;
        }

        foreach (var unknown in columns.Unknown())
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceColumnNotRead, new SourceSpan(span.Start, 0), [headings[unknown]]);
        }

        return columns;
    }

    private void Refuse(List<string> headings, SourceSpan span)
    {
        var shown = string.Join(", ", headings.Where(heading => heading.Length > 0).Take(HeadingsShown).Select(heading => $"'{heading}'"));
        _diagnostics.Add(
            CatalogDiagnostics.DataFileNotRead,
            new SourceSpan(span.Start, 0),
            [DataFileKind.Find(headings) is { } kind ? $"It is {kind.Name}. {kind.Cure}"
                : shown.Length == 0 ? "It has no headings."
                : ReferenceColumns.From(headings).Kind == ReferenceTableKind.PlanRows ? "It has the headings of a reference, but is no list of products: as JSON, a reference is [ { \"Product_Display_Name\": \"…\", … }, … ]."
                : $"Its headings are {shown}; a reference has 'Product_Display_Name', 'String_Id', 'GUID', 'Service_Plan_Name' and 'Service_Plan_Id'."]);
    }

    private static readonly char[] Separators = [',', ';', '\t'];

    private ReferenceColumns ColumnsOf(char separator)
        => ReferenceColumns.From(ReadHeader(new CsvReader(_text, separator))?.Fields.Select(field => field.ToPageText().Text).ToList() ?? []);

    private static IEnumerable<string> CsvHeadings(string line) => line.Split(Separators).Select(heading => heading.Trim(' ', '"', '\r', '\uFEFF'));
}
