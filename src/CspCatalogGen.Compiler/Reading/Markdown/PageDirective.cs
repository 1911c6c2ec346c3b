using System;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Lines that an engine acts on before a page is shown: they bring in text from elsewhere, comment out what follows, or show
/// it to some readers only. What they do is that engine's own, so they are told.
/// </summary>
internal static class PageDirective
{
    private static readonly string[] Signs =
    [
        "[!INCLUDE", ":::zone pivot", ":::moniker range", "::: zone pivot", "::: moniker range",
        "%%", "{%", "{{", "{::", "{:", "<%", "<?", "/*", "{/*", "--8<--", "@@", "//",
    ];

    // Their beginning was told.
    private static readonly string[] Ends = ["{% end", "{%- end", "{:/", "{{< /", "{{% /", "*/"];

    /// <summary>Whether <paramref name="line"/> is such a line, and not the end of what another one began.</summary>
    public static bool BeginsAt(string line)
        => Array.Exists(Signs, sign => line.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) && !Array.Exists(Ends, sign => line.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
}
