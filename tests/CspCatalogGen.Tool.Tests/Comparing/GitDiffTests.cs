using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Comparing;

/// <summary>The built tool on revisions of a repository.</summary>
public sealed class GitDiffTests
{
    private const string Row = "| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n";

    [Fact]
    public async Task A_revision_is_compared_with_another_and_with_the_working_folder()
    {
        using var repository = new TestRepository();
        repository.Write("docs/upgrades.md", FixturePage.Text);
        repository.Write("docs/offers.md", FixturePage.Names);
        repository.Commit();
        repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        repository.Commit();

        var revisions = await ToolProcess.RunAsync(repository.Folder, "diff", "HEAD~1:docs", "HEAD:docs", "--names", "docs/offers.md", "--fail-on", "breaking");
        revisions.ExitStatus.ShouldBe(1, revisions.Error);
        revisions.Output.ShouldContain("before: HEAD~1:docs/upgrades.md:22:");
        var unchanged = await ToolProcess.RunAsync(repository.Folder, "diff", "docs", "--against", "HEAD", "--names", "docs/offers.md", "--fail-on", "any");
        unchanged.ExitStatus.ShouldBe(0, unchanged.Error);
        unchanged.Output.ShouldBe("HEAD:docs → docs: no changes.\n");
        repository.Write("docs/upgrades.md", FixturePage.Text);
        (await ToolProcess.RunAsync(repository.Folder + "/docs", "diff", ".", "--against", "HEAD", "--names", "offers.md", "--fail-on", "any")).ExitStatus.ShouldBe(1);
    }

    [Fact]
    public async Task A_revision_has_a_names_document_of_its_own()
    {
        using var repository = new TestRepository();
        repository.Write("docs/upgrades.md", FixturePage.Text);
        repository.Write("docs/offers.md", FixturePage.Names);
        repository.Commit();
        repository.Write("docs/offers.md", FixturePage.Replaced(FixturePage.Names, "Office 365 Enterprise E3 | 4", "Office 365 Enterprise E3 | 14"));

        var run = await ToolProcess.RunAsync(repository.Folder, "diff", "docs", "--against", "HEAD", "--names", "docs/offers.md");

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldContain("'Office 365 Enterprise E3' has the number 14 in place of 4. [offer-renumbered]\n  before: HEAD:docs/offers.md:8:");
    }

    [Theory]
    [InlineData("HEAD:none")]
    [InlineData("HEAD~7:docs")]
    [InlineData("no-such-branch:docs")]
    [InlineData("HEAD:docs/empty")]
    public async Task What_a_revision_does_not_have_is_an_error(string side)
    {
        using var repository = new TestRepository();
        repository.Write("docs/upgrades.md", FixturePage.Text);
        repository.Write("docs/empty/readme.md", "# Nothing\n");
        repository.Commit();

        var run = await ToolProcess.RunAsync(repository.Folder, "diff", side, "docs/upgrades.md");

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("csp-catalog: ");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Outside_of_a_repository_there_are_no_revisions()
    {
        using var folder = new TemporaryFolder();
        folder.Write("upgrades.md", FixturePage.Text);

        var run = await ToolProcess.RunAsync(folder.Path, "diff", "upgrades.md", "--against", "main");

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("is in no git repository");
    }
}
