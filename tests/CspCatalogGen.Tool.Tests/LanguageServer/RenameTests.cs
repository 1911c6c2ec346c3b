using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using StreamJsonRpc;
using Xunit;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>A rename changes names and nothing else of the catalog, or it is refused.</summary>
public sealed class RenameTests : EditedFolder
{
    [Fact]
    public async Task A_name_is_changed_wherever_it_stands_and_no_other()
    {
        var edit = await RenameAsync(Page, "Office 365 Enterprise E3", "Office 365 E3");

        Changed(edit).ShouldBe(new[] { Names, Page });
        After(Page, edit).ShouldBe(Text(Page).Replace("Office 365 Enterprise E3", "Office 365 E3", StringComparison.Ordinal));
        After(Names, edit).ShouldBe(Text(Names).Replace("| Office 365 Enterprise E3 | 4 | |", "| Office 365 E3 | 4 | Office 365 Enterprise E3 |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Page, "Microsoft 365 Business Standard¹")]
    [InlineData(Page, "Microsoft 365 Business Standard.")]
    [InlineData(Page, "Microsoft 365 Business Standard India")]
    [InlineData(Names, "Microsoft 365 Business Standard |")]
    [InlineData(Names, "Microsoft 365 Business Standard India")]
    public async Task Footnotes_and_market_variants_follow(string at, string words)
    {
        var edit = await RenameAsync(at, words, "Microsoft 365 Business Plus");

        After(Page, edit).ShouldBe(Text(Page).Replace("Business Standard", "Business Plus", StringComparison.Ordinal));
        After(Names, edit).ShouldBe(Text(Names).Replace("Business Standard", "Business Plus", StringComparison.Ordinal)
            .Replace("Premium (until 2020-04-21) |", "Premium (until 2020-04-21)<br/>Microsoft 365 Business Standard |", StringComparison.Ordinal));
        Save(edit);
        Check().ShouldBe(Check(Path.Combine(AppContext.BaseDirectory, "Fixtures")));
    }

    [Fact]
    public async Task A_name_in_another_language_is_renamed_in_its_footnote_too()
    {
        var edit = await RenameAsync(Translation, "Microsoft 365 ビジネス標準¹", "Microsoft 365 ビジネスプラス");

        Changed(edit).ShouldBe(new[] { Translation });
        After(Translation, edit).ShouldBe(Text(Translation).Replace("ビジネス標準", "ビジネスプラス", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_former_name_keeps_its_last_day()
    {
        var edit = await RenameAsync(Names, "Office 365 Business Essentials", "Office 365 Small Business");

        After(Names, edit).ShouldBe(Text(Names).Replace("Office 365 Business Essentials (until", "Office 365 Small Business (until", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A | B")]
    [InlineData(" ")]
    [InlineData("A\u202EB")]
    [InlineData("M¹")]
    [InlineData("M*")]
    [InlineData("Office 365 Business (until 2020-01-01)")]
    [InlineData("Office 365 エンタープライズ E3")]
    public async Task A_name_that_cannot_be_one_is_refused(string name)
        => await Should.ThrowAsync<RemoteInvocationException>(RenameAsync(Page, "Office 365 Enterprise E3", name));

    [Theory]
    [InlineData("Microsoft 365 Business Basic")]
    [InlineData("microsoft 365 business basic")]
    [InlineData("Office 365 Business Premium")]
    [InlineData("Microsoft 365 Business Standard India")]
    public async Task The_name_of_another_offer_is_refused(string name)
        => (await Should.ThrowAsync<RemoteInvocationException>(RenameAsync(Page, "Office 365 Enterprise E3", name))).Message.ShouldContain("is a name of another offer");

    [Fact]
    public async Task Another_plan_than_the_translations_have_is_refused()
        => (await Should.ThrowAsync<RemoteInvocationException>(RenameAsync(Page, "Office 365 Enterprise E3", "Office 365 Enterprise E5"))).Message
            .ShouldStartWith("'Office 365 Enterprise E3' cannot be renamed to 'Office 365 Enterprise E5': ");

    private Task<JsonElement> RenameAsync(string page, string words, string name) => Editor.RenameAsync(page, Text(page), words, name);

    private string After(string page, JsonElement edit) => Editor.Apply(page, Text(page), edit);

    private string[] Changed(JsonElement edit)
        => [.. new[] { Names, Translation, Page }.Where(page => edit.GetProperty("changes").TryGetProperty(Editor.Uri(page), out _))];

    private void Save(JsonElement edit)
    {
        foreach (var page in Changed(edit))
        {
            Folder.Write(page, After(page, edit));
        }
    }

    private string Check(string? folder = null)
        => ToolRun.Of("check", Path.Combine(folder ?? Folder.Path, "pages"), "--names", Path.Combine(folder ?? Folder.Path, Names)).Output;
}
