using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>What a rename is to change in the catalog, and that it changes nothing else.</summary>
internal sealed class NameChange
{
    private readonly string _newName;
    private readonly Dictionary<string, string> _newFolds;

    private NameChange(string newName, Dictionary<string, string> newFolds)
    {
        _newName = newName;
        _newFolds = newFolds;
    }

    /// <summary>The change of a name to <paramref name="newName"/>; with <paramref name="isCurrent"/> the offer is known by it.</summary>
    public static NameChange Create(OfferMention renamed, string newName, bool isCurrent)
        => new(newName, isCurrent
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [renamed.Offer.Id] = NameFolding.Fold(newName) }
            : []);

    /// <summary>What else differs between <paramref name="before"/> and <paramref name="after"/>, for the person who asked; <see langword="null"/> where nothing does.</summary>
    public string? WhyMore(LinkResult before, LinkResult after)
        => NewDiagnostic(before, after) is { } diagnostic ? $"there would be {diagnostic.Descriptor.Id}, {diagnostic.Message}"
            : !IsThere(after.Catalog) ? "the documents would not be read as saying that name."
            : !Facts(before.Catalog, FoldsBefore(before.Catalog)).SequenceEqual(Facts(after.Catalog, FoldsOf(after.Catalog)), StringComparer.Ordinal) ? "offers or upgrades would change with it."
            : null;

    private static Diagnostic? NewDiagnostic(LinkResult before, LinkResult after)
    {
        var known = before.Diagnostics.CountBy(static diagnostic => diagnostic.Descriptor.Id).ToDictionary(StringComparer.Ordinal);
        return after.Diagnostics
            .Where(static diagnostic => diagnostic.Descriptor.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .GroupBy(static diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > known.GetValueOrDefault(same.Key))
            ?.First();
    }

    private bool IsThere(Catalog catalog)
        => catalog.Offers.Any(offer => OfferPlaces.EnglishNames(offer).Concat(offer.Names.SelectMany(static names => names.Names)).Contains(_newName, StringComparer.Ordinal));

    private static Dictionary<string, string> FoldsOf(Catalog catalog)
        => catalog.Offers.ToDictionary(static offer => offer.Id, static offer => NameFolding.Fold(offer.Name), StringComparer.Ordinal);

    // A market variant takes the new name of its base offer with it.
    private Dictionary<string, string> FoldsBefore(Catalog catalog)
    {
        var old = FoldsOf(catalog);
        return catalog.Offers.ToDictionary(
            static offer => offer.Id,
            offer => _newFolds.TryGetValue(offer.Id, out var renamed) ? renamed
                : offer.VariantOf is { } id && _newFolds.TryGetValue(id, out var renamedBase) ? renamedBase + old[offer.Id][old[id].Length..]
                : old[offer.Id],
            StringComparer.Ordinal);
    }

    private static IEnumerable<string> Facts(Catalog catalog, Dictionary<string, string> folds)
        => catalog.Offers.Select(offer => string.Create(CultureInfo.InvariantCulture, $"{folds[offer.Id]}|{offer.Number}|{offer.Market}|{(offer.VariantOf is { } id ? folds[id] : "")}"))
            .Concat(catalog.Upgrades.Select(upgrade => $"{folds[upgrade.From]}>{folds[upgrade.To]}|{upgrade.Market}|{upgrade.Rule}|{upgrade.Contested}|{upgrade.Note is null}"))
            .Order(StringComparer.Ordinal);
}
