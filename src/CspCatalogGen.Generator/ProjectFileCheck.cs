using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>Says what a project file asks for that nobody understands, where it stands there.</summary>
internal static class ProjectFileCheck
{
    public const string Document = "CspCatalogDocument";
    public const string Names = "CspCatalogNames";

    private const string Prefix = "CspCatalog";

    private static readonly string[] Properties =
    [
        ProjectSettings.NamespaceProperty, ProjectSettings.AccessibilityProperty, ProjectSettings.EnabledProperty, "CspCatalogPrecompiled", "CspCatalogHelp",
    ];

    private static readonly string[] Items = [Document, Names];

    private static readonly string[] Metadata = ["Locale", "Edition"];

    // What MSBuild, the SDK and editors read of any item.
    private static readonly string[] MetadataOfAnyItem =
    [
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata",
        "MatchOnMetadata", "MatchOnMetadataOptions", "Link", "LinkBase", "Visible", "Pack", "PackagePath", "DependentUpon",
        "CopyToOutputDirectory", "CopyToPublishDirectory", "TargetPath",
    ];

    /// <summary>What is to be said of <paramref name="files"/>, which are one project's.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<ProjectFile> files)
    {
        var used = new HashSet<string>(files.SelectMany(file => file.Uses), StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            foreach (var element in file.Elements)
            {
                if (Items.Contains(element.Name, StringComparer.OrdinalIgnoreCase))
                {
                    foreach (var metadata in element.Metadata)
                    {
                        if (!Metadata.Contains(metadata.Name, StringComparer.OrdinalIgnoreCase) && !MetadataOfAnyItem.Contains(metadata.Name, StringComparer.OrdinalIgnoreCase))
                        {
                            yield return NotUnderstood(file, metadata.NameSpan, $"Metadata of {element.Name}", metadata.Name, "one that CspCatalogGen reads" + NearestOf(metadata.Name, Metadata));
                        }
                    }
                }
                else if (!Properties.Contains(element.Name, StringComparer.OrdinalIgnoreCase) && !used.Contains(element.Name))
                {
                    var known = element.Metadata.Any(metadata => metadata.Name == "Include") ? Items : Properties;

                    // What starts otherwise is the project's own, unless it is a name of ours but for a slip.
                    var nearest = element.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? NearestOf(element.Name, known) : NearestOf(element.Name, known, atMost: 2);
                    if (nearest.Length == 0 && !element.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                    {
                        continue;
                    }

                    yield return NotUnderstood(file, element.NameSpan, "A setting", element.Name, "one of CspCatalogGen's" + nearest);
                }
            }
        }
    }

    /// <summary>The place of a property's value, where one of the files gives it.</summary>
    public static SourceLocation? LocateValue(IEnumerable<ProjectFile> files, string property) => files
        .SelectMany(file => file.Elements
            .Where(element => string.Equals(element.Name, property, StringComparison.OrdinalIgnoreCase))
            .Select(element => file.Locate(element.ValueSpan)))
        .FirstOrDefault();

    /// <summary>The place of a piece of metadata with this value, where one of the files gives it.</summary>
    public static SourceLocation? LocateMetadata(IEnumerable<ProjectFile> files, string name, string value) => files
        .SelectMany(file => file.Elements
            .Where(element => Items.Contains(element.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(element => element.Metadata)
            .Where(metadata => string.Equals(metadata.Name, name, StringComparison.OrdinalIgnoreCase) && metadata.Value.Trim() == value)
            .Select(metadata => file.Locate(metadata.ValueSpan)))
        .FirstOrDefault();

    /// <summary>The place of the first item of a group that includes something.</summary>
    public static SourceLocation? LocateItem(IEnumerable<ProjectFile> files, string group) => files
        .SelectMany(file => file.Elements
            .Where(element => string.Equals(element.Name, group, StringComparison.OrdinalIgnoreCase) && element.Metadata.Any(metadata => metadata.Name == "Include"))
            .Select(element => file.Locate(element.NameSpan)))
        .FirstOrDefault();

    private static Diagnostic NotUnderstood(ProjectFile file, SourceSpan span, string what, string name, string expected)
        => Diagnostic.Create(CatalogDiagnostics.Configuration, file.Locate(span), what, name, expected);

    private static string NearestOf(string name, string[] known, int atMost = int.MaxValue)
    {
        var nearest = known.OrderBy(candidate => EditDistance.Between(name.ToLowerInvariant(), candidate.ToLowerInvariant())).First();
        return EditDistance.Between(name.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Min(atMost, Math.Max(2, nearest.Length / 3)) ? $" ('{nearest}' is)" : "";
    }
}
