using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Initializing;

/// <summary>A folder that is to become a catalog, and what is in it already.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Pages">The folder of its upgrade pages, as a path from it with forward slashes; empty where they lie in it itself.</param>
/// <param name="HasPages">Whether there are any.</param>
internal sealed record CatalogFolder(string Path, string Pages, bool HasPages)
{
    private const string NamesFile = "offers.md";
    private const string PagesOfNew = "docs/catalog";

    /// <summary>The names document, as a path from the folder.</summary>
    public string Names => Pages.Length == 0 ? NamesFile : Pages + "/" + NamesFile;

    /// <summary>The first page of a folder that has none.</summary>
    public string FirstPage => Pages + "/en-us/upgrade-subscriptions.md";

    /// <summary>The projects in it.</summary>
    public IReadOnlyList<string> Projects => Directory.Exists(Path) ? [.. Directory.GetFiles(Path, "*.csproj").Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Looks at the folder <paramref name="path"/>, in which <paramref name="documents"/> were found.</summary>
    public static CatalogFolder From(string path, IEnumerable<FoundDocument> found, IEnumerable<CatalogDocument> documents)
    {
        var files = found.ToDictionary(document => document.Path, document => document.FilePath, StringComparer.Ordinal);
        var root = RealPath.Resolve(path);
        var folders = documents
            .Where(document => document.Upgrades is { HasAnchor: true })
            .Select(document => DocumentSearch.ForwardSlashes(System.IO.Path.GetRelativePath(root, RealPath.Resolve(System.IO.Path.GetDirectoryName(files[document.Path])!))))
            .Select(folder => folder == "." ? [] : folder.Split('/'))
            .ToList();
        return folders.Count == 0 ? new CatalogFolder(path, PagesOfNew, HasPages: false) : new CatalogFolder(path, Common(folders), HasPages: true);
    }

    /// <summary>The file of the machine at the path <paramref name="inside"/> from the folder.</summary>
    public string FileAt(string inside) => System.IO.Path.Combine(Path, inside);

    // Pages of one language alone lie in a folder named after it, and the next language will lie beside it.
    private static string Common(List<string[]> folders)
    {
        var common = folders[0].TakeWhile((name, depth) => folders.TrueForAll(folder => folder.Length > depth && folder[depth] == name)).ToList();
        if (common.Count > 0 && LocaleTag.FromPath(common[^1] + "/page.md") is not null)
        {
            common.RemoveAt(common.Count - 1);
        }

        return string.Join('/', common);
    }
}
