using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What stands around the records of a licensing reference in JSON and may take them back: the names over them, and what is said beside their list.</summary>
internal sealed class JsonSurroundings(string? locale, ReportDiagnostic report)
{
    /// <summary>The <paramref name="records"/> but those under a name that takes them back, "removed" or "planned", which is told.</summary>
    public List<JsonRecord> LeaveOutWithdrawn(List<JsonRecord> records)
    {
        var withdrawn = records
            .Where(record => NameOver(record) is not null)
            .GroupBy(record => NameOver(record)!, StringComparer.Ordinal)
            .Where(named => named.First().Over.Any(IsRestricting) || (LastOver(named.First()) is { } last && IsRestricting(last) && !named.Any(record => IsNameOf(record, last))))
            .ToList();
        withdrawn.ForEach(named => report(CatalogDiagnostics.ReferencePartNotRead, named.First().List?.Value.Span ?? named.First().Span, [$"what stands under '{named.Key}'"]));
        return records.Where(record => !withdrawn.Exists(named => named.Key == NameOver(record))).ToList();
    }

    /// <summary>Tells products whose plans stand in two lists: of before and after, or of two clouds. Gives their String IDs.</summary>
    public List<string> TellInTwoLists(List<JsonRecord> records)
    {
        var found = new List<string>();
        foreach (var product in records.Where(record => record.List is not null).GroupBy(record => record.StringIds.FirstOrDefault() ?? "", StringComparer.OrdinalIgnoreCase))
        {
            var first = NameOver(product.First());
            if (product.FirstOrDefault(record => NameOver(record) != first) is { } other)
            {
                report(CatalogDiagnostics.DataFileBroken, other.Span, [$"'{product.Key}' stands under '{first}' and under '{NameOver(other)}', so nothing tells which one holds"]);
                found.Add(product.Key);
            }
        }

        return found;
    }

    /// <summary>Tells what beside a list in <paramref name="root"/> takes it back: <c>"deprecated": true</c>, a title of removed products.</summary>
    public void TellStatements(JsonValue root)
    {
        foreach (var member in JsonRecords.BesideLists(root).Where(member => member.Value.Kind is JsonKind.String or JsonKind.Other))
        {
            var value = member.Value.Text.Words();
            var says = Says(member.Value, value) ? ProductTitle.FindRestricting(Spaced(member.Key), locale) ?? (IsAddress(value) ? null : ProductTitle.FindRestricting(value, locale)) : null;
            if (says is not null)
            {
                report(CatalogDiagnostics.ReferenceSentenceNotUnderstood, member.Value.Span, [$"{member.Key}: {value}", $"because of '{says}'"]);
            }
        }
    }

    // "deprecated": false says nothing.
    private static bool Says(JsonValue value, string text) => text.Length > 0 && !(value.Kind == JsonKind.Other && text is "false" or "0");

    private static bool IsAddress(string value) => value.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private bool IsRestricting(string name) => ProductTitle.FindRestricting(Spaced(name), locale) is not null;

    // "data.products"
    private static string? NameOver(JsonRecord record) => LastOver(record) is { } last ? string.Join(".", [.. record.Over, last]) : null;

    private static string? LastOver(JsonRecord record) => record.List?.Key ?? record.Key;

    // A list or a record may be named after the product.
    private static bool IsNameOf(JsonRecord record, string name)
        => record.Fields.Values.Any(lines => lines.Exists(line => NameFolding.Fold(line.Words()) == NameFolding.Fold(name)));

    // "removedProducts" is two words.
    private static string Spaced(string key)
        => string.Concat(key.Select((c, i) => c is '_' or '-' ? " " : i > 0 && char.IsUpper(c) && char.IsLower(key[i - 1]) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
