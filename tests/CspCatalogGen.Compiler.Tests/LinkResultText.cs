using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>Writes a link result as a text that a person can check against the page beside it.</summary>
internal static class LinkResultText
{
    public static string Of(LinkResult result, IEnumerable<SourceDocument> documents)
    {
        var texts = documents.ToDictionary(document => document.Path, document => document.Text, StringComparer.Ordinal);
        var text = new StringBuilder();
        WriteOffers(result.Catalog, text);
        WriteUpgrades(result, text);
        WriteEditions(result.Catalog, text);
        WriteSentences(result.Catalog, text);
        text.Append("\ndocuments\n");
        foreach (var document in result.Documents)
        {
            text.Append("  ").Append(document.Path).Append(": ")
                .AppendJoin(", ", new[] { document.Locale, document.Edition, Short(document.SourceRevision), Word(document.Status) }.OfType<string>())
                .Append('\n');
        }

        text.Append("\ndiagnostics\n");
        foreach (var diagnostic in result.Diagnostics)
        {
            text.Append("  ");
            if (diagnostic.Location is { } location)
            {
                text.Append(location.Path).Append('(')
                    .AppendJoin(',', location.Start.Line, location.Start.Column, location.End.Line, location.End.Column)
                    .Append("): ");
            }

            text.Append(Word(diagnostic.Descriptor.Severity)).Append(' ').Append(diagnostic.Descriptor.Id).Append(": ").Append(diagnostic.Message).Append('\n');
            if (diagnostic.Location is { Span.Length: > 0 } place)
            {
                text.Append("    at: ").Append(PrintableText.Escape(texts[place.Path].Substring(place.Span.Start, place.Span.Length))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void WriteOffers(Catalog catalog, StringBuilder text)
    {
        text.Append("offers\n");
        foreach (var offer in catalog.Offers)
        {
            text.Append("  ").Append(offer.Number).Append(' ').Append(offer.Id).Append(" = ").Append(offer.Name);
            if (offer.VariantOf is not null)
            {
                text.Append(" (").Append(offer.VariantOf).Append(" in ").Append(offer.Market).Append(')');
            }

            text.Append('\n');
            foreach (var former in offer.FormerNames)
            {
                text.Append("      formerly ").Append(former.Id).Append(" = ").Append(former.Name).Append(former.Until is null ? "" : " until " + former.Until).Append('\n');
            }

            foreach (var (kind, id) in new[] { ("offer", offer.OfferId), ("product", offer.ProductId), ("string", offer.StringId) })
            {
                text.Append(id is null ? "" : $"      {kind} id {id}\n");
            }

            WriteNames(offer.Names, "      ", text);
            foreach (var market in offer.MarketNames)
            {
                text.Append("      in ").Append(market.Market).Append(" = ").Append(market.Name).Append('\n');
                WriteNames(market.Names, "        ", text);
            }

            text.Append("      documented in ").AppendJoin(", ", offer.DocumentedIn).Append('\n');
        }
    }

    private static void WriteNames(EquatableArray<LocaleNames> names, string indent, StringBuilder text)
    {
        foreach (var locale in names)
        {
            text.Append(indent).Append(locale.Locale).Append(": ").AppendJoin(" | ", locale.Names.Select(PrintableText.Escape)).Append('\n');
        }
    }

    private static void WriteUpgrades(LinkResult result, StringBuilder text)
    {
        text.Append("\nupgrades\n");
        foreach (var (upgrade, sources) in result.Catalog.Upgrades.Zip(result.Sources))
        {
            text.Append("  ").Append(upgrade.Market).Append(": ").Append(upgrade.From).Append(" -> ").Append(upgrade.To)
                .Append(", ").Append(Word(upgrade.Rule)).Append(upgrade.Contested ? ", contested" : "");
            foreach (var location in sources.Locations)
            {
                text.Append(' ').Append(location.Path).Append('(').Append(location.Start.Line).Append(',').Append(location.Start.Column).Append(')');
            }

            text.Append('\n');
        }
    }

    private static void WriteEditions(Catalog catalog, StringBuilder text)
    {
        text.Append("\neditions\n");
        foreach (var edition in catalog.Editions)
        {
            var markets = catalog.Markets.Where(market => market.Edition == edition.Id).Select(market => market.Id);
            text.Append("  ").Append(edition.Id).Append(": ")
                .AppendJoin(", ", new[] { Short(edition.SourceRevision), edition.Date }.OfType<string>())
                .Append(" for ").AppendJoin(", ", markets).Append('\n');
            text.Append("      conditions ").AppendJoin(", ", edition.Conditions).Append('\n');
            if (edition.Roles.Count > 0)
            {
                text.Append("      roles ").AppendJoin(", ", edition.Roles).Append('\n');
            }
        }
    }

    private static void WriteSentences(Catalog catalog, StringBuilder text)
    {
        foreach (var (locale, sentences) in catalog.Sentences.GroupBy(sentence => sentence.Locale).Select(same => (same.Key, same)))
        {
            text.Append("\nsentences in ").Append(locale).Append('\n');
            foreach (var sentence in sentences)
            {
                text.Append("  ").Append(sentence.Key).Append(": ").Append(sentence.Text).Append('\n');
            }
        }
    }

    private static string? Short(string? revision) => revision is null ? null : "revision " + revision[..Math.Min(8, revision.Length)];

    private static string Word<T>(T value)
        where T : Enum
        => JsonWord(value.ToString());

    private static string JsonWord(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
