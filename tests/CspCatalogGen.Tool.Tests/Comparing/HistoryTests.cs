using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Tool.Git;
using CspCatalogGen.Tool.History;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Comparing;

public sealed class HistoryTests : IDisposable
{
    private const string Row = "| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task The_newest_commit_is_first_and_prose_is_passed_over()
    {
        _repository.Write("docs/readme.md", "# Nothing\n");
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        var first = _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With("## Before you start", "## First of all"));
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        var second = _repository.Commit();

        var entries = await EntriesAsync();

        entries.Select(entry => $"{entry.GetProperty("commit").GetString()} {entry.GetProperty("date").GetString()} {entry.GetProperty("edition").GetString()}")
            .ShouldBe([$"{second} 2020-05-04 global", $"{first} 2020-05-02 global"]);
        entries[0].GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("market")} {change.GetProperty("before").GetProperty("path")}:{change.GetProperty("before").GetProperty("line")}")
            .ShouldBe(["upgradeRemoved Global docs/upgrades.md:22", "upgradeRemoved India docs/upgrades.md:22"]);
        entries[1].GetProperty("changes").EnumerateArray().Count(change => change.GetProperty("kind").GetString() == "upgradeAdded").ShouldBe(8);
    }

    [Fact]
    public async Task A_path_is_taken_as_everywhere_else_and_a_mistyped_one_is_told()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();

        (await ToolProcess.RunAsync(_repository.Folder, "history", "--path", "./docs/")).ShouldBe(await ToolProcess.RunAsync(_repository.Folder, "history", "--path", "docs"));

        var none = await ToolProcess.RunAsync(_repository.Folder, "history", "--path", "dosc", "--format", "json");
        (none.ExitStatus, none.Output, none.Error).ShouldBe((2, "", "csp-catalog: No commit has a document of the catalog under 'dosc'.\n"));
    }

    [Fact]
    public async Task A_change_that_came_in_by_a_merge_is_told_once()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        var start = _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        var branch = _repository.Commit();
        _repository.CheckOut(start);
        _repository.Write("docs/upgrades.md", FixturePage.With("# ", "A line above.\n\n# "));
        _repository.Commit();
        var merge = _repository.Merge(branch);

        var entries = await EntriesAsync();

        entries.Select(entry => entry.GetProperty("commit").GetString()).ShouldNotContain(merge);
        entries.Count(entry => entry.GetProperty("commit").GetString() == branch).ShouldBe(1);
    }

    [Fact]
    public async Task Text_has_a_line_for_each_change_with_its_day_and_commit()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        var commit = _repository.Commit();

        var run = await ToolProcess.RunAsync(_repository.Folder, "history");

        run.Output.Split('\n')[0].ShouldBe($"2020-05-02 {commit[..8]} global Global: breaking: 'Microsoft 365 Business Standard' → 'Office 365 Enterprise E3' is no longer documented in Global. [upgrade-removed]");
    }

    [Fact]
    public async Task A_commit_with_errors_is_told_and_the_next_is_compared_with_the_last_whole_one()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, "| | - Office 365 Enterprise E3 |\n"));
        var broken = _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        _repository.Commit();

        var entries = await EntriesAsync();

        entries.Count.ShouldBe(3);
        entries[0].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()).ShouldBe(["upgradeRemoved", "upgradeRemoved"]);
        entries[1].GetProperty("commit").GetString().ShouldBe(broken);
        entries[1].GetProperty("edition").ValueKind.ShouldBe(JsonValueKind.Null);
        entries[1].GetProperty("changes").GetArrayLength().ShouldBe(0);
        entries[1].GetProperty("problems")[0].GetString()!.ShouldStartWith("docs/upgrades.md(22,");
    }

    [Fact]
    public async Task A_change_on_a_branch_is_told_once_and_not_again_by_the_merge()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Write("other.md", "# One\n");
        var root = _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        var onBranch = _repository.Commit();
        _repository.CheckOut(root);
        _repository.Write("other.md", "# Two\n");
        _repository.Commit();
        _repository.Merge(onBranch);

        var entries = await EntriesAsync();

        entries.Select(entry => entry.GetProperty("commit").GetString()).ShouldBe([onBranch, root]);
    }

    [Fact]
    public async Task Moving_and_copying_back_changes_nothing_and_deleting_takes_everything_away()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        _repository.Write("articles/moved.md", FixturePage.Text);
        _repository.Delete("docs/upgrades.md");
        _repository.Commit();
        _repository.Delete("articles/moved.md");
        var deleted = _repository.Commit();

        var entries = await EntriesAsync();

        entries.Count.ShouldBe(2);
        entries[0].GetProperty("commit").GetString().ShouldBe(deleted);
        entries[0].GetProperty("changes").EnumerateArray().Count(change => change.GetProperty("kind").GetString() == "offerRemoved").ShouldBe(5);
    }

    [Fact]
    public async Task Each_commit_has_its_own_names_document_and_path_chooses_the_documents()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Write("docs/offers.md", FixturePage.Names);
        _repository.Write("old/upgrades.md", FixturePage.With(Row, ""));
        _repository.Commit();
        _repository.Write("docs/offers.md", FixturePage.Replaced(FixturePage.Names, "Office 365 Enterprise E3 | 4", "Office 365 Enterprise E3 | 14"));
        _repository.Commit();

        var entries = await EntriesAsync("--path", "docs/", "--names", "docs/offers.md");

        entries[0].GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("offer")} {change.GetProperty("oldValue")} {change.GetProperty("newValue")}")
            .ShouldBe(["offerRenumbered Office365EnterpriseE3 4 14"]);
    }

    [Fact]
    public async Task A_broken_repository_and_none_at_all_are_errors()
    {
        using var folder = new TemporaryFolder();
        var none = await ToolProcess.RunAsync(folder.Path, "history");
        none.ExitStatus.ShouldBe(2);
        none.Error.ShouldContain("is in no git repository");

        var empty = await ToolProcess.RunAsync(_repository.Folder, "history");
        empty.ExitStatus.ShouldBe(2);

        _repository.Write("docs/upgrades.md", FixturePage.Text);
        var commit = _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        _repository.Commit();
        var lost = Path.Combine(_repository.Folder, ".git/objects", commit[..2], commit[2..]);
        File.SetAttributes(lost, FileAttributes.Normal);
        File.Delete(lost);
        var broken = await ToolProcess.RunAsync(_repository.Folder, "history", "--format", "json");
        broken.ExitStatus.ShouldBe(2);
        broken.Output.ShouldBeEmpty();
        broken.Error.ShouldStartWith("csp-catalog: ");
        broken.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_shallow_clone_is_told()
    {
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        var last = _repository.Commit();

        // What 'git clone --depth 1' leaves: the commits whose parents are not there.
        File.WriteAllText(Path.Combine(_repository.Folder, ".git/shallow"), last + "\n");
        var run = await ToolProcess.RunAsync(_repository.Folder, "history", "--format", "json");

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Error.ShouldContain("shallow clone");
        var json = PublishedSchema.MustDescribe("history-v1.schema.json", run.Output);
        json.GetProperty("shallow").GetBoolean().ShouldBeTrue();
        json.GetProperty("entries").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_page_is_read_once_and_of_a_commit_only_the_revision_that_it_changed_is_linked()
    {
        var older = FixturePage.With("ms.openlocfilehash: ", "ms.openlocfilehash: 0").Replace("2021", "2019", StringComparison.Ordinal);
        _repository.Write("docs/older.md", older);
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.With(Row, ""));
        _repository.Commit();
        _repository.Write("docs/upgrades.md", FixturePage.Text);
        _repository.Commit();
        // Pages of one commit are read at the same time.
        var reads = new ConcurrentQueue<string>();
        var compiler = new CatalogCompiler
        {
            ReadPage = document =>
            {
                reads.Enqueue(document.Path);
                return UpgradePageReader.Read(document);
            },
        };
        using var repository = GitRepository.Open(_repository.Folder);
        var history = new CatalogHistory(repository, compiler, prefix: "", namesPath: null, namesOfToday: null);

        history.Trace(repository.Find("HEAD")).Count.ShouldBe(3);

        reads.ShouldBe(["docs/older.md", "docs/upgrades.md", "docs/upgrades.md"], ignoreOrder: true);
        history.Links.ShouldBe(4);
    }

    private async Task<List<JsonElement>> EntriesAsync(params string[] more)
    {
        var run = await ToolProcess.RunAsync(_repository.Folder, ["history", "--format", "json", .. more]);
        run.ExitStatus.ShouldBe(0, run.Error);
        return [.. PublishedSchema.MustDescribe("history-v1.schema.json", run.Output).GetProperty("entries").EnumerateArray()];
    }
}
