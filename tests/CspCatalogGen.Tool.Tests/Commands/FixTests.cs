using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class FixTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");
    private static readonly string Names = Fixtures + "/offers.md";
    private static readonly string Source = File.ReadAllText(Fixtures + "/pages/upgrades.md");
    private static readonly string Translation = File.ReadAllText(Fixtures + "/pages/ja-jp/upgrades.md");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What is wrong, and what the page holds after mending; the rest of both pages is as it was.</summary>
    [Theory]
    [InlineData("CSP2009", "ビジネス標準¹ <br/>", "ビジネス標準） <br/>", "ビジネス標準¹ <br/>")]
    [InlineData("CSP2009", "ビジネス標準¹ <br/>", "ビジネス標準 <br/>", "ビジネス標準¹ <br/>")]
    [InlineData("CSP2009", "ビジネス標準¹ <br/>", "ビジネス標準 - <br/>", "ビジネス標準¹ <br/>")]
    [InlineData("CSP1096", "| Microsoft 365 ビジネス標準 |", "| Microsoft\u00A0365&nbsp;ビジネス標準 |", "| Microsoft 365 ビジネス標準 |")]
    [InlineData("CSP1098", "<br/> - Office 365 企業 E3 |", "<br/> – Office 365 企業 E3 |", "<br/> - Office 365 企業 E3 |")]
    [InlineData("CSP1098", "<br/> - Office 365 企業 E3 |", "<br/> Office 365 企業 E3 |", "<br/> - Office 365 企業 E3 |")]
    public void A_translation_is_mended(string id, string right, string wrong, string mended)
    {
        Translation.ShouldContain(right);
        Write(Source, Translation.Replace(right, wrong, StringComparison.Ordinal));

        var run = Fix();

        run.ExitStatus.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain($": fixed {id}: ");
        Read("ja-jp/upgrades.md").ShouldBe(Translation.Replace(right, mended, StringComparison.Ordinal));
        Read("upgrades.md").ShouldBe(Source);
        Check().ShouldBeEmpty();
        NothingIsLeftToMend();
    }

    [Fact]
    public void A_no_break_space_beside_a_sign_is_the_language_s_own()
    {
        Write(Source, Translation.Replace("インドは、", "インド\u00A0：", StringComparison.Ordinal));

        Fix().Output.ShouldNotContain("CSP1096");
    }

    [Theory]
    [InlineData("CSP1097", "| Microsoft 365 Business Standard | -", "| Microsoft365BusinessStandard | -")]
    [InlineData("CSP2027", "¹ Microsoft", "Microsoft")]
    public void A_source_is_mended(string id, string right, string wrong)
    {
        Source.ShouldContain(right);
        Write(Source.Replace(right, wrong, StringComparison.Ordinal), Translation);

        var run = Fix();

        run.ExitStatus.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain($": fixed {id}: ");
        Read("upgrades.md").ShouldBe(Source);
        NothingIsLeftToMend();
    }

    [Fact]
    public void A_heading_row_of_data_cells_becomes_one()
    {
        var page = Source.Replace("| Offer | Possible upgrades |\n| --- | --- |\n| Microsoft 365 Business Basic | - Microsoft 365 Business Standard¹ <br/> - Office 365 Enterprise E3 |\n| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n", """
            <table>
            <TR><TD>Offer</TD><TD>Possible upgrades</TD></TR>
            <tr><td>Microsoft 365 Business Basic</td><td><ul><li>Microsoft 365 Business Standard¹</li><li>Office 365 Enterprise E3</li></ul></td></tr>
            <tr><td>Microsoft 365 Business Standard</td><td><ul><li>Office 365 Enterprise E3</li></ul></td></tr>
            </table>

            """, StringComparison.Ordinal);
        page.ShouldContain("<TR>");
        Write(page, Translation);

        Fix().ExitStatus.ShouldBe(0);

        Read("upgrades.md").ShouldBe(page.Replace("<TR><TD>Offer</TD><TD>Possible upgrades</TD></TR>", "<TR><TH>Offer</TH><TH>Possible upgrades</TH></TR>", StringComparison.Ordinal));
        NothingIsLeftToMend();
    }

    [Theory]
    [InlineData(" <br/> - Office 365 企業 E3 |\n| Microsoft 365 ビジネス標準 |", " |\n| Microsoft 365 ビジネス標準 |")]
    [InlineData("- Microsoft 365 ビジネス標準¹ <br/> ", "")]
    public void An_item_that_the_source_has_needs_judgement(string right, string wrong)
    {
        Translation.ShouldContain(right);
        var broken = Translation.Replace(right, wrong, StringComparison.Ordinal);
        Write(Source, broken);

        var safe = Fix();
        safe.ExitStatus.ShouldBe(1);
        safe.Output.ShouldContain("warning CSP2007: ");
        safe.Output.ShouldContain("[--unsafe: Add '");
        Read("ja-jp/upgrades.md").ShouldBe(broken);

        Fix("--unsafe").ExitStatus.ShouldBe(0);
        Read("ja-jp/upgrades.md").ShouldBe(Translation);
        NothingIsLeftToMend("--unsafe");
    }

    /// <summary>A row is added where each of its names is known in the page's language; here two of them by the names document.</summary>
    [Theory]
    [InlineData("| Microsoft 365 ビジネス標準 | - Office 365 企業 E3 |\n", "\n")]
    [InlineData("| Microsoft 365 ビジネス標準 | - Office 365 企業 E3 |\n", "\r\n")]
    [InlineData("| Microsoft 365 ビジネス基本 | - Microsoft 365 ビジネス標準¹ <br/> - Office 365 企業 E3 |\n", "\n")]
    public void A_row_that_the_source_has_needs_judgement(string row, string lineEnd)
    {
        Translation.ShouldContain(row);
        var whole = Translation.Replace("\n", lineEnd, StringComparison.Ordinal);
        var broken = Translation.Replace(row, "", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        Write(Source, broken);
        var names = File.ReadAllText(Names);

        Fix("--unsafe").Output.ShouldNotContain("Add the row");
        Read("ja-jp/upgrades.md").ShouldBe(broken);
        _folder.Write("offers.md", names
            .Replace("(until 2020-04-21) | |\n| Microsoft 365 Business Standard", "(until 2020-04-21) | Microsoft 365 ビジネス基本 |\n| Microsoft 365 Business Standard", StringComparison.Ordinal)
            .Replace("Premium (until 2020-04-21) | |", "Premium (until 2020-04-21) | Microsoft 365 ビジネス標準 |", StringComparison.Ordinal)
            .Replace("| Office 365 Enterprise E3 | 4 | | |", "| Office 365 Enterprise E3 | 4 | | Office 365 企業 E3 |", StringComparison.Ordinal));

        var known = ToolRun.Of("fix", _folder.Of("pages"), "--names", _folder.Of("offers.md"), "--unsafe");

        known.Output.ShouldContain("fixed CSP2007: Add the row of 'Microsoft 365 ビジネス");
        Read("ja-jp/upgrades.md").ShouldBe(whole);
    }

    [Fact]
    public void A_misspelled_name_needs_judgement()
    {
        Write(Source.Replace("- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal), Translation);

        Fix().ExitStatus.ShouldBe(1);
        Fix("--unsafe").ExitStatus.ShouldBe(0);

        Read("upgrades.md").ShouldBe(Source);
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\n", true)]
    public void Line_ends_and_the_byte_order_mark_stay(string lineEnd, bool hasMark)
    {
        byte[] Bytes(string text) => [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal).Replace("# お客様", "# \nお客様", StringComparison.Ordinal))];
        _folder.Write("pages/upgrades.md", Source);
        _folder.Write("pages/ja-jp/upgrades.md", Bytes(Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal)));

        Fix();

        File.ReadAllBytes(_folder.Of("pages/ja-jp/upgrades.md")).ShouldBe(Bytes(Translation));
    }

    [Fact]
    public void A_page_in_UTF_16_with_its_mark_stays_in_it()
    {
        byte[] Bytes(string text) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
        _folder.Write("pages/upgrades.md", Source);
        _folder.Write("pages/ja-jp/upgrades.md", Bytes(Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal)));

        Fix();

        File.ReadAllBytes(_folder.Of("pages/ja-jp/upgrades.md")).ShouldBe(Bytes(Translation));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(932)]
    public void A_page_in_another_encoding_is_saved_as_UTF_8(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var page = Translation.Replace("¹", "", StringComparison.Ordinal);
        Write(Source, "");
        File.WriteAllBytes(_folder.Of("pages/ja-jp/upgrades.md"), encoding.GetBytes(page));

        Fix("--diff").Output.ShouldContain("pages/ja-jp/upgrades.md: to be saved as UTF-8\n");
        var run = Fix();

        run.Output.ShouldContain(": fixed CSP1007: Save it as UTF-8, not as ");

        // And then the marker that the code page does not have.
        Read("ja-jp/upgrades.md").ShouldBe(page.Replace("ビジネス標準 <br/>", "ビジネス標準¹ <br/>", StringComparison.Ordinal));
        NothingIsLeftToMend();
    }

    [Fact]
    public void A_page_in_no_encoding_of_its_language_is_left_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Translation), 0xFF, 0xFF];
        Write(Source, "");
        File.WriteAllBytes(_folder.Of("pages/ja-jp/upgrades.md"), bytes);

        var run = Fix();

        run.ExitStatus.ShouldBe(1);
        run.Output.ShouldContain("error CSP1007: ");
        File.ReadAllBytes(_folder.Of("pages/ja-jp/upgrades.md")).ShouldBe(bytes);
    }

    [Fact]
    public void Diff_writes_nothing_and_its_patch_makes_what_fix_makes()
    {
        var broken = Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal).Replace("Microsoft 365 ビジネス標準 |", "Microsoft\u00A0365 ビジネス標準 |", StringComparison.Ordinal).ReplaceLineEndings("\r\n").TrimEnd();
        Write(Source, broken);

        var diff = Fix("--diff");

        diff.ExitStatus.ShouldBe(1);
        Read("ja-jp/upgrades.md").ShouldBe(broken);
        diff.Output.ShouldStartWith($"--- a{_folder.Of("pages/ja-jp/upgrades.md")}\n");
        var patch = _folder.Write("fix.patch", diff.Output);
        Fix();
        var mended = Read("ja-jp/upgrades.md");
        mended.ShouldNotBe(broken);
        _folder.Write("pages/ja-jp/upgrades.md", broken);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--unsafe-paths", "-p1", "--directory=/", patch]) { WorkingDirectory = _folder.Path, RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        error.ShouldBeEmpty();
        Read("ja-jp/upgrades.md").ShouldBe(mended);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("")]
    public void Diff_names_a_file_as_git_does_in_this_folder(string root)
    {
        Write(Source, Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal));
        var here = Path.GetRandomFileName();
        Directory.Move(_folder.Of("pages"), Path.Combine(Environment.CurrentDirectory, here));
        try
        {
            var diff = ToolRun.Of("fix", Path.Combine(root.Length == 0 ? Environment.CurrentDirectory : root, here), "--names", Names, "--diff");

            diff.Output.ShouldStartWith($"--- a/{here}/ja-jp/upgrades.md\n+++ b/{here}/ja-jp/upgrades.md\n");
        }
        finally
        {
            Directory.Delete(here, recursive: true);
        }
    }

    [Fact]
    public void Diff_says_where_its_patch_cannot_be_applied()
    {
        _folder.Write("pages/upgrades.md", Source);
        _folder.Write("pages/ja-jp/upgrades.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal))]);

        Fix("--diff").Error.ShouldContain("is not UTF-8 without a mark, so 'git apply' does not take its patch.");
    }

    [Fact]
    public void Diff_does_not_hide_what_cannot_be_mended()
    {
        Write(Source.Replace("標準¹", "標準", StringComparison.Ordinal), Translation.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal));
        _folder.Write("pages/ja-jp/upgrades.md", Read("ja-jp/upgrades.md").Replace("企業 E3 |\n\n", "企業 E5 |\n\n", StringComparison.Ordinal));

        var diff = Fix("--diff");

        diff.ExitStatus.ShouldBe(1);
        diff.Output.ShouldContain("+| Microsoft 365 ビジネス基本 | - Microsoft 365 ビジネス標準¹ <br/>");
        diff.Output.ShouldContain("): warning CSP2008: ");
        diff.Error.ShouldBe("1 place in 1 document can be mended; 0 errors and 1 warning left.\n");
    }

    [Fact]
    public void The_names_document_is_mended_too()
    {
        var right = File.ReadAllText(Names);
        var names = _folder.Write("names.md", right.Replace("| Microsoft 365 Business Basic | 2", "\n| Microsoft 365 Business Basic | 2", StringComparison.Ordinal));
        Write(Source, Translation);

        ToolRun.Of("fix", _folder.Of("pages"), "--names", names).ExitStatus.ShouldBe(0);

        File.ReadAllText(names).ShouldBe(right);
    }

    [Fact]
    public void Right_pages_are_not_touched()
    {
        Write(Source, Translation);
        var before = File.GetLastWriteTimeUtc(_folder.Of("pages/upgrades.md"));

        var run = Fix();

        (run.ExitStatus, run.Output, run.Error).ShouldBe((0, "", "0 places in 0 documents mended; 0 errors and 0 warnings left.\n"));
        File.GetLastWriteTimeUtc(_folder.Of("pages/upgrades.md")).ShouldBe(before);
    }

    [Fact]
    public void A_folder_without_a_page_of_ours_is_no_good_news()
    {
        _folder.Write("pages/readme.md", "# Nothing of ours");

        Fix().ExitStatus.ShouldBe(2);
    }

    private void Write(string source, string translation)
    {
        _folder.Write("pages/upgrades.md", source);
        _folder.Write("pages/ja-jp/upgrades.md", translation);
    }

    private string Read(string page) => File.ReadAllText(_folder.Of("pages/" + page));

    private ToolRun Fix(params string[] options) => ToolRun.Of(["fix", _folder.Of("pages"), "--names", Names, .. options]);

    private string Check() => ToolRun.Of("check", _folder.Of("pages"), "--names", Names).Output;

    private void NothingIsLeftToMend(params string[] options)
    {
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);
        Fix(options).Output.ShouldNotContain(": fixed ");
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText).ShouldBe(before);
        Fix([.. options, "--diff"]).Output.ShouldNotContain("@@");
    }
}
