using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Revisions;

/// <summary>A page that gives the same names to the same offers as a newer one tells nothing new, and one that gives them otherwise does.</summary>
public sealed class PageNamesTests
{
    [Theory]
    [InlineData("de-DE", "global", "a=Eins b=Zwei", true)]
    [InlineData("de-AT", "global", "a=Eins b=Zwei", false)]
    [InlineData("de-DE", "21vianet", "a=Eins b=Zwei", false)]
    [InlineData("de-DE", "global", "a=Eins c=Zwei", false)]
    [InlineData("de-DE", "global", "c=Eins b=Zwei", false)]
    [InlineData("de-DE", "global", "a=Eins b=Drei", false)]
    [InlineData("de-DE", "global", "a=Eins", false)]
    public void It_is_told_by_language_edition_offers_and_names(string locale, string edition, string names, bool isSame)
    {
        var page = Page("de-DE", "global", "a=Eins b=Zwei");
        var other = Page(locale, edition, names);

        page.Equals(other).ShouldBe(isSame);
        new[] { page, other }.Distinct().Count().ShouldBe(isSame ? 1 : 2);
        page.Equals(null).ShouldBeFalse();
    }

    private static PageNames Page(string locale, string edition, string names)
        => new(names.Split(' ').Select(name => name.Split('=')).Select(name => new SeenName(name[0], locale, name[1], "page.md", edition, null, null, true, new SourceLocation("page.md", default, default, default)) { Key = name[0] }).ToList());
}
