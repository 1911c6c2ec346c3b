using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the licensing reference: the document that says which service plans a product includes.</summary>
public sealed class ServicePlanPageReader
{
    // Microsoft's page says of two plans in a sentence what none of its tables says.
    private const string Conflicts = " conflicts with ";

    private readonly SourceDocument _document;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly ReferenceTableReader _tables;
    private readonly ReferenceSection _section = new();
    private readonly List<Diagnostic> _unproven = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private int _tableEnd;
    private bool _isBehindTable;
    private string? _title;
    private bool _isEnglish;
    private string? _hidden;

    private ServicePlanPageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(document.Text);
        _tables = new ReferenceTableReader(Report);
    }

    /// <summary>
    /// Whether <paramref name="text"/> can be a licensing reference: it has a row of headings of one, or a GUID in brackets
    /// in a table. A scan, no parsing.
    /// </summary>
    public static bool IsPossible(string text) => ReferenceScan.IsPossible(text);

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static ServicePlanPage Read(SourceDocument document) => new ServicePlanPageReader(document).Read();

    private ServicePlanPage Read()
    {
        var parsed = MarkdownParser.Parse(_text, Report);
        var yaml = parsed?.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var front = FrontMatterReader.Read(_text, yaml is null ? default : MarkdownContent.SpanOf(yaml));
        _title = front.Find("title")?.Text;
        var matter = front.Read(_document, Report);
        _isEnglish = matter.Locale is null || LocaleTag.IsEnglish(matter.Locale);
        foreach (var block in parsed is null ? [] : Flatten(parsed))
        {
            // An HTML table goes on behind the blank lines in it, which end Markdown's block.
            if (MarkdownContent.SpanOf(block).Start >= _tableEnd)
            {
                ReadBlock(block);
            }
        }

        return new ServicePlanPage(
            _document.Path,
            _lines,
            matter,
            _document.Edition ?? DeclaredCloud(_title),
            _tables.Products.ToEquatableArray(),
            _tables.Exclusions.ToEquatableArray(),
            _tables.Foundations.ToEquatableArray(),
            _unproven.ToEquatableArray(),
            _diagnostics.ToEquatableArray());
    }

    private static IEnumerable<Block> Flatten(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock nested and not Table)
            {
                foreach (var inner in Flatten(nested))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return block;
            }
        }
    }

    private void ReadBlock(Block block)
    {
        if (_hidden is { } end)
        {
            // What an element hides it hides up to its end, Markdown between them included.
            _hidden = block is HtmlBlock && MarkdownContent.TextAt(_text, MarkdownContent.SpanOf(block)).IndexOf(end, StringComparison.OrdinalIgnoreCase) >= 0 ? null : end;
            return;
        }

        switch (block)
        {
            case HeadingBlock heading:
                var words = Words(heading);
                _title = _title is null || DeclaredCloud(_title) is null ? words.Text : _title;
                _section.Enter(heading.Level, words, PlaceOf(heading));
                _isBehindTable = false;
                break;
            case Table table:
                ReadTable(ReferenceTable.From(table, _text, Report));
                break;
            case HtmlBlock html:
                ReadHtml(html);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case CodeBlock and not FencedCodeBlock:
                ReportLostRows(MarkdownContent.SpanOf(block));
                break;
        }
    }

    private void ReadHtml(HtmlBlock html)
    {
        var span = MarkdownContent.SpanOf(html);
        var text = MarkdownContent.TextAt(_text, span);
        if (html.Type == HtmlBlockType.Comment)
        {
            ReadComment(text, span);
            return;
        }

        if (FindOpenHiding(text) is { } name)
        {
            Report(CatalogDiagnostics.ReferenceTextHidden, span, []);
            _hidden = "</" + name;
            return;
        }

        var read = false;
        for (var start = span.Start; start < span.End; start = _tableEnd)
        {
            if (HtmlTableReader.ReadFirst(_text, SourceSpan.FromBounds(start, Math.Min(span.End, _text.Length))) is not { } table)
            {
                break;
            }

            if (table.NotClosed is { } open)
            {
                Report(CatalogDiagnostics.TableNotClosed, open, []);
            }

            foreach (var remark in table.Remarks.Where(remark => remark.Kind is RemarkKind.OutsideCell or RemarkKind.UnknownTag))
            {
                RemarkReporter.Report(remark, Report);
            }

            foreach (var comment in table.Remarks.Where(remark => remark.Kind == RemarkKind.Comment))
            {
                ReadComment(comment.Words, comment.Span);
            }

            read = true;
            _tableEnd = Math.Max(table.Span.End, start + 1);
            if (FindHiding(table.Span) is { } tag)
            {
                Report(CatalogDiagnostics.ReferenceTableNotRead, tag, ["a part of it is struck out or hidden, and what remains cannot be told from it"]);
                continue;
            }

            ReadTable(ReferenceTable.From(table));
        }

        if (!read && ReferenceScan.HoldsPlans(text))
        {
            Report(_isBehindTable ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTextNotRead, span, []);
        }
    }

    private void ReadComment(string text, SourceSpan span)
    {
        if (ReferenceScan.HoldsPlans(text) || text.Split('|', '(', ')').Any(GuidText.IsMeant))
        {
            Report(CatalogDiagnostics.ReferenceTextHidden, span, []);
        }
    }

    // The element that hides and is not closed where Markdown ends its block.
    private static string? FindOpenHiding(string html)
    {
        var name = string.Concat(html.TrimStart(' ', '<').TakeWhile(char.IsLetterOrDigit));
        return name.Length > 0 && ReferenceCellReader.Hides(html.Split('>')[0] + ">") && html.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase) < 0 ? name : null;
    }

    // Tags of an HTML table that take what they hold from the reader's eyes.
    private SourceSpan? FindHiding(SourceSpan table)
    {
        for (var at = _text.IndexOf('<', table.Start); at >= 0 && at < table.End; at = _text.IndexOf('<', at + 1))
        {
            var end = _text.IndexOf('>', at);
            end = end < 0 ? table.End : end + 1;
            var tag = _text.Substring(at, Math.Min(end - at, 200));
            if (ReferenceCellReader.Strikes(tag) || ReferenceCellReader.Hides(tag))
            {
                return SourceSpan.FromBounds(at, end);
            }
        }

        return null;
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        var span = MarkdownContent.SpanOf(paragraph);
        var text = MarkdownContent.TextAt(_text, span);
        if (text.IndexOf('|') >= 0 && ReferenceScan.IsPossible(text) && !_isBehindTable)
        {
            // A table that runs into other text would else vanish without a word.
            Report(CatalogDiagnostics.TableIsParagraph, span, []);
        }
        else if (!ReportLostRows(span))
        {
            var words = Words(paragraph);
            if (ReferenceScan.HoldsPlans(words.Text))
            {
                Report(CatalogDiagnostics.ReferenceTextNotRead, span, []);
            }
            else if (words.Text.IndexOf(Conflicts, StringComparison.OrdinalIgnoreCase) > 0)
            {
                Report(CatalogDiagnostics.ConflictNotRead, words.Span, [words.Text]);
            }
            else if (_isEnglish && _section.FindException(words) is { } restricting)
            {
                Report(CatalogDiagnostics.UnreadStatement, words.Span, [words.Text, $"says '{restricting}'"]);
            }

            _section.Add(words, PlaceOf(paragraph));
        }
    }

    private void ReadTable(ReferenceTable table)
    {
        var isFirst = !_isBehindTable;
        _isBehindTable = true;
        var columns = new ReferenceColumns(table.Heading.Select(cell => cell.Words.ToPageText().Text).ToList());
        if (columns.Kind == ReferenceTableKind.ProductsWithoutPlans)
        {
            Report(CatalogDiagnostics.NoPlanColumn, table.Heading[columns.Find(ReferenceColumn.Guid)].Span, []);
            return;
        }

        if (columns.Kind == ReferenceTableKind.None)
        {
            if (!PublishedTable.HoldsGuids(table))
            {
                _isBehindTable = false;
                return;
            }

            if (PublishedTable.FindColumns(table, _section) is not { } published)
            {
                var isRow = !isFirst && table.Heading.Any(cell => GuidText.IsMeant(cell.Words.ToPageText().Text));
                Report(
                    isRow ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTableNotRead,
                    table.Span,
                    isRow ? [] : ["its headings are not those of a licensing reference"]);
                return;
            }

            columns = published;
            var span = SourceSpan.FromBounds(table.Heading[0].Span.Start, table.Heading[table.Heading.Count - 1].Span.End);
            _unproven.Add(Diagnostic.Create(
                CatalogDiagnostics.ReferenceHeadingsNotKnown,
                _lines.Locate(_document.Path, span),
                string.Join(" | ", table.Heading.Select(cell => cell.Words.ToPageText().Text))));
        }

        if (columns.Kind == ReferenceTableKind.Exclusion && !MayExclude(table))
        {
            return;
        }

        _tables.Read(table, columns, _section.Service);
        _section.Leave();
    }

    // The table alone says only that these are plans.
    private bool MayExclude(ReferenceTable table)
    {
        if (_section.FindTogether() is { } together)
        {
            Report(CatalogDiagnostics.PlansGoTogether, together.Span, [together.Text]);
            return false;
        }

        if (_section.SaysApart || _section.IsOfService)
        {
            return true;
        }

        Report(CatalogDiagnostics.ReferenceTableNotRead, table.Span, ["nothing above it says that its plans cannot be assigned together"]);
        return false;
    }

    private bool ReportLostRows(SourceSpan block)
    {
        var lost = false;
        for (var start = block.Start; start < Math.Min(block.End, _text.Length);)
        {
            var end = Math.Min(ReferenceScan.EndOfLine(_text, start), block.End);
            var line = _text.Substring(start, end - start);
            if (line.IndexOf('|') >= 0 && line.Split('|', '(', ')').Any(GuidText.IsMeant))
            {
                lost = true;
                var trimmed = line.Trim();
                Report(CatalogDiagnostics.ReferenceRowLost, new SourceSpan(start + line.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length), []);
            }

            start = end + 1;
        }

        return lost;
    }

    /// <summary>A cloud that a title names. What a page mentions elsewhere declares nothing.</summary>
    private static string? DeclaredCloud(string? title)
        => title is not null && Clouds.In(title) != Cloud.None ? title : null;

    private static PageText Words(LeafBlock block)
    {
        var line = MarkdownContent.Read(block.Inline).Joined();
        return (line.English ?? line.Local).ToPageText();
    }

    private static string? PlaceOf(LeafBlock block)
    {
        foreach (var html in block.Inline?.OfType<HtmlInline>() ?? [])
        {
            foreach (var attribute in new[] { "name=", "id=" })
            {
                var at = html.Tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
                if (html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase) && at > 0)
                {
                    var place = html.Tag.Substring(at + attribute.Length).Split('"', '\'').FirstOrDefault(part => part.Length > 0);
                    return place;
                }
            }
        }

        return null;
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));
}
