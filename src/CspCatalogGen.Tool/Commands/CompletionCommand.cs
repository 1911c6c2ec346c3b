using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>
/// <c>csp-catalog completion</c>: what a shell needs to complete commands and options. The shell asks with the directive of
/// System.CommandLine, <c>[suggest:POSITION] "LINE"</c>.
/// </summary>
internal static class CompletionCommand
{
    private const string Directive = "[suggest";

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _csp_catalog() {
                local IFS=$'\n'
                COMPREPLY=($(csp-catalog "[suggest:$COMP_POINT]" "$COMP_LINE"))
            }
            complete -o default -F _csp_catalog csp-catalog
            """,
        ["zsh"] = """
            _csp_catalog() {
                local found=("${(@f)$(csp-catalog "[suggest:$CURSOR]" "$BUFFER")}")
                compadd -a found
                _files
            }
            compdef _csp_catalog csp-catalog
            """,
        ["fish"] = """
            complete -c csp-catalog -a '(csp-catalog "[suggest:"(commandline -C)"]" (commandline))'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName csp-catalog -ScriptBlock {
                param($word, $line, $position)
                csp-catalog "[suggest:$position]" "$line" | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(static given =>
        {
            if (given.Tokens is [var word] && !Scripts.ContainsKey(word.Value))
            {
                given.AddError($"'{word.Value}' is no shell that is known here. It is one of: {string.Join(", ", Scripts.Keys)}.");
            }
        });
        var command = new Command("completion", "Print a script that lets a shell complete this command.") { shell };
        command.SetAction(parsed =>
        {
            Write([Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n")], console);
            return ExitStatus.Success;
        });
        return command;
    }

    /// <summary>Answers a shell that asks how <paramref name="arguments"/> go on.</summary>
    /// <returns>Whether they are such a question.</returns>
    public static bool TryComplete(string[] arguments, Command command, ToolConsole console)
    {
        if (arguments is not [['[', ..] directive, ..] || !directive.StartsWith(Directive, StringComparison.Ordinal))
        {
            return false;
        }

        // The line begins with the name of the command, which is no part of what is parsed.
        var line = arguments.Length > 1 ? arguments[1] : "";
        var name = line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? blank + 1 : line.Length;
        var position = directive.Split(':', ']') is [_, var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : line.Length;
        Write(command.Parse(line[name..]).GetCompletions(Math.Clamp(position - name, 0, line.Length - name)).Select(static completion => completion.Label), console);
        return true;
    }

    private static void Write(IEnumerable<string> lines, ToolConsole console)
    {
        using var output = new StreamWriter(console.Output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
