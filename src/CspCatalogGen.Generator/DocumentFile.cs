using System;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CspCatalogGen.Generator;

/// <summary>A document of the catalog as the project hands it over. It has no Roslyn object, so a step may keep it.</summary>
/// <param name="Role">What it is to the catalog.</param>
/// <param name="FullPath">Its place on this machine; for locations only, never for what is generated.</param>
/// <param name="Document">Its text, under a path that is the same on every machine.</param>
internal sealed record DocumentFile(DocumentRole Role, string FullPath, SourceDocument Document)
{
    /// <summary>The locale that the project gives it, where that is no tag; then the document's own word holds.</summary>
    public string? NoLocale { get; private init; }

    /// <summary>The edition that the project gives it, where there is no such edition; then the document's own word holds.</summary>
    public string? NoEdition { get; private init; }

    /// <summary>Whether the compiler could not open it, and said so (CS2001). It is read as empty.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>The document in <paramref name="file"/>, or <see langword="null"/> where the file is none of the catalog's.</summary>
    public static DocumentFile? From(AdditionalText file, AnalyzerConfigOptions project, AnalyzerConfigOptions metadata, System.Threading.CancellationToken cancellationToken)
    {
        if (!metadata.TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out var group))
        {
            return null;
        }

        DocumentRole role;
        if (string.Equals(group, "CspCatalogDocument", StringComparison.OrdinalIgnoreCase))
        {
            role = DocumentRole.Page;
        }
        else if (string.Equals(group, "CspCatalogNames", StringComparison.OrdinalIgnoreCase))
        {
            role = DocumentRole.Names;
        }
        else
        {
            return null;
        }

        project.TryGetValue("build_property.ProjectDir", out var projectDirectory);
        var locale = ValueOf(metadata, "Locale");
        var edition = ValueOf(metadata, "Edition");
        var isLocale = locale is null || LocaleTag.Normalize(locale) is not null;
        var isEdition = edition is null || IsEdition(edition);
        var text = file.GetText(cancellationToken);
        var document = new SourceDocument(
            ProjectPath.Shorten(file.Path, projectDirectory),
            text?.ToString() ?? "",
            isLocale ? locale : null,
            isEdition ? edition : null);
        return new DocumentFile(role, file.Path, document)
        {
            NoLocale = isLocale ? null : locale,
            NoEdition = isEdition ? null : edition,
            IsMissing = text is null,
        };
    }

    private static bool IsEdition(string edition)
        => string.Equals(edition, EditionIds.Global, StringComparison.OrdinalIgnoreCase) || string.Equals(edition, EditionIds.China, StringComparison.OrdinalIgnoreCase);

    private static string? ValueOf(AnalyzerConfigOptions metadata, string name)
        => metadata.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;
}
