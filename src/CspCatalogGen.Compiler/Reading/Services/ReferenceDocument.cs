using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The licensing reference in each form that is read: a page, or the CSV that Microsoft offers, or that as JSON.</summary>
public static class ReferenceDocument
{
    // The separator is found in the text, whatever the name says.
    private static readonly string[] Separated = [".csv", ".tsv", ".tab"];

    // One list, or a value to a line.
    private static readonly string[] Json = [".json", ".jsonl", ".ndjson"];

    // Longer than the headings of any, or than the first product in JSON.
    private const int MaxHeadings = 2048;

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly char[] Around = ['\uFEFF', ' ', '"', '\r', '\n', '\t'];

    /// <summary>Whether <paramref name="path"/> names a file of data, which can be nothing but a licensing reference.</summary>
    public static bool IsData(string path) => IsCsv(path) || IsJson(path);

    /// <summary>Whether <paramref name="document"/> can be a licensing reference. A scan, no parsing.</summary>
    public static bool IsPossible(SourceDocument document) => IsData(document.Path) || BeginsAsCsv(document.Text) || BeginsAsJson(document.Text) || ServicePlanPageReader.IsPossible(document.Text);

    /// <summary>
    /// Reads <paramref name="document"/> by its extension, or as what it plainly is under another one. Never throws on any
    /// text: what is wrong is in its diagnostics.
    /// </summary>
    public static ServicePlanPage Read(SourceDocument document)
        => BeginsAsCsv(document.Text) || (IsCsv(document.Path) && !BeginsAsJson(document.Text)) ? ReferenceDataReader.ReadCsv(document)
            : IsJson(document.Path) || BeginsAsJson(document.Text) ? ReferenceDataReader.ReadJson(document)
            : ServicePlanPageReader.Read(document);

    // Its first line has the headings of one, and no other file does.
    private static bool BeginsAsCsv(string text)
    {
        var end = text.IndexOf('\n');
        return end is > 0 and < MaxHeadings
            && text[0] is not ('[' or '{' or '|')
            && text.IndexOf("GUID", 0, end, StringComparison.OrdinalIgnoreCase) >= 0
            && Array.Exists(Separators, separator => ReferenceColumns.From(text.Substring(0, end).Split(separator).Select(static heading => heading.Trim(Around)).ToList()) is { AreOfProducts: true } columns && !columns.Unknown().Any());
    }

    // [ { "Product_Display_Name": …
    private static bool BeginsAsJson(string text)
    {
        // Asked of every page, so nothing is copied.
        var head = text.AsSpan(0, Math.Min(text.Length, MaxHeadings)).TrimStart(Around);
        return head.StartsWith("[".AsSpan())
            && head.Slice(1).TrimStart().StartsWith("{".AsSpan())
            && head.IndexOf("\"GUID\"".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsCsv(string path) => HasExtension(path, Separated);

    private static bool IsJson(string path) => HasExtension(path, Json);

    private static bool HasExtension(string path, string[] extensions) => Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
