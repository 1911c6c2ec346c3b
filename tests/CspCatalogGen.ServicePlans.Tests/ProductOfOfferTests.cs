using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>Offers are tied to products by the identifiers in the names document.</summary>
public class ProductOfOfferTests
{
    private const string OfferId = "33333333-0000-0000-0000-000000000001";

    private static readonly UpgradePage Upgrades = UpgradePageReader.Read(new SourceDocument(
        "en-us/upgrades.md",
        "---\nms.date: 01/14/2021\nms.contentlocale: en-US\nms.openlocfilehash: b41f6c0d92e75a38f1c4d07e6a9b53281e0fd7c6\n---\n"
        + "# Upgrade <a id=\"upgradesubscription\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Office 365 Enterprise E1 | - Office 365 Enterprise E3 |\n"));

    [Fact]
    public void The_product_ID_ties()
        => Product(OfferId, Basic, "BASIC").ShouldBe((OfferId, Basic, ""));

    [Fact]
    public void The_String_ID_ties_where_the_product_ID_is_missing()
        => Product(OfferId, "", "basic").ShouldBe((OfferId, Basic, ""));

    [Fact]
    public void Nothing_ties_where_neither_is_known()
        => Product(OfferId, "", "").ShouldBe((OfferId, null, ""));

    [Fact]
    public void An_offer_GUID_is_never_taken_for_a_product_GUID()
        // The names document gives a GUID to one thing only, so the String ID ties.
        => Product(OfferId, OfferId, "BASIC").ShouldBe((OfferId, Basic, "CSP1024"));

    [Fact]
    public void A_product_GUID_is_never_taken_for_an_offer_GUID()
        => Product(Basic, "", "").ShouldBe((null, null, "CSP2044"));

    [Fact]
    public void A_product_that_no_reference_lists_is_reported()
        => Product(OfferId, Large, "LARGE").ShouldBe((OfferId, Large, "CSP2045"));

    [Fact]
    public void A_String_ID_that_differs_is_reported()
        => Product(OfferId, Basic, "LARGE").ShouldBe((OfferId, Basic, "CSP2046"));

    private static (string? OfferId, string? ProductId, string Ids) Product(string offerId, string productId, string stringId)
    {
        var names = "| Offer | Number | Offer ID | Product ID | String ID |\n| --- | --- | --- | --- | --- |\n"
            + $"| Office 365 Enterprise E1 | 1 | {offerId} | {productId} | {stringId} |\n| Office 365 Enterprise E3 | 2 | | | |\n";
        var linked = CatalogLinker.Link(
            [Upgrades],
            NamesDocumentReader.Read(new SourceDocument("offers.md", names)),
            [ServicePlanPageReader.Read(new SourceDocument("plans.md", Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |")))]);
        var offer = linked.Catalog.Offers.Single(offer => offer.Number == 1);
        return (offer.OfferId, offer.ProductId, string.Join(" ", linked.Diagnostics.Where(diagnostic => diagnostic.Location!.Path == "offers.md").Select(diagnostic => diagnostic.Descriptor.Id)));
    }
}
