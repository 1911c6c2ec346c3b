using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Finds the documents that the caller's paths lead to.</summary>
internal static class DocumentSearch
{
    private static readonly EnumerationOptions EverythingHere = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>
    /// A file is taken whatever its extension; a folder is searched for <c>*.md</c>, and what lies there as data is told.
    /// The file <paramref name="namesPath"/> is never among them.
    /// </summary>
    /// <exception cref="UnusableInputException">A path leads nowhere.</exception>
    public static FoundDocuments Find(IEnumerable<string> paths, string? namesPath)
    {
        var found = new Dictionary<string, FoundDocument>(RealPath.Comparer);
        var passedOver = new List<string>();
        var references = new List<FoundDocument>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                Add(found, RealPath.Resolve(path), new FoundDocument(ForwardSlashes(path), path, IsNamed: true));
            }
            else if (Directory.Exists(path))
            {
                Search(path, found, passedOver, references);
            }
            else
            {
                throw new UnusableInputException(FileNames.IsForeign(path) ? $"'{path}' cannot be read: {FileNames.WhyForeign}" : $"'{path}' does not exist.");
            }
        }

        if (namesPath is not null && File.Exists(namesPath))
        {
            found.Remove(RealPath.Resolve(namesPath));
        }

        passedOver.AddRange(references
            .Where(reference => !found.ContainsKey(reference.FilePath))
            .Select(reference => $"'{reference.Path}' is a licensing reference, and of a folder only *.md is read; name it to have it read."));
        passedOver.Sort(StringComparer.Ordinal);
        return new FoundDocuments(
            [.. found.Values.OrderBy(static document => document.Path, StringComparer.Ordinal)],
            [.. passedOver.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What a search of the folder <paramref name="root"/> will find once <paramref name="filePath"/> is saved; <see langword="null"/> where it will not find it.</summary>
    public static FoundDocument? FindUnsaved(string root, string filePath)
    {
        if (!Directory.Exists(root))
        {
            return null;
        }

        var inside = ForwardSlashes(Path.GetRelativePath(RealPath.Resolve(root), filePath));
        var steps = inside.Split('/');
        return !Path.IsPathRooted(inside) && IsMarkdown(steps[^1]) && !steps.SkipLast(1).Any(IsPassedOver)
            ? new FoundDocument(PrintedRoot(root) + inside, filePath, IsNamed: false)
            : null;
    }

    // A file that two paths lead to is read once, by the same path whatever the order of the arguments.
    private static void Add(Dictionary<string, FoundDocument> found, string realPath, FoundDocument document)
    {
        if (!found.TryGetValue(realPath, out var other)
            || (document.IsNamed && !other.IsNamed)
            || (document.IsNamed == other.IsNamed && string.CompareOrdinal(document.Path, other.Path) < 0))
        {
            found[realPath] = document;
        }
    }

    private static void Search(string root, Dictionary<string, FoundDocument> found, List<string> passedOver, List<FoundDocument> references)
    {
        var folders = new Stack<(string Printed, string Real)>();
        folders.Push((PrintedRoot(root), RealPath.Resolve(root)));
        while (folders.TryPop(out var folder))
        {
            List<FileSystemInfo> entries;
            try
            {
                entries = [.. new DirectoryInfo(folder.Real).EnumerateFileSystemInfos("*", EverythingHere)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
            {
                var name = folder.Printed.Length == 0 ? "." : folder.Printed;
                passedOver.Add(FileNames.IsForeign(name) ? $"'{name}' was not searched: {FileNames.WhyForeign}" : $"'{name}' cannot be read, so it was not searched.");
                continue;
            }

            foreach (var entry in entries)
            {
                var isFolder = entry is DirectoryInfo;
                var printed = folder.Printed + entry.Name;
                if (entry is FileInfo { Exists: true, Length: > 0, LinkTarget: null } && !entry.Name.StartsWith('.') && ReferenceDataScan.IsReference(entry.FullName))
                {
                    references.Add(new FoundDocument(printed, entry.FullName, IsNamed: false));
                }

                if (isFolder ? IsPassedOver(entry.Name) : !IsMarkdown(entry.Name))
                {
                    continue;
                }

                if (entry.LinkTarget is not null)
                {
                    // A link may lead in a circle, or out of the folder that the caller trusts.
                    passedOver.Add($"'{printed}' is a link, so it was not followed; name it to have it read.");
                }
                else if (isFolder)
                {
                    folders.Push((printed + "/", entry.FullName));
                }
                else if (entry is FileInfo { Exists: true, Length: 0 })
                {
                    Add(found, entry.FullName, new EmptyDocument(printed, entry.FullName));
                }
                else if (entry is FileInfo { Exists: true } file && GitLink.IsOne(file))
                {
                    passedOver.Add($"'{printed}' is a link that git wrote as text, so it was not followed; name the file that it leads to to have it read.");
                }
                else
                {
                    // One that cannot be found is gone, or its name is not UTF-8: reading it tells.
                    Add(found, entry.FullName, new FoundDocument(printed, entry.FullName, IsNamed: false));
                }
            }
        }
    }

    /// <summary>Whether a file of that name in a folder is read.</summary>
    public static bool IsMarkdown(string name)
        => !name.StartsWith('.') && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder of that name is not searched.</summary>
    public static bool IsPassedOver(string folder)
        => folder.StartsWith('.') || folder is "node_modules" or "bin" or "obj";

    private static string PrintedRoot(string root)
    {
        var printed = ForwardSlashes(root).TrimEnd('/');
        return printed switch
        {
            "." => string.Empty,
            _ => printed + "/",
        };
    }

    /// <summary>How outputs write <paramref name="path"/>. On Unix a backslash is a letter like any other.</summary>
    public static string ForwardSlashes(string path)
        => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
