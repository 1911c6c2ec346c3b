using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Market variants are called after their base offer: where one is named in English, the base offer's name stands as well.</summary>
internal sealed class VariantSpelling(IEnumerable<Offer> offers, Func<string, string?> textOf)
{
    private readonly Dictionary<string, Offer> _byId = offers.ToDictionary(static offer => offer.Id, StringComparer.Ordinal);

    /// <summary><paramref name="mention"/>, and the name of the base offer in it.</summary>
    public IEnumerable<OfferMention> WithBase(OfferMention mention)
        => FindBase(mention) is { } inside ? [mention, inside] : [mention];

    private OfferMention? FindBase(OfferMention mention)
    {
        var fold = NameFolding.Fold(mention.Name);
        if (mention.Offer.VariantOf is not { } id
            || !OfferPlaces.EnglishNames(mention.Offer).Any(name => NameFolding.Fold(name) == fold)
            || !_byId.TryGetValue(id, out var offer)
            || textOf(mention.Location.Path) is not { } text)
        {
            return null;
        }

        var words = new SpelledWords(text, mention.Location.Span);
        return OfferPlaces.EnglishNames(offer)
            .Where(name => fold.StartsWith(NameFolding.Fold(name), StringComparison.Ordinal))
            .OrderByDescending(static name => name.Length)
            .Select(name => (Name: name, Span: words.FindAtStart(NameFolding.Fold(name))))
            .Where(static inside => inside.Span is not null)
            .Select(inside => new OfferMention(offer, inside.Name, Part(mention.Location, text, inside.Span!.Value)) { IsInVariant = true })
            .FirstOrDefault();
    }

    private static SourceLocation Part(SourceLocation whole, string text, SourceSpan span) => new LineMap(text).Locate(whole.Path, span);
}
