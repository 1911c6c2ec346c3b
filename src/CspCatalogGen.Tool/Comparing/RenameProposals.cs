using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>
/// Finds offers that seem to be called otherwise in the next source revision of their page: the same place in the table,
/// the same plan. Whether they are renamed is for a person to say, so nothing is written.
/// </summary>
internal static class RenameProposals
{
    /// <summary>A sentence for each, but for those that <paramref name="names"/> knows.</summary>
    public static IEnumerable<string> Find(IEnumerable<CatalogDocument> documents, NamesDocument? names, CatalogCompiler compiler)
    {
        var revisions = documents
            .Where(document => document.Upgrades is { HasAnchor: true, Table: not null })
            .GroupBy(document => document.Upgrades!.FrontMatter.SourceRevision ?? document.Path, StringComparer.Ordinal)
            .Select(revision => ComparedCatalog.Compile(revision.Key, [.. revision], compiler))
            .Where(catalog => catalog.Catalog.Editions is [{ Date: not null }] && !catalog.Errors.Any());
        foreach (var edition in revisions.GroupBy(catalog => catalog.Catalog.Editions[0].Id, StringComparer.Ordinal).OrderBy(edition => edition.Key, EditionOrder.Comparer))
        {
            var ordered = edition.OrderBy(catalog => catalog.Catalog.Editions[0].Date, StringComparer.Ordinal).ThenBy(catalog => catalog.Name, StringComparer.Ordinal).ToList();
            foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            {
                foreach (var sentence in Compare(before, after, names))
                {
                    yield return sentence;
                }
            }
        }
    }

    private static IEnumerable<string> Compare(ComparedCatalog before, ComparedCatalog after, NamesDocument? names)
        => from pair in OfferMatching.Propose(before, after).Pairs
           where pair.Before.VariantOf is null && NameFolding.Fold(pair.Before.Name) != NameFolding.Fold(pair.After.Name) && !IsKnown(pair.Before.Name, pair.After.Name, names)
           select $"'{pair.Before.Name}' ({before.Catalog.Editions[0].Id}, {before.Catalog.Editions[0].Date}) may be called '{pair.After.Name}' in {after.Catalog.Editions[0].Date}: "
               + "it has its place in the table, and its plan. If it is so, put the new name into the first column of its row, the old one into 'Former names' with the last day on which it held, keep the number, and delete the new name's own row. If not, leave both.";

    private static bool IsKnown(string former, string name, NamesDocument? names)
        => (names?.Offers ?? EquatableArray<OfferRow>.Empty).Any(row =>
            NameFolding.Fold(row.Name.Text) == NameFolding.Fold(name)
            && row.FormerNames.Any(known => NameFolding.Fold(known.Name.Text) == NameFolding.Fold(former)));
}
