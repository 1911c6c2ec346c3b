using System;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Inputs;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Inputs;

public sealed class DocumentSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_searched_at_any_depth_in_ordinal_order()
    {
        _folder.Write("b.md");
        _folder.Write("a/z.md");
        _folder.Write("a-b/c.md");
        _folder.Write("B/d.MD");
        _folder.Write("notes.txt");

        Names(_folder.Path).ShouldBe(["B/d.MD", "a-b/c.md", "a/z.md", "b.md"]);
    }

    [Fact]
    public void What_is_hidden_or_built_is_passed_over()
    {
        foreach (var path in new[] { ".git/a.md", "node_modules/p/a.md", "x/bin/a.md", "x/obj/a.md", ".hidden.md", "x/binary/a.md" })
        {
            _folder.Write(path);
        }

        Names(_folder.Path).ShouldBe(["x/binary/a.md"]);
    }

    [Fact]
    public void A_hidden_folder_is_searched_when_it_is_named()
    {
        _folder.Write(".drafts/a.md");

        DocumentSearch.Find([_folder.Of(".drafts")], null).Documents.Count.ShouldBe(1);
    }

    [Fact]
    public void A_named_file_is_read_whatever_its_extension()
    {
        var page = _folder.Write("page.txt");

        var document = DocumentSearch.Find([page], null).Documents.ShouldHaveSingleItem();

        document.IsNamed.ShouldBeTrue();
        document.Path.ShouldBe(page.Replace('\\', '/'));
    }

    [Fact]
    public void A_file_reached_twice_counts_once_and_as_named()
    {
        var page = _folder.Write("sub/page.md");
        string[] paths = [_folder.Path, page, _folder.Of("sub") + "/", Path.Combine(_folder.Path, ".", "sub", "..", "sub", "page.md")];

        var forward = DocumentSearch.Find(paths, null).Documents.ShouldHaveSingleItem();
        var backward = DocumentSearch.Find(paths.Reverse(), null).Documents.ShouldHaveSingleItem();

        forward.IsNamed.ShouldBeTrue();
        backward.Path.ShouldBe(forward.Path);
    }

    [Fact]
    public void The_names_file_is_not_read_as_a_page()
    {
        _folder.Write("a.md");
        _folder.Write("offers.md");
        var names = Path.Combine(_folder.Path, ".", "offers.md");

        DocumentSearch.Find([_folder.Path, _folder.Of("offers.md")], names).Documents
            .ShouldHaveSingleItem().Path.ShouldEndWith("/a.md");
    }

    [Fact]
    public void A_relative_path_stays_relative()
    {
        _folder.Write("sub/a.md");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Path);

        DocumentSearch.Find([relative + Path.DirectorySeparatorChar], null).Documents
            .ShouldHaveSingleItem().Path.ShouldBe(relative.Replace('\\', '/') + "/sub/a.md");
    }

    [Fact]
    public void What_is_found_in_the_current_folder_has_no_prefix()
    {
        var file = "found-here-" + Guid.NewGuid().ToString("N") + ".md";
        File.WriteAllText(file, "x");
        try
        {
            DocumentSearch.Find(["."], null).Documents.ShouldContain(document => document.Path == file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("")]
    public void A_path_that_leads_nowhere_is_refused(string path)
        => Should.Throw<UnusableInputException>(() => DocumentSearch.Find([path], null));

    [Fact]
    public void Links_in_a_folder_are_told_and_not_followed()
    {
        _folder.Write("a.md");
        Directory.CreateDirectory(_folder.Of("sub"));
        Directory.CreateSymbolicLink(_folder.Of("sub/loop"), _folder.Path);
        File.CreateSymbolicLink(_folder.Of("sub/link.md"), _folder.Of("a.md"));
        File.CreateSymbolicLink(_folder.Of("sub/nowhere.md"), _folder.Of("gone.md"));
        File.CreateSymbolicLink(_folder.Of("sub/link.png"), _folder.Of("a.png"));

        var found = DocumentSearch.Find([_folder.Path], null);

        found.Documents.ShouldHaveSingleItem();
        found.PassedOver.Count.ShouldBe(3);
        found.PassedOver.ShouldAllBe(words => words.Contains("is a link"));
    }

    [Theory]
    [InlineData("plans.csv", "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id\n", true)]
    [InlineData("plans.JSON", "[{ \"stringId\": \"A\", \"servicePlanId\": \"x\" }]", true)]
    [InlineData("package.json", "{ \"name\": \"site\" }", false)]
    [InlineData("prices.csv", "Product,Price\n", false)]
    [InlineData("plans.txt", "String_Id,Service_Plan_Id\n", false)]
    public void A_licensing_reference_of_data_in_a_folder_is_told_unless_it_is_named(string name, string text, bool isTold)
    {
        var reference = _folder.Write("data/" + name, text);

        DocumentSearch.Find([_folder.Path], null).PassedOver.Count.ShouldBe(isTold ? 1 : 0);
        DocumentSearch.Find([_folder.Path, reference], null).PassedOver.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_told_and_the_others_are_searched()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // Nothing is closed to such a process.
        }

        _folder.Write("a.md");
        _folder.Write("closed/b.md");
        File.SetUnixFileMode(_folder.Of("closed"), UnixFileMode.None);
        try
        {
            var found = DocumentSearch.Find([_folder.Path], null);

            found.Documents.ShouldHaveSingleItem();
            found.PassedOver.ShouldHaveSingleItem().ShouldContain("closed/' cannot be read");
        }
        finally
        {
            File.SetUnixFileMode(_folder.Of("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_named_link_is_the_file_it_leads_to()
    {
        var page = _folder.Write("real/a.md");
        File.CreateSymbolicLink(_folder.Of("link.md"), page);
        Directory.CreateSymbolicLink(_folder.Of("folder"), _folder.Of("real"));

        DocumentSearch.Find([_folder.Of("link.md"), _folder.Of("folder"), page], null).Documents.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_named_link_to_itself_is_refused()
    {
        File.CreateSymbolicLink(_folder.Of("a.md"), _folder.Of("b.md"));
        File.CreateSymbolicLink(_folder.Of("b.md"), _folder.Of("a.md"));

        Should.Throw<UnusableInputException>(() => DocumentSearch.Find([_folder.Of("a.md")], null));
    }

    private string[] Names(string path)
        => [.. DocumentSearch.Find([path], null).Documents.Select(document => document.Path[(_folder.Path.Length + 1)..])];
}
