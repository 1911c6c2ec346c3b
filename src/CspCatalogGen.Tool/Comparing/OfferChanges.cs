using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Offers that came, went, or are called, numbered or identified in another way.</summary>
internal sealed class OfferChanges(ComparedCatalog before, ComparedCatalog after, OfferMatching offers)
{
    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after, OfferMatching offers)
        => new OfferChanges(before, after, offers).Find();

    private IEnumerable<CatalogChange> Find()
    {
        foreach (var offer in offers.Added)
        {
            yield return new CatalogChange(ChangeRule.OfferAdded, $"'{offer.Name}' is new.")
            {
                Edition = after.EditionOf(offer),
                Market = offer.Market,
                Offer = offer.Id,
                NewValue = offer.Name,
                After = after.Places.Find(offer),
            };
        }

        foreach (var offer in offers.Removed)
        {
            yield return new CatalogChange(ChangeRule.OfferRemoved, $"'{offer.Name}' is gone.")
            {
                Edition = before.EditionOf(offer),
                Market = offer.Market,
                Offer = offer.Id,
                OldValue = offer.Name,
                Before = before.Places.Find(offer),
            };
        }

        foreach (var change in offers.Pairs.SelectMany(pair => Compare(pair.Before, pair.After)))
        {
            yield return change;
        }
    }

    private IEnumerable<CatalogChange> Compare(Offer old, Offer now)
    {
        var change = new CatalogChange(ChangeRule.OfferRenamed, "") { Edition = after.EditionOf(now), Market = now.Market, Offer = now.Id };
        if (old.Name != now.Name)
        {
            yield return change with
            {
                Rule = old.Id == now.Id ? ChangeRule.OfferRespelled
                    : now.FormerNames.Any(former => former.Id == old.Id) ? ChangeRule.OfferRenamed
                    : ChangeRule.FormerNameLost,
                Sentence = $"'{old.Name}' is called '{now.Name}'.",
                From = old.Id,
                To = now.Id,
                OldValue = old.Name,
                NewValue = now.Name,
                Before = before.Places.Find(old),
                After = after.Places.Find(now),
            };
        }

        // Numbers that no document pins follow from the names.
        if (old.Number != now.Number && (IsPinned(before, old) || IsPinned(after, now)))
        {
            var (was, number) = (old.Number.ToString(CultureInfo.InvariantCulture), now.Number.ToString(CultureInfo.InvariantCulture));
            yield return change with
            {
                Rule = ChangeRule.OfferRenumbered,
                Sentence = $"'{now.Name}' has the number {number} in place of {was}.",
                OldValue = was,
                NewValue = number,
                Before = before.Places.OfRow(old, row => row.NumberSpan),
                After = after.Places.OfRow(now, row => row.NumberSpan),
            };
        }

        if (old.Market != now.Market || (old.VariantOf is { } variant ? offers.AfterId(variant) : null) != now.VariantOf)
        {
            yield return change with
            {
                Rule = ChangeRule.OfferMoved,
                Sentence = $"'{now.Name}' is {Describe(now)}; it was {Describe(old)}.",
                OldValue = Describe(old),
                NewValue = Describe(now),
                Before = before.Places.Find(old),
                After = after.Places.Find(now),
            };
        }

        foreach (var identifier in CompareIdentifiers(change, old, now).Concat(CompareFormerNames(change, old, now)))
        {
            yield return identifier;
        }
    }

    private IEnumerable<CatalogChange> CompareIdentifiers(CatalogChange change, Offer old, Offer now)
    {
        (string What, Func<Offer, string?> Read, Func<OfferRow, PageText?> Cell)[] identifiers =
        [
            ("offer GUID", offer => offer.OfferId, row => row.OfferId),
            ("product GUID", offer => offer.ProductId, row => row.ProductId),
            ("String ID", offer => offer.StringId, row => row.StringId),
        ];
        return
            from identifier in identifiers
            let was = identifier.Read(old)
            let value = identifier.Read(now)
            where was != value
            select change with
            {
                Rule = was is null ? ChangeRule.IdentifierAdded : ChangeRule.IdentifierChanged,
                Sentence = was is null ? $"'{now.Name}' has the {identifier.What} {value}."
                    : value is null ? $"'{now.Name}' has no {identifier.What}; it had {was}."
                    : $"'{now.Name}' has the {identifier.What} {value} in place of {was}.",
                OldValue = was,
                NewValue = value,
                Before = was is null ? null : before.Places.OfRow(old, row => identifier.Cell(row)?.Span),
                After = value is null ? null : after.Places.OfRow(now, row => identifier.Cell(row)?.Span),
            };
    }

    // The name that a renamed offer had is told by its renaming.
    private IEnumerable<CatalogChange> CompareFormerNames(CatalogChange change, Offer old, Offer now)
    {
        foreach (var former in now.FormerNames.Where(former => former.Id != old.Id && !old.FormerNames.Contains(former)))
        {
            yield return change with
            {
                Rule = ChangeRule.FormerNameAdded,
                Sentence = $"'{now.Name}' was called '{former.Name}'{(former.Until is { } day ? $" until {day}" : "")}.",
                NewValue = former.Name,
                After = after.Places.OfRow(now, row => row.FormerNames.FirstOrDefault(name => name.Name.Text == former.Name)?.Name.Span),
            };
        }

        foreach (var former in old.FormerNames.Where(former => former.Id != now.Id && now.FormerNames.All(name => name.Id != former.Id)))
        {
            yield return change with
            {
                Rule = ChangeRule.FormerNameRemoved,
                Sentence = $"'{former.Name}' no longer leads to '{now.Name}'.",
                OldValue = former.Name,
                Before = before.Places.OfRow(old, row => row.FormerNames.FirstOrDefault(name => name.Name.Text == former.Name)?.Name.Span),
            };
        }
    }

    private static bool IsPinned(ComparedCatalog side, Offer offer) => side.RowOf(offer.Name)?.Number is not null;

    private static string Describe(Offer offer)
        => offer.Market is null ? "sold wherever the pages say" : offer.VariantOf is { } variant ? $"sold in {offer.Market}, in place of {variant}" : $"sold in {offer.Market} only";
}
