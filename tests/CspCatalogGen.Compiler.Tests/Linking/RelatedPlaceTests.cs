using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>A diagnostic that compares two places shows the other one, too.</summary>
public sealed class RelatedPlaceTests
{
    [Theory]
    [InlineData("anchors/anchor-twice", "CSP1011", "the first one", "<a id=\"upgradesubscription\">")]
    [InlineData("names-document/names-duplicate-row", "CSP1021", "the first one", "Microsoft 365 Business Basic")]
    [InlineData("names-document/names-identifier-twice", "CSP1024", "the first one", "bd938f12-058f-4927-bba3-ae36b1d2501c")]
    [InlineData("sentences/sentences-wrong", "CSP1044", "the first one", "{target} gibt es nicht.")]
    [InlineData("names-document/names-word-of-two-markets", "CSP1092", "the first one", "IN")]
    [InlineData("footnotes/marker-at-offer-or-heading", "CSP2005", "its marker", "Microsoft 365 Business Basic")]
    [InlineData("translations/aligned-item-added", "CSP2007", "the source", "Office 365 Enterprise E3")]
    [InlineData("translations/aligned-item-missing", "CSP2007", "the source", "Office 365 Enterprise E1")]
    [InlineData("translations/aligned-other-plan", "CSP2008", "the source", "Office 365 Enterprise E1")]
    [InlineData("translations/aligned-marker-destroyed", "CSP2009", "the source", "Microsoft 365 Business Standard")]
    [InlineData("translations/aligned-other-offer", "CSP2010", "the source", "Microsoft 365 Apps for enterprise")]
    [InlineData("names/upgrade-to-itself", "CSP2013", "the offer of the row", "Microsoft 365 Business Basic")]
    [InlineData("rows/offer-with-two-rows", "CSP2014", "the first row", "Microsoft 365 Business Basic")]
    [InlineData("rows/upgrade-listed-twice", "CSP2015", "the same offer", "Office 365 Enterprise E3")]
    [InlineData("translations/shared-name-aligned", "CSP2018", "'Microsoft 365 Apps for business' here", "Apps Microsoft 365 para empresas")]
    [InlineData("translations/shared-name-alone", "CSP2018", "the other offer", "Apps Microsoft 365 para empresas")]
    [InlineData("names/identifier-collision", "CSP2019", "the other offer", "365 Suite")]
    [InlineData("names/number-given-twice", "CSP2022", "the same number", "7")]
    [InlineData("names/former-name-of-two", "CSP2023", "the other offer", "Microsoft 365 Business Basic")]
    [InlineData("editions/translation-declares-no-cloud", "CSP2025", "the source", "Partner Center operated by 21Vianet")]
    [InlineData("translations/source-against-all-translations", "CSP2054", "a translation", "Office 365 Enterprise E1")]
    [InlineData("revisions/copies-disagree", "CSP2055", "the other copy", "Office 365 Enterprise E3")]
    public void Both_places_are_shown(string name, string id, string label, string words)
    {
        var fixture = Fixture.Open(name);
        var diagnostic = fixture.Result.Diagnostics.First(diagnostic => diagnostic.Descriptor.Id == id);

        var related = diagnostic.Related.ShouldHaveSingleItem();
        related.Label.ShouldBe(label);
        related.Location.ShouldNotBe(diagnostic.Location);
        fixture.Documents.Single(document => document.Path == related.Location.Path).Text
            .Substring(related.Location.Span.Start, related.Location.Span.Length).ShouldBe(words);
    }
}
