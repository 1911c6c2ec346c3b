using System.IO;
using System.Text;
using CspCatalogGen.Tool.Commands;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Tests;

/// <summary>One run of the tool inside the test's process, and what it printed.</summary>
internal sealed record ToolRun(int ExitStatus, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments) => Of(new DocumentCompilation(), arguments);

    public static ToolRun Of(DocumentCompilation compilation, params string[] arguments)
        => Of(compilation, isTerminal: false, arguments);

    public static ToolRun Of(DocumentCompilation compilation, bool isTerminal, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, error, isTerminal, isTerminal, ColourIsWelcome: isTerminal);
        var status = CspCatalogCommand.Run(arguments, console, compilation);
        return new ToolRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
