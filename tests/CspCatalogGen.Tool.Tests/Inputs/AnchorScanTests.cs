using System.Text;
using CspCatalogGen.Tool.Inputs;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Inputs;

public sealed class AnchorScanTests
{
    [Theory]
    [InlineData("upgradesubscription", true)]
    [InlineData("<a id=\"UpgradeSubscription\">", true)]
    [InlineData("bbbbbbbbupgradesubscriptio upgradesubscription", true)]
    [InlineData("upgradesuupgradesubscription", true)]
    [InlineData("upgradesubscriptio", false)]
    [InlineData("upgrade subscription", false)]
    [InlineData("bscription", false)]
    [InlineData("b", false)]
    [InlineData("", false)]
    public void The_anchor_is_found_in_any_letter_case(string text, bool found)
        => AnchorScan.MayHaveAnchor(Encoding.UTF8.GetBytes(text)).ShouldBe(found);
}
