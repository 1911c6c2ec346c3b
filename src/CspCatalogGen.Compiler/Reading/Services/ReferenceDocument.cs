using System;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The licensing reference in each form that is read: a page, or the CSV that Microsoft offers, or that as JSON.</summary>
public static class ReferenceDocument
{
    // The separator is found in the text, whatever the name says.
    private static readonly string[] Separated = [".csv", ".tsv", ".tab"];

    // One list, or a value to a line.
    private static readonly string[] Json = [".json", ".jsonl", ".ndjson"];

    /// <summary>Whether <paramref name="path"/> names a file of data, which can be nothing but a licensing reference.</summary>
    public static bool IsData(string path) => IsCsv(path) || IsJson(path);

    /// <summary>Whether <paramref name="document"/> can be a licensing reference. A scan, no parsing.</summary>
    public static bool IsPossible(SourceDocument document) => IsData(document.Path) || ServicePlanPageReader.IsPossible(document.Text);

    /// <summary>Reads <paramref name="document"/> by its extension. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static ServicePlanPage Read(SourceDocument document)
        => IsCsv(document.Path) ? ReferenceDataReader.ReadCsv(document)
            : IsJson(document.Path) ? ReferenceDataReader.ReadJson(document)
            : ServicePlanPageReader.Read(document);

    private static bool IsCsv(string path) => HasExtension(path, Separated);

    private static bool IsJson(string path) => HasExtension(path, Json);

    private static bool HasExtension(string path, string[] extensions) => Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
