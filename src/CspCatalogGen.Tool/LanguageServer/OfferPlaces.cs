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
internal sealed record OfferMention(Offer Offer, string Name, SourceLocation Location)
{
    /// <summary>Whether it is the name at the head of the offer's row in the names document.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it is a part of the name of a market variant, which is called after its base offer.</summary>
    public bool IsInVariant { get; init; }
}

/// <summary>Where the documents name offers: the cells and footnotes of upgrade pages, and the rows of the names document.</summary>
internal sealed class OfferPlaces
{
    private readonly ILookup<string, OfferMention> _byPath;

    private OfferPlaces(IEnumerable<OfferMention> mentions)
        => _byPath = mentions.ToLookup(static mention => mention.Location.Path, StringComparer.Ordinal);

    /// <summary>Finds the mentions in the documents of <paramref name="state"/>; <paramref name="textOf"/> gives the text of one.</summary>
    public static OfferPlaces Find(WorkspaceState state, Func<string, string?> textOf)
    {
        var offers = state.Result.Catalog.Offers;
        var english = Unambiguous(offers.SelectMany(static offer => EnglishNames(offer).Select(name => (name, offer))));
        var byName = offers.ToDictionary(static offer => offer.Name, StringComparer.Ordinal);
        var variants = new VariantSpelling(offers, textOf);

        // What the linker found a cell to be counts before what its name looks like.
        var seen = state.Result.SeenNames
            .Where(name => byName.ContainsKey(name.Offer))
            .GroupBy(static name => (name.Path, name.Location.Span))
            .ToDictionary(static same => same.Key, same => byName[same.First().Offer]);
        var inPages = state.Documents.Select(static document => document.Upgrades).OfType<UpgradePage>().SelectMany(page =>
        {
            var cells = Names(page)
                .Select(name => seen.TryGetValue((page.Path, name.Span), out var offer) || english.TryGetValue(NameFolding.Fold(name.Text), out offer)
                    ? new OfferMention(offer, name.Text, page.Locate(name.Span))
                    : null)
                .OfType<OfferMention>()
                .ToList();
            return cells.Concat(NoteMentions.Find(page, textOf, () => Vocabulary(page, cells, english, offers)));
        });
        var inNames = state.Documents.Select(static document => document.Names).OfType<NamesDocument>().SelectMany(names => names.Offers
            .Where(row => byName.ContainsKey(row.Name.Text))
            .SelectMany(row => NamesInRow(names, row, byName[row.Name.Text], textOf)));
        return new OfferPlaces(inPages.Concat(inNames).SelectMany(variants.WithBase));
    }

    /// <summary>The mention at <paramref name="position"/> of the document <paramref name="path"/>.</summary>
    public OfferMention? At(string path, Position position)
        => _byPath[path].FirstOrDefault(mention => !mention.IsInVariant && Range.From(mention.Location).Contains(position));

    /// <summary>The name at <paramref name="position"/> that can be renamed by itself: of a market variant's, that of its base offer.</summary>
    public OfferMention? NameAt(string path, Position position)
        => _byPath[path].Where(mention => Range.From(mention.Location).Contains(position)).OrderByDescending(static mention => mention.IsInVariant).FirstOrDefault(IsNameItself);

    /// <summary>Every mention of <paramref name="offer"/>, by path and place.</summary>
    public IEnumerable<OfferMention> Find(Offer offer)
        => InOrder(mention => mention.Offer.Id == offer.Id && !mention.IsInVariant);

    /// <summary>Every place where the offer of <paramref name="renamed"/> has the same name, by path and place.</summary>
    public IEnumerable<OfferMention> WithName(OfferMention renamed)
        => InOrder(mention => mention.Offer.Id == renamed.Offer.Id && IsNameItself(mention) && NameFolding.Fold(mention.Name) == NameFolding.Fold(renamed.Name));

    /// <summary>The English names that <paramref name="offer"/> has and had.</summary>
    public static IEnumerable<string> EnglishNames(Offer offer) => offer.FormerNames.Select(static former => former.Name).Append(offer.Name);

    private IEnumerable<OfferMention> InOrder(Func<OfferMention, bool> isOne)
        => _byPath
            .SelectMany(static mentions => mentions)
            .Where(isOne)
            .OrderBy(static mention => mention.Location.Path, StringComparer.Ordinal)
            .ThenBy(static mention => mention.Location.Span.Start);

    // A market variant is known by its base offer's name and its market: with another name it would be another offer.
    private static bool IsNameItself(OfferMention mention)
        => mention.Offer.VariantOf is null || !EnglishNames(mention.Offer).Any(name => NameFolding.Fold(name) == NameFolding.Fold(mention.Name));

    private static IEnumerable<MarkedText> Names(UpgradePage page)
        => (page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
            .SelectMany(static row => row.Targets.Prepend(row.Offer))
            .SelectMany(static name => new[] { name.Local, name.English })
            .OfType<MarkedText>();

    private static IEnumerable<OfferMention> NamesInRow(NamesDocument names, OfferRow row, Offer offer, Func<string, string?> textOf)
    {
        // Behind a former name stands its last day, which is no part of it.
        var former = row.FormerNames.Count > 0 && textOf(names.Path) is { } text
            ? row.FormerNames
                .Select(former => (former.Name.Text, Span: new SpelledWords(text, former.Name.Span).FindAtStart(NameFolding.Fold(former.Name.Text))))
                .Where(static former => former.Span is not null)
                .Select(former => new OfferMention(offer, former.Text, names.Locate(former.Span!.Value)))
            : [];
        return row.Names.Select(static name => name.Name)
            .Select(name => new OfferMention(offer, name.Text, names.Locate(name.Span)))
            .Concat(former)
            .Prepend(new OfferMention(offer, row.Name.Text, names.Locate(row.Name.Span)) { IsRow = true });
    }

    // What a footnote of the page may call an offer: first what its own cells do, then what is known elsewhere.
    private static Dictionary<string, Offer> Vocabulary(UpgradePage page, IReadOnlyList<OfferMention> cells, Dictionary<string, Offer> english, IEnumerable<Offer> offers)
    {
        var vocabulary = Unambiguous(offers.SelectMany(offer => offer.Names
            .Where(names => names.Locale == page.FrontMatter.Locale)
            .SelectMany(static names => names.Names)
            .Select(name => (name, offer))));
        foreach (var (fold, offer) in english.Concat(Unambiguous(cells.Select(static cell => (cell.Name, cell.Offer)))))
        {
            vocabulary[fold] = offer;
        }

        return vocabulary;
    }

    private static Dictionary<string, Offer> Unambiguous(IEnumerable<(string Name, Offer Offer)> names)
        => names
            .GroupBy(static name => NameFolding.Fold(name.Name), static name => name.Offer, StringComparer.Ordinal)
            .Where(static same => same.Select(static offer => offer.Id).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
}
