using System;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Tool.Explaining;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>
/// A day of a doc writer: the twenty mistakes that are made most, each found by a check, explained by its page and, where
/// that is possible, mended so that nothing is left to say.
/// </summary>
public sealed class FrequentMistakesTests : IDisposable
{
    private const string Source = "upgrades.md";
    private const string Translation = "ja-jp/upgrades.md";
    private const string Names = "offers.md";

    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly TemporaryFolder _folder = new();

    public FrequentMistakesTests()
    {
        _folder.Write("pages/" + Source, File.ReadAllText(Fixtures + "/pages/" + Source));
        _folder.Write("pages/" + Translation, File.ReadAllText(Fixtures + "/pages/" + Translation));
        _folder.Write(Names, File.ReadAllText(Fixtures + "/offers.md"));
    }

    public enum Mending
    {
        /// <summary>It needs no judgement.</summary>
        Safe,

        /// <summary>A person should look at it afterwards.</summary>
        Unsafe,

        /// <summary>Only the writer knows what was meant.</summary>
        Writer,
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Translation, "標準¹ <br/>", "標準） <br/>", "CSP2009", Mending.Safe)]
    [InlineData(Translation, "標準¹ <br/>", "標準 <br/>", "CSP2009", Mending.Safe)]
    [InlineData(Translation, " <br/> - Office 365 企業 E3 |\n| Microsoft", " |\n| Microsoft", "CSP2007", Mending.Unsafe)]
    [InlineData(Translation, "- Office 365 企業 E3 |\n\n", "- Office 365 企業 E5 |\n\n", "CSP2008", Mending.Writer)]
    [InlineData(Translation, "| Microsoft 365 ビジネス標準 | - Office 365 企業 E3 |\n", "", "CSP2007", Mending.Writer)]
    [InlineData(Translation, " <a id=\"upgradesubscription\"></a>", "", "CSP1001", Mending.Writer)]
    [InlineData(Source, "- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", "CSP2051", Mending.Unsafe)]
    [InlineData(Source, "- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprise E9 |\n\n", "CSP2051", Mending.Writer)]
    [InlineData(Source, "| Microsoft 365 Business Standard |", "\n| Microsoft 365 Business Standard |", "CSP1019", Mending.Unsafe)]
    [InlineData(Source, "¹ Microsoft", "Microsoft", "CSP2027", Mending.Safe)]
    [InlineData(Source, "\n¹ Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India, not to Microsoft 365 Business Standard.\n", "", "CSP2056", Mending.Writer)]
    [InlineData(Source, "India can be upgraded", "India can no longer be upgraded", "CSP2006", Mending.Writer)]
    [InlineData(Source, "Standard¹", "Standard", "CSP2005", Mending.Writer)]
    [InlineData(Source, "| Microsoft 365 Business Standard | -", "| Microsoft 365 Business Standard | soon | -", "CSP1005", Mending.Writer)]
    [InlineData(Source, "| Offer | Possible upgrades |", "<<<<<<< HEAD\n| Offer | Possible upgrades |\n=======\n| Offer | Upgrades |\n>>>>>>> theirs", "CSP1056", Mending.Writer)]
    [InlineData(Source, "- Office 365 Enterprise E3 |\n\n", "- ~~Office 365 Enterprise E3~~ |\n\n", "CSP1051", Mending.Writer)]
    [InlineData(Source, "| Offer | Possible upgrades |", "| Offer | Not possible upgrades |", "CSP1052", Mending.Writer)]
    [InlineData(Source, "- Office 365 Enterprise E3 |\n| Microsoft", "- Office 365 Enterprise E3 <br/> - Office 365 Enterprise E3 |\n| Microsoft", "CSP2015", Mending.Writer)]
    [InlineData(Names, "| Microsoft 365 Business Basic | 2", "\n| Microsoft 365 Business Basic | 2", "CSP1091", Mending.Safe)]
    public void It_is_found_explained_and_mended(string page, string right, string wrong, string id, Mending mending)
    {
        var path = page == Names ? page : "pages/" + page;
        var text = File.ReadAllText(_folder.Of(path));
        text.ShouldContain(right);
        _folder.Write(path, text.Replace(right, wrong, StringComparison.Ordinal));

        FindAndMend(path, text, id, mending);
    }

    [Fact]
    public void A_page_saved_in_the_code_page_of_its_language_is_found_explained_and_mended()
    {
        var path = "pages/" + Translation;

        // The code page has no raised one, so the writer sees a page without it.
        var text = File.ReadAllText(_folder.Of(path));
        _folder.Write(path, CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text.Replace("¹ Micro", "Micro", StringComparison.Ordinal).Replace("¹", "", StringComparison.Ordinal)));

        FindAndMend(path, text.Replace("¹ Micro", "Micro", StringComparison.Ordinal), "CSP1007", Mending.Safe);
    }

    private void FindAndMend(string path, string right, string id, Mending mending)
    {
        var check = Run("check");
        check.Output.ShouldContain($" {id}: ");
        check.Output.Split('\n').First(line => line.Contains($" {id}: ", StringComparison.Ordinal)).ShouldContain(Path.GetFileName(path));

        DiagnosticPages.Find(id).ShouldNotBeNull();
        ToolRun.Of("explain", id).Output.ShouldContain("\n## Cure\n");

        var safe = Run("fix");
        if (mending == Mending.Safe)
        {
            safe.ExitStatus.ShouldBe(0, safe.Output);
        }
        else
        {
            safe.ExitStatus.ShouldBe(1);
            safe.Output.ShouldContain($" {id}: ");
            var fixedAll = Run("fix", "--unsafe");
            fixedAll.ExitStatus.ShouldBe(mending == Mending.Unsafe ? 0 : 1, fixedAll.Output);
        }

        if (mending != Mending.Writer)
        {
            File.ReadAllText(_folder.Of(path)).ShouldBe(right);
            Run("check", "--strict").ExitStatus.ShouldBe(0);
        }
    }

    private ToolRun Run(string command, params string[] options) => ToolRun.Of([command, _folder.Of("pages"), "--names", _folder.Of(Names), .. options]);
}
