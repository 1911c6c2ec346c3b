using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Finds the names document where nobody named it: the first file called offers.md or names.md that is one.</summary>
internal static class NamesDocumentSearch
{
    private static readonly string[] _names = ["offers.md", "names.md"];

    public static string? Find(IEnumerable<string> roots)
        => DocumentSearch.Find(roots.Where(Directory.Exists), namesPath: null).Documents
            .Where(static document => _names.Contains(Path.GetFileName(document.FilePath), StringComparer.OrdinalIgnoreCase))
            .FirstOrDefault(static document => NamesDocumentReader.Read(new SourceDocument(document.Path, document.Read(scanFirst: false).Text)).Offers.Count > 0)
            ?.FilePath;
}
