using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
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
    private readonly ReferenceTables _tables;
    private readonly ReferenceSection _section = new();
    private readonly ReferenceSentences _sentences;
    private readonly ReferenceCloud _cloud;
    private readonly UnreadParts _unread;
    private readonly ReferenceHtmlReader _html;
    private readonly List<Diagnostic> _diagnostics = [];

    private ServicePlanPageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(document.Text);
        _sentences = new ReferenceSentences(_section, Report);
        _cloud = new ReferenceCloud(document.Edition is not null, Report);
        _unread = new UnreadParts(document.Text, Report);
        _tables = new ReferenceTables(_section, _sentences, Report);
        _html = new ReferenceHtmlReader(document.Text, _tables, _unread, Report);
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
        var front = FrontMatterScalars.Read(_text, yaml is null ? default : MarkdownContent.SpanOf(yaml));
        _cloud.Title = front.Find(FrontMatterKeys.Title)?.Text;
        var matter = FrontMatterReader.Read(front, _document, Report);
        _section.Locale = matter.Locale;
        foreach (var block in parsed is null ? [] : Flatten(parsed))
        {
            if (!_html.Skip(block))
            {
                ReadBlock(block);
            }
        }

        _sentences.Settle(0);
        return new ServicePlanPage(
            _document.Path,
            _lines,
            matter,
            _document.Edition ?? _cloud.Declared,
            _tables.Rows.Products.ToEquatableArray(),
            _tables.Rows.Exclusions.ToEquatableArray(),
            _tables.Rows.Foundations.ToEquatableArray(),
            Unproven().ToEquatableArray(),
            _diagnostics.ToEquatableArray())
        {
            Together = _sentences.Together.ToEquatableArray(),
        };
    }

    private IEnumerable<Diagnostic> Unproven()
        => _tables.Unproven.Select(heading => Diagnostic.Create(CatalogDiagnostics.ReferenceHeadingsNotKnown, _lines.Locate(_document.Path, heading.Span), heading.Text))
            .Concat(_sentences.Foreign.Select(sentence => Diagnostic.Create(CatalogDiagnostics.ReferenceSentenceNotUnderstood, _lines.Locate(_document.Path, sentence.Span), sentence.Text, sentence.Text)));

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
        switch (block)
        {
            case HeadingBlock heading:
                var words = Words(heading);
                _cloud.ReadHeading(words);
                _sentences.Settle(heading.Level);
                _section.Enter(heading.Level, words, AnchorName.Of(heading));
                _tables.AreBehind = false;
                break;
            case Table table:
                _tables.Read(ReferenceTable.From(table, _text, Report));
                break;
            case HtmlBlock html:
                _html.Read(html);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case FencedCodeBlock code:
                _unread.ReadCode(code);
                break;
            case CodeBlock:
                _unread.ReportLostRows(MarkdownContent.SpanOf(block));
                break;
        }
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        var span = MarkdownContent.SpanOf(paragraph);
        if (paragraph.Parent is { } parent && parent.IndexOf(paragraph) + 1 is var next && next < parent.Count && parent[next] is Table && MarkdownContent.SpanOf(parent[next]).Start is var start && start < span.End)
        {
            // A table right below the sentence is read on its own.
            span = SourceSpan.FromBounds(span.Start, start);
        }

        var text = MarkdownContent.TextAt(_text, span);
        if (text.IndexOf('|') >= 0 && ReferenceScan.IsPossible(text) && !_tables.AreBehind)
        {
            // A table that runs into other text would else vanish without a word.
            Report(CatalogDiagnostics.TableIsParagraph, span, []);
        }
        else if (!_unread.ReportLostRows(span))
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
            else if (_unread.ReadDirectives(span))
            {
                return;
            }
            else
            {
                _sentences.TellOfProducts(words);
                if (!_tables.AreBehind)
                {
                    _cloud.Read(words);
                }
            }

            _section.Add(words, AnchorName.Of(paragraph));
        }
    }

    private static PageText Words(LeafBlock block)
    {
        var line = MarkdownContent.Read(block.Inline).Joined();
        return (line.English ?? line.Local).ToPageText();
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));
}
