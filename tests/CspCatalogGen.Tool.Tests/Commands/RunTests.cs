using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CspCatalogGen.Compiler;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Terminal;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StandInCompilation _standIn = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_without_errors_end_with_0()
    {
        _folder.Write("a.md");

        var run = Run("compile", _folder.Path);

        run.ExitStatus.ShouldBe(0);
        run.Error.ShouldBe("0 offers and 0 upgrades from 1 upgrade page: 0 errors, 0 warnings.\n");
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("check")]
    public void Errors_in_documents_end_with_1_and_the_result_is_written(string command)
    {
        _folder.Write("a.md", "upgradesubscription MISTAKE");

        var run = Run(command, _folder.Path);

        run.ExitStatus.ShouldBe(1);
        run.Output.ShouldContain("CSP2999");
        run.Error.ShouldContain("1 error, 0 warnings.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bogus")]
    [InlineData("compile")]
    [InlineData("check")]
    [InlineData("compile nowhere.md")]
    [InlineData("compile . --format xml")]
    [InlineData("compile . --format JSON")]
    [InlineData("check . --format csv")]
    [InlineData("compile . --names nowhere.md")]
    [InlineData("compile . --names .")]
    [InlineData("compile . --names")]
    [InlineData("compile . --output nowhere/catalog.json")]
    [InlineData("compile . --output .")]
    [InlineData("compile @nowhere.rsp")]
    public void Wrong_use_ends_with_2_a_reason_and_no_output(string arguments)
    {
        var run = Run([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "." ? _folder.Path : word)]);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldStartWith("csp-catalog: ");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("check PAGES --fail-on warnings", "'warnings' is no value of --fail-on. It is one of: error, warning, none.")]
    [InlineData("check PAGES --basline base.json", "'--basline' is no option; the nearest is '--baseline', and there is no such file.")]
    [InlineData("chekc PAGES", "'chekc' is no command; the nearest is 'check'.")]
    [InlineData("help check", "'help' is no command; the nearest is '--help'.")]
    [InlineData("--formt sarif check PAGES", "'--formt' is no option; the nearest is '--format'.")]
    [InlineData("--versoin", "'--versoin' is no option; the nearest is '--version'.")]
    [InlineData("--bogus", "'--bogus' is no option.")]
    [InlineData("--format=sarif check PAGES", "'--format' is an option of a command, and stands behind it.")]
    [InlineData("completion tcsh", "'tcsh' is no shell that is known here. It is one of: bash, zsh, fish, pwsh.")]
    [InlineData("check PAGES --names PAGES", "'PAGES' cannot be read: it is a folder.")]
    [InlineData("check PAGES --baseline PAGES", "The baseline 'PAGES' is a folder.")]
    public void Wrong_use_says_what_was_meant(string arguments, string reason)
    {
        var pages = System.IO.Path.GetDirectoryName(_folder.Write("pages/a.md", "# A\n"))!;
        var run = ToolRun.Of(arguments.Split(' ').Select(argument => argument.Replace("PAGES", pages, StringComparison.Ordinal)).ToArray());

        run.ExitStatus.ShouldBe(2);
        run.Error.Split('\n')[0].ShouldBe("csp-catalog: " + reason.Replace("PAGES", pages, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_2()
    {
        var page = _folder.Write("a.md");
        _folder.Write("b.md");
        using var locked = new FileStream(page, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = Run("compile", _folder.Path);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("a.md' cannot be read");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help", "compile <PATH>")]
    [InlineData("compile --help", "--format <json|csv|sql>")]
    [InlineData("check -h", "--format <msbuild|text|sarif|github|json>")]
    public void Help_is_a_result(string arguments, string words)
    {
        var run = Run(arguments.Split(' '));

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain(words);
        run.Error.ShouldBeEmpty();
    }

    /// <summary>Of the program that runs, which in a test is another one.</summary>
    [Fact]
    public async Task The_version_is_a_number()
    {
        var run = await ToolProcess.RunNewAsync(_folder.Path, "--version");

        Version.TryParse(run.Output.Trim(), out _).ShouldBeTrue(run.Output);
    }

    [Fact]
    public void One_page_that_makes_the_reader_fail_takes_no_other_with_it()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"page{i:D2}.md", i == 17 ? "upgradesubscription BROKEN" : i == 30 ? "upgradesubscription MISTAKE" : "upgradesubscription");
        }

        var run = Run("compile", _folder.Path);

        run.ExitStatus.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Output);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        documents.Length.ShouldBe(40);
        documents.Select(document => document.GetProperty("path").GetString()).ShouldBeInOrder();
        documents[17].GetProperty("status").GetString().ShouldBe("refused");
        documents.Count(document => document.GetProperty("status").GetString() == "canonical").ShouldBe(39);
        json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("id").GetString())
            .ShouldBe(["CSP4004", "CSP2999"]);
    }

    [Fact]
    public void A_linker_that_fails_is_a_diagnostic()
    {
        _folder.Write("a.md");
        var compilation = new DocumentCompilation
        {
            Compiler = new CatalogCompiler { ReadPage = _standIn.Compilation.Compiler.ReadPage, Link = (_, _, _) => throw new InvalidOperationException("No.") },
        };

        var run = ToolRun.Of(compilation, "check", _folder.Path);

        run.ExitStatus.ShouldBe(1);
        run.Output.ShouldStartWith("csp-catalog: error CSP4004: ");
    }

    [Fact]
    public void A_defect_of_ours_is_a_sentence_and_no_stack_trace()
    {
        _folder.Write("a.md");

        var run = ToolRun.Of(new DocumentCompilation { ReadFileAt = (_, _) => throw new InvalidOperationException("No.") }, "check", _folder.Path);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldBe("csp-catalog: This is a defect of csp-catalog; please report it: InvalidOperationException: No.\n");
    }

    [Fact]
    public void Other_documents_of_a_folder_are_not_read_and_say_nothing()
    {
        _folder.Write("a.md", "# Nothing of ours");
        _folder.Write("b.md");

        var run = Run("compile", _folder.Path);

        _standIn.Read.ShouldHaveSingleItem().Path.ShouldEndWith("/b.md");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("documents")[0].GetProperty("status").GetString().ShouldBe("notUpgradePage");
        json.RootElement.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        run.Error.ShouldContain("1 upgrade page among 2 documents");
    }

    [Fact]
    public void A_named_file_is_read_without_the_anchor_and_known_as_named()
    {
        var page = _folder.Write("a.txt", "# Nothing of ours");

        Run("compile", page).ExitStatus.ShouldBe(0);

        _standIn.Read.ShouldHaveSingleItem().IsNamed.ShouldBeTrue();
    }

    [Fact]
    public void The_names_document_is_handed_to_the_linker_and_is_no_page()
    {
        _folder.Write("a.md");
        var names = _folder.Write("offers.md", "upgradesubscription");

        Run("compile", _folder.Path, "--names", names).ExitStatus.ShouldBe(0);

        _standIn.Names!.Path.ShouldBe(names.Replace('\\', '/'));
        _standIn.Read.ShouldHaveSingleItem().Path.ShouldEndWith("a.md");
    }

    [Fact]
    public void The_result_goes_to_a_file_on_request()
    {
        _folder.Write("a.md");
        var file = _folder.Of("catalog.json");

        var run = Run("compile", _folder.Path, "--output", file);

        run.Output.ShouldBeEmpty();
        File.ReadAllText(file).ShouldBe(Run("compile", _folder.Path).Output);
    }

    [Fact]
    public void The_result_is_never_written_over_a_document()
    {
        var page = _folder.Write("a.md");
        var names = _folder.Write("offers.md");
        File.CreateSymbolicLink(_folder.Of("link"), page);

        Run("compile", _folder.Path, "-o", page).ExitStatus.ShouldBe(2);
        Run("compile", _folder.Path, "-o", _folder.Of("link")).ExitStatus.ShouldBe(2);
        Run("compile", _folder.Path, "--names", names, "-o", names).ExitStatus.ShouldBe(2);
        File.ReadAllText(page).ShouldBe("upgradesubscription");
    }

    [Fact]
    public void The_order_of_the_arguments_changes_nothing()
    {
        var a = _folder.Write("x/a.md", "upgradesubscription MISTAKE");
        _folder.Write("y/b.md", "upgradesubscription MISTAKE");

        Run("compile", _folder.Of("y"), a).Output.ShouldBe(Run("compile", a, _folder.Of("y")).Output);
    }

    [Fact]
    public void Colour_and_progress_are_for_a_terminal_only()
    {
        for (var i = 0; i < 600; i++)
        {
            _folder.Write($"{i}.md", i == 0 ? "upgradesubscription MISTAKE" : "x");
        }

        var watched = ToolRun.Of(_standIn.Compilation, isTerminal: true, "check", _folder.Path);
        watched.Output.ShouldStartWith("\e[1;31merror[CSP2999]\e[0m\e[1m: A mistake.\e[0m\n");
        watched.Error.ShouldContain("Reading 12 of 600 documents");

        var piped = Run("check", _folder.Path);
        piped.Output.ShouldNotContain('\e');
        piped.Error.ShouldNotContain("Reading");
    }

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colour_follows_NO_COLOR_and_the_terminal(string? noColor, string? term, bool welcome)
        => ToolConsole.WelcomesColour(name => name == "NO_COLOR" ? noColor : term).ShouldBe(welcome);

    [Fact]
    public void Standard_error_shows_a_screen_of_diagnostics_at_most()
    {
        for (var i = 0; i < 30; i++)
        {
            _folder.Write($"{i}.md", "upgradesubscription MISTAKE");
        }

        var run = Run("compile", _folder.Path);

        run.Error.Split('\n').Count(line => line.Contains("error CSP2999")).ShouldBe(20);
        run.Error.ShouldContain("… and 10 more; 'csp-catalog check' prints them all.");
    }

    private ToolRun Run(params string[] arguments) => ToolRun.Of(_standIn.Compilation, arguments);
}
