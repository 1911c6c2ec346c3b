using System;
using CspCatalogGen.Compiler.Diagnostics;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>Parses documents, or tells why one cannot be.</summary>
internal static class MarkdownParser
{
    private const int MaxBrackets = 20_000;
    private const int MaxComments = 20_000;
    private const int MaxInstructions = 1_000;
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>CommonMark with front matter, pipe tables, <c>~~</c> and the lines of the docs platform.</summary>
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Parses <paramref name="text"/>; <see langword="null"/> where that cannot be done, which is then reported.</summary>
    public static MarkdownDocument? Parse(string text, ReportDiagnostic report)
    {
        if (DocumentDamage.Find(text) is var (descriptor, span, what))
        {
            report(descriptor, span, what is null ? [] : [what]);
            return null;
        }

        if (text.Length > MaxLength)
        {
            report(CatalogDiagnostics.TooLarge, default, ["document", "4 Mi characters"]);
            return null;
        }

        // Markdig looks back over every open bracket.
        if (Count(text, '[') > MaxBrackets)
        {
            report(CatalogDiagnostics.TooLarge, default, ["number of links", "20000"]);
            return null;
        }

        // It looks for the end of each of these up to the end of its paragraph.
        var (instructions, comments) = CountUnended(text);
        if (instructions > MaxInstructions || comments > MaxComments)
        {
            report(CatalogDiagnostics.TooLarge, default, instructions > MaxInstructions ? ["number of HTML's instructions and declarations", "1000"] : ["number of comments", "20000"]);
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to blocks or inlines that are nested without end.
            report(CatalogDiagnostics.TooLarge, default, ["nesting of the document", "levels"]);
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Insert(0, new DirectiveLineParser());
        return builder.Build();
    }

    private static int Count(string text, char c)
    {
        var count = 0;
        for (var at = text.IndexOf(c); at >= 0; at = text.IndexOf(c, at + 1))
        {
            count++;
        }

        return count;
    }

    // <?xml and <!DOCTYPE, and <!-- apart from them.
    private static (int Instructions, int Comments) CountUnended(string text)
    {
        var (instructions, comments) = (0, 0);
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] == '!' && at + 2 < text.Length && text[at + 2] == '-')
            {
                comments++;
            }
            else if (text[at + 1] is '?' or '!')
            {
                instructions++;
            }
        }

        return (instructions, comments);
    }
}
