using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>How a severity looks on a terminal.</summary>
internal static class Colour
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Cyan = "\e[36m";
    private const string Bold = "\e[1m";
    private const string Blue = "\e[1;34m";
    private const string Plain = "\e[0m";

    /// <summary><paramref name="word"/> in the colour of <paramref name="severity"/>.</summary>
    public static string Paint(DiagnosticSeverity severity, string word) => severity switch
    {
        DiagnosticSeverity.Error => Red + word + Plain,
        DiagnosticSeverity.Warning => Yellow + word + Plain,
        _ => Cyan + word + Plain,
    };

    /// <summary>What a person should read first.</summary>
    public static string Strong(string words) => Bold + words + Plain;

    /// <summary>What stands around a quotation: numbers of lines, bars, arrows.</summary>
    public static string Frame(string signs) => Blue + signs + Plain;
}
