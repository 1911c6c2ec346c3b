using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>The language server, spoken to as an editor does.</summary>
public sealed class LanguageServerTests : EditedFolder
{
    private string Source => Text(Page);

    [Fact]
    public async Task What_is_typed_is_told_before_it_is_saved_and_taken_back_when_it_is_right()
    {
        var wrong = Source.Replace("- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal);
        await Editor.OpenAsync(Page, Source);
        await Editor.ChangeAsync(Page, wrong);

        var told = await Editor.DiagnosticsAsync(Page, diagnostics => diagnostics.Count > 0);

        told[0].GetProperty("code").GetString().ShouldBe("CSP2051");
        told[0].GetProperty("severity").GetInt32().ShouldBe(1);
        told[0].GetProperty("source").GetString().ShouldBe("csp-catalog");
        var start = told[0].GetProperty("range").GetProperty("start");
        wrong.Split('\n')[start.GetProperty("line").GetInt32()][start.GetProperty("character").GetInt32()..].ShouldStartWith("Office 365 Enterprize E3 |");

        await Editor.ChangeAsync(Page, Source);
        await Editor.DiagnosticsAsync(Page, diagnostics => diagnostics.Count == 0);
    }

    [Fact]
    public async Task A_fix_is_a_code_action()
    {
        var right = File.ReadAllText(Folder.Of(Translation));
        var wrong = right.Replace("標準¹ <br/>", "標準） <br/>", StringComparison.Ordinal);
        await Editor.OpenAsync(Translation, wrong);
        var told = (await Editor.DiagnosticsAsync(Translation, diagnostics => diagnostics.Count > 0)).Single(one => one.GetProperty("code").GetString() == "CSP2009");
        told.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString().ShouldBe(Editor.Uri(Page));

        var actions = await Editor.ActionsAsync(Translation, told.GetProperty("range"));

        var fix = actions.Single(action => action.GetProperty("title").GetString() == "Restore the marker '¹'");
        fix.GetProperty("kind").GetString().ShouldBe("quickfix");
        fix.GetProperty("isPreferred").GetBoolean().ShouldBeTrue();
        Editor.Apply(Translation, wrong, fix.GetProperty("edit")).ShouldBe(right);
        var all = actions.Single(action => action.GetProperty("kind").GetString() == "source.fixAll");
        Editor.Apply(Translation, wrong, all.GetProperty("edit")).ShouldBe(right);
    }

    [Fact]
    public async Task What_could_be_written_better_is_a_hint()
    {
        await Editor.OpenAsync(Page, Source.Replace("| Microsoft 365 Business Standard |", "| Microsoft\u00A0365 Business Standard |", StringComparison.Ordinal));

        var told = await Editor.DiagnosticsAsync(Page, diagnostics => diagnostics.Count > 0);

        told.Single().GetProperty("code").GetString().ShouldBe("CSP1096");
        told.Single().GetProperty("severity").GetInt32().ShouldBe(4);
    }

    [Theory]
    [InlineData(Page, "Microsoft 365 Business Basic |")]
    [InlineData(Translation, "Microsoft 365 ビジネス基本 |")]
    public async Task Hovering_over_an_offer_shows_what_is_known_of_it(string page, string words)
    {
        var hover = await Editor.AskAtAsync("textDocument/hover", page, File.ReadAllText(Folder.Of(page)), words);

        var card = hover.GetProperty("contents").GetProperty("value").GetString()!;
        card.ShouldStartWith("**Microsoft 365 Business Basic**\n\n- Former names: Office 365 Business Essentials \\(until 2020\\-04\\-21\\)\n");
        card.ShouldContain("- ja\\-JP: Microsoft 365 ビジネス基本\n");
        card.ShouldContain("- Upgrades in Global: Microsoft 365 Business Standard, Office 365 Enterprise E3\n");
    }

    [Fact]
    public async Task Elsewhere_there_is_nothing_to_say()
    {
        (await Editor.AskAtAsync("textDocument/hover", Page, Source, "Move a customer up")).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Editor.AskAtAsync("textDocument/definition", Page, Source, "Move a customer up")).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task The_definition_of_an_offer_is_its_row_in_the_names_document()
    {
        var place = await Editor.AskAtAsync("textDocument/definition", Translation, File.ReadAllText(Folder.Of(Translation)), "Office 365 企業 E3");

        place.GetProperty("uri").GetString().ShouldBe(Editor.Uri(Names));
        File.ReadAllLines(Folder.Of(Names))[place.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()].ShouldStartWith("| Office 365 Enterprise E3 | 4 |");
    }

    [Fact]
    public async Task References_are_in_every_document()
    {
        var places = await Editor.AskAtAsync("textDocument/references", Page, Source, "Office 365 Enterprise E3");

        places.EnumerateArray().Select(place => place.GetProperty("uri").GetString()).ShouldBe([Editor.Uri(Names), Editor.Uri(Translation), Editor.Uri(Translation), Editor.Uri(Page), Editor.Uri(Page)]);
    }

    [Fact]
    public async Task References_leave_the_row_out_where_it_is_not_asked_for()
    {
        var places = await Editor.AskAtAsync("textDocument/references", Page, Source, "Office 365 Enterprise E3", withDeclaration: false);

        places.EnumerateArray().Select(place => place.GetProperty("uri").GetString()).ShouldBe([Editor.Uri(Translation), Editor.Uri(Translation), Editor.Uri(Page), Editor.Uri(Page)]);
    }

    [Fact]
    public async Task A_file_that_came_onto_the_disk_is_seen()
    {
        Folder.WriteAtOnce(Page, Source.Replace("- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal));
        await Editor.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Editor.Uri(Page), type = 2 } } });

        (await Editor.DiagnosticsAsync(Page, diagnostics => diagnostics.Count > 0))[0].GetProperty("code").GetString().ShouldBe("CSP2051");

        File.Delete(Folder.Of(Names));
        Folder.WriteAtOnce("names.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", Names)).Replace("Office 365 Enterprise E3", "Office 365 Enterprize E3", StringComparison.Ordinal));
        await Editor.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Editor.Uri("names.md"), type = 1 } } });
        (await Editor.DiagnosticsAsync(Page, diagnostics => diagnostics.Count > 0 && diagnostics[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() == 20))[0].GetProperty("code").GetString().ShouldBe("CSP2051");
    }

    [Fact]
    public async Task A_document_that_was_never_saved_is_one_of_theFolder()
    {
        var page = Source.Replace("- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal).Replace("00112233", "99112233", StringComparison.Ordinal).Replace("03/02", "04/02", StringComparison.Ordinal);
        await Editor.OpenAsync("pages/new.md", page);

        (await Editor.DiagnosticsAsync("pages/new.md", diagnostics => diagnostics.Count > 0))[0].GetProperty("code").GetString().ShouldBe("CSP2051");
        (await Editor.AskAtAsync("textDocument/hover", "pages/new.md", page, "Microsoft 365 Business Basic |")).GetProperty("contents").GetProperty("value").GetString()!.ShouldStartWith("**Microsoft 365 Business Basic**");
    }

    [Fact]
    public async Task A_names_document_that_is_named_and_not_there_is_told()
    {
        await using var editor = await EditorClient.StartAsync(Folder.Path, new { names = "nope.md" });

        (await editor.MessageAsync()).ShouldBe($"1: 'nope.md', which is named as the names document, is not there. '{Folder.Of(Names)}' is used in its place.");
    }

    /// <summary>The built tool, over its standard input and output.</summary>
    [Fact]
    public async Task The_tool_tells_and_ends_as_the_protocol_says()
    {
        await using var tool = await EditorClient.StartToolAsync(Folder.Path);
        await tool.OpenAsync(Page, Source.Replace("- Office 365 Enterprise E3 |\n\n", "- Office 365 Enterprize E3 |\n\n", StringComparison.Ordinal));

        (await tool.DiagnosticsAsync(Page, diagnostics => diagnostics.Count > 0))[0].GetProperty("code").GetString().ShouldBe("CSP2051");
        (await tool.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_end_of_the_tool_without_a_word_before_is_told()
    {
        await using var tool = await EditorClient.StartToolAsync(Folder.Path);

        (await tool.EndAsync(politely: false)).ShouldBe(1);
    }
}
