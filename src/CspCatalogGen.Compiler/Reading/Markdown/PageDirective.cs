using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

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

    private const string Include = "[!INCLUDE";

    /// <summary>What the lines of the docs platform begin with.</summary>
    public const string Fence = ":::";

    private static readonly string[] OfSome = [":::zonepivot", ":::zonetarget", ":::monikerrange"];

    private static readonly string[] EndsOfSome = [":::zone-end", ":::moniker-end"];

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

    /// <summary>Whether <paramref name="line"/> is one of the docs platform's.</summary>
    public static bool IsPlatforms(string line) => line.Length > 1 && line[0] is ':' or '[' && BeginsAt(line);

    /// <summary>Whether <paramref name="line"/> ends what another one began, which was told.</summary>
    public static bool EndsAt(string line)
        => line.Length > 1 && line[0] is ':' or '{' && (Begins(line, Ends) || Begins(line.Replace(" ", ""), EndsOfSome));

    /// <summary>Whether <paramref name="line"/> shows what follows it to some readers only.</summary>
    public static bool IsForSome(string line) => line.Length > 1 && line[0] == ':' && Begins(line.Replace(" ", ""), OfSome);

    /// <summary>Whether <paramref name="line"/> is any line for an engine, and no words.</summary>
    public static bool Is(string line) => line.StartsWith(Fence, StringComparison.Ordinal) || BeginsAt(line) || IsLayout(line) || Begins(line, Ends);

    /// <summary>Whether <paramref name="line"/> sets the layout of what stands beside it, or shows a picture, on the docs platform.</summary>
    public static bool IsLayout(string line)
        => line.Length > 1 && line[0] is ':' or '[' && Begins(line.Replace(" ", ""), OfLayout);

    /// <summary>Whether <paramref name="line"/> brings in another file.</summary>
    public static bool IsInclude(string line) => line.Length > 1 && line[0] == '[' && line.Replace(" ", "").StartsWith(Include, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines in <paramref name="span"/> of <paramref name="text"/> that begin what is shown to some readers only and does not end there.</summary>
    public static IReadOnlyList<SourceSpan> FindOpen(string text, SourceSpan span)
    {
        if (text.IndexOf(Fence, span.Start, span.Length, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var open = new Stack<SourceSpan>();
        for (var at = span.Start; (at = text.IndexOf(Fence, at, span.End - at, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf('\n', at, span.End - at) is var found and >= 0 ? found : span.End;
            var line = text.Substring(at, end - at).TrimEnd();
            var plain = line.Replace(" ", "");
            if (Begins(plain, OfSome))
            {
                open.Push(new SourceSpan(at, line.Length));
            }
            else if (open.Count > 0 && Begins(plain, EndsOfSome))
            {
                open.Pop();
            }

            at = end;
        }

        return open.Reverse().ToList();
    }

    private static bool Begins(string line, string[] signs) => Array.Exists(signs, sign => line.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
}
