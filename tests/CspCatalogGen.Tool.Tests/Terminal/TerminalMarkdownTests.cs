using CspCatalogGen.Tool.Explaining;
using CspCatalogGen.Tool.Terminal;
using Shouldly;
using Spectre.Console.Testing;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Terminal;

public sealed class TerminalMarkdownTests
{
    [Fact]
    public void A_heading_stands_alone_and_a_sentence_is_wrapped_between_words()
        => Shown("# A heading\n\nA sentence with `code` that is too long for a line.\n", width: 24)
            .ShouldBe("A heading\n\nA sentence with code\nthat is too long for a\nline.\n");

    [Fact]
    public void A_list_is_indented_as_a_whole()
        => Shown("- One that is long\n  - Within\n- Two\n\n1. First\n", width: 16)
            .ShouldBe(" • One that is\n   long\n    • Within\n • Two\n\n 1. First\n");

    [Fact]
    public void Code_keeps_its_lines_and_what_looks_like_markup_stays()
        => Shown("```text\n| A¹  |  [red]B[/] |\n<br/>\n```\n\n&amp; <br/>\n", width: 40)
            .ShouldBe("  | A¹  |  [red]B[/] |\n  <br/>\n\n& <br/>\n");

    [Fact]
    public void What_stands_out_is_bold_and_code_has_a_colour()
    {
        using var console = new TestConsole().EmitAnsiSequences();

        TerminalMarkdown.Write("# Heading\n\n**Mind** `CSP1016`\n", console);

        console.Output.ShouldBe("\e[1mHeading\e[0m\n\n\e[1mMind\e[0m \e[38;5;6mCSP1016\e[0m\n");
    }

    [Fact]
    public void No_page_of_a_diagnostic_shows_how_it_is_marked_up()
    {
        foreach (var id in DiagnosticPages.Ids)
        {
            Shown(DiagnosticPages.Find(id)!, width: 100).ShouldNotContain("```", Case.Sensitive, id);
        }
    }

    private static string Shown(string markdown, int width)
    {
        using var console = new TestConsole().Width(width);
        TerminalMarkdown.Write(markdown, console);
        return console.Output.TrimLines();
    }
}
