using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>How a severity looks on a terminal.</summary>
internal static class Colour
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Cyan = "\e[36m";
    private const string Plain = "\e[0m";

    /// <summary><paramref name="word"/> in the colour of <paramref name="severity"/>.</summary>
    public static string Of(DiagnosticSeverity severity, string word) => severity switch
    {
        DiagnosticSeverity.Error => Red + word + Plain,
        DiagnosticSeverity.Warning => Yellow + word + Plain,
        _ => Cyan + word + Plain,
    };
}
