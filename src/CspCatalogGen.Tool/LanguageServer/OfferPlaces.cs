using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Compilation;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>A place where a document names an offer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Name">The name that stands there.</param>
/// <param name="Location">The place.</param>
/// <param name="IsRow">Whether it is the name at the head of the offer's row in the names document.</param>
internal sealed record OfferMention(Offer Offer, string Name, SourceLocation Location, bool IsRow = false);

/// <summary>Where the tables of the documents name offers: cells of upgrade pages, and the rows of the names document.</summary>
internal sealed class OfferPlaces
{
    private readonly ILookup<string, OfferMention> _byPath;

    private OfferPlaces(IEnumerable<OfferMention> mentions)
        => _byPath = mentions.ToLookup(static mention => mention.Location.Path, StringComparer.Ordinal);

    /// <summary>Finds the mentions in the documents of <paramref name="state"/>.</summary>
    public static OfferPlaces Find(WorkspaceState state)
    {
        var offers = state.Result.Catalog.Offers;
        var english = offers
            .SelectMany(static offer => offer.FormerNames.Select(static former => former.Name).Append(offer.Name).Select(name => (Fold: NameFolding.Fold(name), Offer: offer)))
            .GroupBy(static name => name.Fold, StringComparer.Ordinal)
            .Where(static same => same.Select(static name => name.Offer).Distinct().Count() == 1)
            .ToDictionary(static same => same.Key, static same => same.First().Offer, StringComparer.Ordinal);
        var byName = offers.ToDictionary(static offer => offer.Name, StringComparer.Ordinal);

        // What the linker found a cell to be counts before what its name looks like.
        var seen = state.Result.SeenNames
            .Where(name => byName.ContainsKey(name.Offer))
            .GroupBy(static name => (name.Path, name.Location.Span))
            .ToDictionary(static same => same.Key, same => byName[same.First().Offer]);
        var inPages = state.Documents.Select(static document => document.Upgrades).OfType<UpgradePage>().SelectMany(page => Names(page).Select(name =>
            (seen.TryGetValue((page.Path, name.Span), out var offer) || english.TryGetValue(NameFolding.Fold(name.Text), out offer))
                ? new OfferMention(offer, name.Text, page.Locate(name.Span))
                : null));
        var inNames = state.Documents.Select(static document => document.Names).OfType<NamesDocument>().SelectMany(names => names.Offers
            .Where(row => byName.ContainsKey(row.Name.Text))
            .SelectMany(row => row.Names.Select(static name => name.Name).Concat(row.FormerNames.Select(static former => former.Name))
                .Select(name => new OfferMention(byName[row.Name.Text], name.Text, names.Locate(name.Span)))
                .Prepend(new OfferMention(byName[row.Name.Text], row.Name.Text, names.Locate(row.Name.Span), IsRow: true))));
        return new OfferPlaces(inPages.OfType<OfferMention>().Concat(inNames));
    }

    /// <summary>The mention at <paramref name="position"/> of the document <paramref name="path"/>.</summary>
    public OfferMention? At(string path, Position position)
        => _byPath[path].FirstOrDefault(mention => Range.Of(mention.Location).Contains(position));

    /// <summary>Every mention of <paramref name="offer"/>, by path and place.</summary>
    public IEnumerable<OfferMention> Of(Offer offer)
        => _byPath
            .SelectMany(static mentions => mentions)
            .Where(mention => mention.Offer.Id == offer.Id)
            .OrderBy(static mention => mention.Location.Path, StringComparer.Ordinal)
            .ThenBy(static mention => mention.Location.Span.Start);

    private static IEnumerable<MarkedText> Names(UpgradePage page)
        => (page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
            .SelectMany(static row => row.Targets.Prepend(row.Offer))
            .SelectMany(static name => new[] { name.Local, name.English })
            .OfType<MarkedText>();
}
