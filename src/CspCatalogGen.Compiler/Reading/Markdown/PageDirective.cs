using System;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>
/// Lines that an engine acts on before a page is shown: they bring in text from elsewhere, comment out what follows, or show
/// it to some readers only. What they do is that engine's own, so they are told.
/// </summary>
internal static class PageDirective
{
    // Of the docs platform, without blanks ("Markdown reference for Microsoft Learn").
    private static readonly string[] OfPlatform = ["[!INCLUDE", "[!code", "[!notebook", ":::zonepivot", ":::zonetarget", ":::monikerrange", ":::code"];

    private static readonly string[] OfLayout = ["[!div", "[[_TOC_]]", "[[TOC]]", "[TOC]", ":::image", ":::row", ":::column"];

    // The page is one of several, among which its reader chooses.
    private const string Selector = "op_single_selector";

    // Of Obsidian, Jekyll, Hugo, kramdown, templates, MDX and MkDocs.
    private static readonly string[] OfOthers = ["%%", "{%", "{{", "{::", "{:", "<%", "<?", "/*", "{/*", "--8<--", "@@", "//"];

    // What they end was told.
    private static readonly string[] Ends = ["{% end", "{%- end", "{:/", "{{< /", "{{% /"];

    /// <summary>Whether <paramref name="line"/> is such a line, and not the end of what another one began.</summary>
    public static bool BeginsAt(string line)
        => line.Length > 1 && line[0] switch
        {
            ':' or '[' => line.Replace(" ", "") is var plain && (Begins(plain, OfPlatform) || plain.IndexOf(Selector, StringComparison.OrdinalIgnoreCase) >= 0),
            '%' or '{' or '<' or '/' or '-' or '@' => Begins(line, OfOthers) && !Begins(line, Ends),
            _ => false,
        };

    /// <summary>Whether <paramref name="line"/> sets the layout of what stands beside it, or shows a picture, on the docs platform.</summary>
    public static bool IsLayout(string line)
        => line.Length > 1 && line[0] is ':' or '[' && Begins(line.Replace(" ", ""), OfLayout);

    private static bool Begins(string line, string[] signs) => Array.Exists(signs, sign => line.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
}
