using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Tool.Output;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>What is known of an offer, in Markdown: its identifiers, its names in every language, its upgrades by market.</summary>
internal static class OfferCard
{
    private const string Signs = "\\`*_{}[]<>()#+-!|~";

    public static string Write(Offer offer, Catalog catalog)
    {
        var names = catalog.Offers.ToDictionary(static other => other.Id, static other => other.Name, System.StringComparer.Ordinal);
        var text = new StringBuilder().Append("**").Append(Escape(offer.Name)).Append("**");
        if (offer.Market is { } market)
        {
            text.Append(" (sold in ").Append(Escape(market)).Append(" only)");
        }

        text.Append("\n\n");
        Line(text, "Former names", offer.FormerNames.Select(static former => former.Until is { } until ? $"{former.Name} (until {until})" : former.Name));
        Line(text, "Offer ID", offer.OfferId is { } id ? [id] : []);
        Line(text, "Product ID", offer.ProductId is { } product ? [product] : []);
        Line(text, "String ID", offer.StringId is { } stringId ? [stringId] : []);
        foreach (var locale in offer.Names)
        {
            Line(text, locale.Locale, locale.Names);
        }

        foreach (var upgrades in catalog.Upgrades.Where(upgrade => upgrade.From == offer.Id).GroupBy(static upgrade => upgrade.Market, System.StringComparer.Ordinal))
        {
            Line(text, $"Upgrades in {upgrades.Key}", upgrades.Select(upgrade => names[upgrade.To] + (upgrade.Contested ? " (contested)" : "")));
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder text, string label, IEnumerable<string> values)
    {
        var shown = string.Join(", ", values.Select(Escape));
        if (shown.Length > 0)
        {
            text.Append("- ").Append(Escape(label)).Append(": ").Append(shown).Append('\n');
        }
    }

    // Names are a stranger's: they are shown, and are no Markdown.
    private static string Escape(string words)
        => string.Concat(VisibleText.Escape(words).Select(static c => Signs.Contains(c, System.StringComparison.Ordinal) ? "\\" + c : c.ToString()));
}
