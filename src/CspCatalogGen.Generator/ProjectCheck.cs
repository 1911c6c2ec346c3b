using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>Says what is wrong with a project around its documents.</summary>
internal static class ProjectCheck
{
    /// <summary>What is to be said, at its place in a project file where it has one.</summary>
    /// <param name="documents">The project's documents.</param>
    /// <param name="linked">Its catalog; <see langword="null"/> where it has none.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="files">The project file and what it imports from the folders above.</param>
    public static IEnumerable<PlacedDiagnostic> Check(IReadOnlyList<ReadDocument> documents, LinkedCatalog? linked, ProjectSettings settings, IReadOnlyList<ProjectFile> files)
    {
        var fullPaths = files.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().FullPath, StringComparer.Ordinal);
        return OfSettings(documents, linked, settings, files)
            .Concat(ProjectFileCheck.Check(files))
            .Select(diagnostic => new PlacedDiagnostic(
                diagnostic,
                diagnostic.Location is { } location && fullPaths.TryGetValue(location.Path, out var fullPath) ? fullPath : null));
    }

    private static IEnumerable<Diagnostic> OfSettings(IReadOnlyList<ReadDocument> documents, LinkedCatalog? linked, ProjectSettings settings, IReadOnlyList<ProjectFile> files)
    {
        if (linked is null)
        {
            // Items that many projects import may be for others of them; those in the project's own file are for it.
            var own = files.Where(file => file.IsProject);
            if ((settings.IsEnabled || settings.IsNotReferenced) && ProjectFileCheck.LocateItem(own, ProjectFileCheck.Document) is { } item)
            {
                yield return settings.IsEnabled
                    ? Diagnostic.Create(CatalogDiagnostics.NoUpgradePages, item, "0")
                    : Diagnostic.Create(CatalogDiagnostics.NotReferenced, item);
            }

            yield break;
        }

        if (settings.TooOldLanguage is not null)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.HostTooOld, null, settings.TooOldLanguage);
        }

        if (!settings.HasSpan)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.NoSpan, null);
        }
        else if (!settings.HasRuntime)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.NoRuntime, null);
        }
        else if (settings.IsRuntimeLeftOut)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.RuntimeLeftOut, null);
        }

        if (settings.PrivateAssets is { } assets)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.RuntimeIsPrivate, null, assets);
        }

        if (settings.NoNamespace is { } noNamespace)
        {
            yield return NotUnderstood(ProjectFileCheck.LocateValue(files, ProjectSettings.NamespaceProperty), ProjectSettings.NamespaceProperty, noNamespace, "a namespace");
        }

        if (settings.NoAccessibility is { } noAccessibility)
        {
            yield return NotUnderstood(ProjectFileCheck.LocateValue(files, ProjectSettings.AccessibilityProperty), ProjectSettings.AccessibilityProperty, noAccessibility, "'public' or 'internal'");
        }

        foreach (var locale in documents.Select(document => document.File.NoLocale).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return NotUnderstood(ProjectFileCheck.LocateMetadata(files, "Locale", locale), "Locale", locale, "a tag such as 'zh-TW'");
        }

        foreach (var edition in documents.Select(document => document.File.NoEdition).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return NotUnderstood(ProjectFileCheck.LocateMetadata(files, "Edition", edition), "Edition", edition, $"'{EditionIds.Global}' or '{EditionIds.China}'");
        }

        if (settings.ListedTwice is { } page)
        {
            yield return Diagnostic.Create(CatalogDiagnostics.ListedTwice, ProjectFileCheck.LocateItem(files, ProjectFileCheck.Document), page);
        }

        if (linked.Catalog.Offers.Count > 0 && documents.All(document => document.File.Role != DocumentRole.Names))
        {
            yield return Diagnostic.Create(
                CatalogDiagnostics.NumbersNotPinned,
                ProjectFileCheck.LocateItem(files, ProjectFileCheck.Names) ?? ProjectFileCheck.LocateItem(files, ProjectFileCheck.Document),
                linked.Catalog.Offers.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Diagnostic NotUnderstood(SourceLocation? location, string what, string value, string expected)
        => Diagnostic.Create(CatalogDiagnostics.Configuration, location, what, value, expected);
}
