using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Finds the names document: where nobody named it, the first file called offers.md or names.md that is one.</summary>
internal static class NamesDocumentSearch
{
    private static readonly string[] Names = ["offers.md", "names.md"];

    /// <summary>The names document in <paramref name="roots"/>: <paramref name="named"/> where it is there, else the one that looks like it.</summary>
    public static string? Find(IReadOnlyList<string> roots, string? named) => (named is null ? null : FindNamed(roots, named)) ?? FindByLooks(roots);

    /// <summary>The file <paramref name="named"/>, from the first of <paramref name="roots"/> on that has it.</summary>
    public static string? FindNamed(IReadOnlyList<string> roots, string named)
        => roots.Select(static root => Path.GetFullPath(root)).DefaultIfEmpty(Environment.CurrentDirectory).Select(root => Path.GetFullPath(named, root)).FirstOrDefault(File.Exists);

    private static string? FindByLooks(IEnumerable<string> roots)
        => DocumentSearch.Find(roots.Where(Directory.Exists), namesPath: null).Documents
            .Where(static document => Names.Contains(Path.GetFileName(document.FilePath), StringComparer.OrdinalIgnoreCase))
            .FirstOrDefault(static document => NamesDocumentReader.Read(new SourceDocument(document.Path, document.Read(scanFirst: false).Text)).Offers.Count > 0)
            ?.FilePath;
}
