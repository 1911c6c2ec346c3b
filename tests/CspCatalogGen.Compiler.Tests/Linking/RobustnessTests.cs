using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Corpus;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>Damaged pages and hostile ones: no crash, no hang, no answer that is wrong without a word.</summary>
public sealed class RobustnessTests
{
    // Squared time would be minutes.
    private const int Length = 1 << 18;

    private const string Head = "---\nms.contentlocale: en-US\n---\n# Upgrades\n\n## <a id=\"upgradesubscription\"></a>\n\n";

    private const string Columns = "| Offer | Possible upgrades |\n|---|---|\n";

    /// <summary>A quarter of a megabyte of each thing that a parser or the linker could take squared time for.</summary>
    public static TheoryData<string> Floods => [.. FloodTexts.Keys];

    private static Dictionary<string, Func<string>> FloodTexts { get; } = new(StringComparer.Ordinal)
    {
        ["cells"] = () => "<table><tr>" + Repeat("<td>") + "</table>",
        ["rows"] = () => "<table>" + Repeat("<tr><td>a<td>b") + "</table>",
        ["tables"] = () => Repeat("<table>"),
        ["nested HTML lists"] = () => "<table><tr><td>" + Repeat("<ul><li>") + "</table>",
        ["spans"] = () => "<table><tr><td>" + Repeat("<span>") + "</table>",
        ["entities"] = () => "<table><tr><td>" + Repeat("&amp;") + "</table>",
        ["pipes"] = () => Columns + Repeat("|"),
        ["pipe rows"] = () => Columns + Repeat("| a | b |\n"),
        ["nested lists"] = () => Repeat("- "),
        ["quotes"] = () => Repeat("> "),
        ["markers in a cell"] = () => Columns + "| Office 365 Business | " + Repeat("¹") + " |\n",
        ["marked items"] = () => Columns + "| Office 365 Business | " + Repeat("- Office 365 ProPlus¹ <br/>") + " |\n",
        ["mentions in a footnote"] = () => Columns + "| Office 365 Business | - Office 365 ProPlus¹ |\n\n" + Repeat("¹ Office 365 Business India "),
        ["anchors"] = () => Repeat("<a id=\"upgradesubscription\"></a>\n\n"),
        ["links"] = () => Repeat("[a]("),
        ["emphasis"] = () => Repeat("**a*"),
        ["angle brackets"] = () => Repeat("<"),
        ["long names"] = () => Columns + "| " + Repeat("a") + " | " + Repeat("b") + " |\n",
    };

    [Fact]
    public void No_damage_gives_a_wrong_answer_without_a_word()
    {
        var corpus = Path.Combine(Repository.Shared, "corpus");
        var run = new MutationRun(Directory.Exists(corpus) ? corpus : Path.Combine(Repository.Root, "docs", "catalog"));

        var report = run.Run(count: 2000, seed: 1);

        report.Failures.ShouldBeEmpty();
        (report.Right + report.Refused + report.Changed).ShouldBe(2000);
        report.Refused.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_one_thing_is_read_and_said(string what)
    {
        var text = Head + FloodTexts[what]();

        var result = CatalogLinker.Link([UpgradePageReader.Read(new SourceDocument("page.md", text, IsNamed: true))], null);

        result.Diagnostics.ShouldNotBeEmpty();
        result.Diagnostics.Select(diagnostic => diagnostic.Location!.Span).ShouldAllBe(span => span.Start >= 0 && span.End <= text.Length);
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Length / text.Length));
}
