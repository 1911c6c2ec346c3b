using System;
using System.IO;
using System.Text;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>Where a run writes. Results are bytes, so that they are the same on every machine.</summary>
/// <param name="Output">Standard output: the result and nothing else.</param>
/// <param name="Error">Standard error: progress, the summary, what went wrong.</param>
/// <param name="OutputIsTerminal">Whether a person sees standard output directly.</param>
/// <param name="ErrorIsTerminal">Whether a person sees standard error directly.</param>
/// <param name="ColourIsWelcome">Whether colour may be used where a person sees it.</param>
internal sealed record ToolConsole(
    Stream Output,
    TextWriter Error,
    bool OutputIsTerminal = false,
    bool ErrorIsTerminal = false,
    bool ColourIsWelcome = false)
{
    private const int UsualWidth = 100;

    /// <summary>How many letters of Latin script a line of standard output has.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether what goes to standard output is coloured.</summary>
    public bool ColoursOutput => OutputIsTerminal && ColourIsWelcome;

    /// <summary>Whether what goes to standard error is coloured.</summary>
    public bool ColoursError => ErrorIsTerminal && ColourIsWelcome;

    /// <summary>The console of this process.</summary>
    public static ToolConsole FromProcess()
    {
        var outputIsTerminal = !Console.IsOutputRedirected;
        var errorIsTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (outputIsTerminal || errorIsTerminal))
        {
            // The bytes are UTF-8, so a Windows console must take them for that.
            Console.OutputEncoding = Utf8;
        }

        return new ToolConsole(
            Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            outputIsTerminal,
            errorIsTerminal,
            WelcomesColour(Environment.GetEnvironmentVariable))
        {
            Width = outputIsTerminal ? WidthOfTerminal() : UsualWidth,
        };
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }

    /// <summary>What the environment says of colour: https://no-color.org and terminals without any.</summary>
    public static bool WelcomesColour(Func<string, string?> environment)
        => string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";
}
