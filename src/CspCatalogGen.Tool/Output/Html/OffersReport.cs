using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CspCatalogGen.Compiler.Catalogs;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>The offers, with their names in every language and those they had.</summary>
internal static class OffersReport
{
    public static XElement Content(Catalog catalog) => HtmlPage.Table(
        "Offers, with their names in other languages and their former ones",
        ["Offer", "Number", "Identifiers", "Former names", "Names in other languages"],
        catalog.Offers.Select(offer => Element(
            "tr",
            Element("th", Attribute("scope", "row"), offer.Name, offer.Market is { } market ? Element("span", Class("note line"), $"sold in {market}") : null),
            Element("td", offer.Number.ToString(CultureInfo.InvariantCulture)),
            Element("td", Identifiers(offer)),
            Element("td", offer.FormerNames.Select(former => Element("div", former.Name, former.Until is { } day ? Element("span", Class("note line"), $"until {day}") : null)),
                offer.MarketNames.Select(names => Element("div", names.Name, Element("span", Class("note line"), $"still in {names.Market}")))),
            Element("td", Names(offer)))));

    private static IEnumerable<XElement> Identifiers(Offer offer)
    {
        yield return Line("in code", offer.Id);
        if (offer.OfferId is { } offerId)
        {
            yield return Line("offer GUID", offerId);
        }

        if (offer.ProductId is { } productId)
        {
            yield return Line("product GUID", productId);
        }

        if (offer.StringId is { } stringId)
        {
            yield return Line("String ID", stringId);
        }
    }

    private static XElement Line(string word, string value) => Element("div", word + " ", Element("code", value));

    // With its language, so that it is read aloud in it and shown in its own forms of the letters.
    private static IEnumerable<XElement> Names(Offer offer)
        => offer.Names.Select(locale => Element(
            "div",
            Element("code", locale.Locale),
            " ",
            locale.Names.Index().SelectMany(name => new object?[]
            {
                name.Index > 0 ? Element("span", Class("note"), "; ") : null,
                Element("bdi", Attribute("lang", locale.Locale), name.Item),
            })));
}
