using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads one Markdown document into an <see cref="UpgradePage"/>.</summary>
public sealed class UpgradePageReader
{
    /// <summary>How the documents of the catalog are parsed: CommonMark with front matter and pipe tables.</summary>
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .Build();

    private const int MostBrackets = 20_000;
    private const int LargestDocument = 4 * 1024 * 1024;

    private readonly SourceDocument _document;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly List<Diagnostic> _diagnostics = [];

    private UpgradePageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(_text);
    }

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in the page's diagnostics.</summary>
    public static UpgradePage Read(SourceDocument document) => new UpgradePageReader(document).Read();

    /// <summary>Parses <paramref name="text"/>, or tells why it cannot be.</summary>
    internal static MarkdownDocument? Parse(string text, Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            report(CatalogDiagnostics.NotText, new SourceSpan(nul, 1), ["it holds a NUL character"]);
            return null;
        }

        if (text.Length > LargestDocument)
        {
            report(CatalogDiagnostics.TooLarge, default, ["document", "4 Mi characters"]);
            return null;
        }

        // Markdig looks back over every open bracket.
        if (Count(text, '[') > MostBrackets)
        {
            report(CatalogDiagnostics.TooLarge, default, ["number of links", "20000"]);
            return null;
        }

        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to blocks or inlines that are nested without end.
            report(CatalogDiagnostics.TooLarge, default, ["nesting of the document", "levels"]);
            return null;
        }
    }

    private UpgradePage Read()
    {
        if (!UpgradeAnchor.IsPossible(_text))
        {
            return WithoutAnchor();
        }

        var document = Parse(_text, Report);
        if (document is null)
        {
            return Page(hasAnchor: true, new FrontMatter(LocaleTag.Normalize(_document.Locale), null, null, null));
        }

        var blocks = Flatten(document).ToList();
        var anchors = UpgradeAnchor.Find(_text, blocks).Take(2).ToList();
        if (anchors.Count == 0)
        {
            return WithoutAnchor(UpgradeAnchor.FindMisquoted(_text, blocks));
        }

        foreach (var (_, tag) in anchors.Skip(1))
        {
            Report(CatalogDiagnostics.AnchorTwice, tag, []);
        }

        var yaml = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var block = yaml is null ? default : MarkdownContent.SpanOf(yaml);
        var matter = new FrontMatterReader(_text, block);
        foreach (var (key, line) in FrontMatterReader.FindLost(_text, block, anchors[0].Tag.Start))
        {
            Report(CatalogDiagnostics.FrontMatterLost, line, [key]);
        }

        var anchor = blocks.IndexOf(anchors[0].Block);
        var footnotes = new List<Footnote>();
        var table = ReadTable(blocks, anchor, footnotes);
        var preamble = PreambleReader.Read(blocks.Take(anchor));
        var page = Page(
            hasAnchor: true,
            matter.Read(_document, Report),
            EditionHint.Find(_text, table?.Span.End ?? anchors[0].Tag.End));
        return page with
        {
            Table = table,
            ChinaMention = table is null ? null : EditionHint.FindChina(_text, SourceSpan.FromBounds(anchors[0].Tag.End, table.Span.Start)),
            Footnotes = footnotes.ToEquatableArray(),
            Conditions = table is null
                ? EquatableArray<Condition>.Empty
                : ConditionsReader.Read(blocks.Where(block => block.Span.Start >= table.Span.End), _text).ToEquatableArray(),
            Roles = preamble.Roles.ToEquatableArray(),
            AppliesTo = preamble.AppliesTo.ToEquatableArray(),
            Diagnostics = _diagnostics.ToEquatableArray(),
        };
    }

    private UpgradePage WithoutAnchor(SourceSpan? misquoted = null)
    {
        var nearMiss = misquoted ?? UpgradeAnchor.FindNearMiss(_text);
        if (string.IsNullOrWhiteSpace(_text))
        {
            Report(CatalogDiagnostics.Empty, default, []);
        }
        else if (_text.IndexOf('\0') is var nul and >= 0)
        {
            Report(CatalogDiagnostics.NotText, new SourceSpan(nul, 1), ["it holds a NUL character"]);
        }
        else if (_document.IsNamed || nearMiss is not null)
        {
            var meant = nearMiss is { } span ? $" ('{_text.Substring(span.Start, span.Length)}' is near)" : "";
            Report(CatalogDiagnostics.NoAnchor, nearMiss ?? default, [meant]);
        }

        var matter = _text.StartsWith("---", StringComparison.Ordinal) && _text.IndexOf("\n---", StringComparison.Ordinal) is var end and > 0
            ? new FrontMatterReader(_text, SourceSpan.FromBounds(3, end))
            : new FrontMatterReader(_text, default);
        return Page(hasAnchor: false, matter.Read(_document, static (_, _, _) => { }));
    }

    private UpgradePage Page(bool hasAnchor, FrontMatter frontMatter, PageText? editionHint = null)
        => new(
            _document.Path,
            _lines,
            hasAnchor,
            frontMatter,
            _document.Edition is { Length: > 0 } edition ? new PageText(edition, default) : editionHint,
            null,
            EquatableArray<Footnote>.Empty,
            EquatableArray<Condition>.Empty,
            EquatableArray<LocalizedText>.Empty,
            EquatableArray<LocalizedText>.Empty,
            _diagnostics.ToEquatableArray());

    private UpgradeTable? ReadTable(List<Block> blocks, int anchor, List<Footnote> footnotes)
    {
        for (var i = anchor; i < blocks.Count && (i == anchor || blocks[i] is not HeadingBlock); i++)
        {
            var raw = blocks[i] switch
            {
                Table pipe => PipeTableReader.Read(pipe, _text),
                HtmlBlock { Type: not HtmlBlockType.Comment } html => HtmlTableReader.Read(_text, MarkdownContent.SpanOf(html), Report),
                _ => null,
            };

            if (raw is not null)
            {
                var table = UpgradeTableReader.Read(raw, footnotes, Report);
                ReadAround(blocks, anchor, raw.Span, footnotes);
                return table;
            }

            if (blocks[i] is ParagraphBlock paragraph && FindRowOfDashes(paragraph) is { } dashes)
            {
                Report(CatalogDiagnostics.TableIsParagraph, dashes, []);
                return null;
            }
        }

        Report(CatalogDiagnostics.NoTable, MarkdownContent.SpanOf(blocks[anchor]), []);
        return null;
    }

    /// <summary>Reads the footnotes that stand outside the table, and says which rows stand behind its end.</summary>
    private void ReadAround(List<Block> blocks, int anchor, SourceSpan table, List<Footnote> footnotes)
    {
        var below = blocks.SkipWhile(block => block.Span.Start < table.End).ToList();
        var section = below.TakeWhile(block => block is not HeadingBlock).ToList();
        var rows = section.FindAll(block => RowsBehindTable.IsIn(block, _text));

        // What stands right below </table> is the same HTML to Markdown.
        foreach (var html in blocks.OfType<HtmlBlock>())
        {
            var whole = MarkdownContent.SpanOf(html);
            if (whole.Start >= table.End || whole.End <= table.End)
            {
                continue;
            }

            var rest = SourceSpan.FromBounds(table.End, Math.Min(whole.End, _text.Length));
            if (RowsBehindTable.IsInHtml(MarkdownContent.TextAt(_text, rest)))
            {
                ReportRowsBehind(rest);
            }
            else
            {
                footnotes.AddRange(FootnoteReader.ReadHtml(_text, rest));
            }
        }

        foreach (var block in rows)
        {
            ReportRowsBehind(MarkdownContent.SpanOf(block));
        }

        footnotes.AddRange(FootnoteReader.Read(section.Except(rows), _text));
        if (footnotes.Count == 0)
        {
            var above = blocks.Skip(anchor).TakeWhile(block => block.Span.Start < table.Start);
            footnotes.AddRange(FootnoteReader.ReadElsewhere(above.Concat(below), _text));
        }
    }

    private void ReportRowsBehind(SourceSpan span)
    {
        var rows = MarkdownContent.TextAt(_text, span);
        var start = span.Start + rows.Length - rows.TrimStart().Length;
        Report(CatalogDiagnostics.RowsBehindTable, SourceSpan.FromBounds(start, span.Start + rows.TrimEnd().Length), []);
    }

    private SourceSpan? FindRowOfDashes(ParagraphBlock paragraph)
    {
        var span = MarkdownContent.SpanOf(paragraph);
        var dashes = _text.IndexOf("--", span.Start, Math.Min(span.Length, _text.Length - span.Start), StringComparison.Ordinal);
        return dashes >= 0 && _text.IndexOf('|', span.Start, span.Length) >= 0 ? span : null;
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));

    private static int Count(string text, char c)
    {
        var count = 0;
        for (var at = text.IndexOf(c); at >= 0; at = text.IndexOf(c, at + 1))
        {
            count++;
        }

        return count;
    }

    // A quote is transparent: notes of the docs platform are quotes, and a table may stand in one.
    private static IEnumerable<Block> Flatten(ContainerBlock container)
        => container.SelectMany(block => block is QuoteBlock quote ? Flatten(quote) : [block]);
}
