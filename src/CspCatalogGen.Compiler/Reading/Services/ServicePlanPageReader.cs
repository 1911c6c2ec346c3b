using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Yaml;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the licensing reference: the document that says which service plans a product includes.</summary>
public sealed class ServicePlanPageReader
{
    // Microsoft's pages say it of two plans in a sentence, and not always in a table.
    private const string Conflicts = " conflicts with ";

    private readonly SourceDocument _document;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly ReferenceTables _tables;
    private readonly ReferenceSection _section = new();
    private readonly ReferenceSentences _sentences;
    private readonly ReferenceCloud _cloud;
    private readonly UnreadParts _unread;
    private readonly List<SpokenConflict> _conflicts = [];
    private readonly DiagnosticBag _diagnostics;

    // The first heading of the page.
    private string? _heading;

    private ServicePlanPageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(document.Text);
        _diagnostics = new DiagnosticBag(document.Path, _lines);
        _sentences = new ReferenceSentences(_section, _diagnostics.Add);
        _cloud = new ReferenceCloud(document.Edition is not null, _diagnostics.Add);
        _unread = new UnreadParts(document.Text, _diagnostics.Add);
        _tables = new ReferenceTables(_section, _sentences, AsciiWord.Find(document.Text, AnchorIds.Upgrades) >= 0, _diagnostics.Add);
    }

    /// <summary>
    /// Whether <paramref name="text"/> can be a licensing reference: it has a row of headings of one, or a GUID in brackets
    /// in a table. One in UTF-16 without its mark, which is told when it is read, is possible too. A scan, no parsing.
    /// </summary>
    public static bool IsPossible(string text) => ReferenceScan.IsPossible(text.Replace("\0", ""));

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static ServicePlanPage Read(SourceDocument document) => new ServicePlanPageReader(document).Read();

    private ServicePlanPage Read()
    {
        var parsed = MarkdownParser.Parse(_text, _diagnostics.Add);
        var yaml = parsed?.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var front = FrontMatterScalars.Read(_text, yaml is null ? default : MarkdownContent.SpanOf(yaml));
        _cloud.Title = front.Find(FrontMatterKeys.Title)?.Text;
        var matter = FrontMatterReader.Read(front, _document, _diagnostics.Add);
        _section.Locale = matter.Locale;
        var blocks = parsed is null ? [] : PageLowering.Lower(parsed, _text);
        for (var i = 0; i < blocks.Count; i++)
        {
            // A table right below a sentence is a block of its own, and no part of the sentence.
            ReadBlock(blocks[i], i + 1 < blocks.Count ? blocks[i + 1].Span.Start : _text.Length);
        }

        foreach (var scalar in front.All.Where(static scalar => FrontMatterKeys.IsOfCloud(scalar.Key)))
        {
            _cloud.Read(scalar.Value);
        }

        TellState(front);
        _sentences.Settle(0);
        TellBehindTable();
        TellUnread();
        var products = _tables.Rows.Products.Select(_tables.Rows.Names.Read).ToEquatableArray();
        return new ServicePlanPage(
            _document.Path,
            _lines,
            matter,
            _document.Edition ?? _cloud.Declared,
            products,
            _tables.Rows.Exclusions.ToEquatableArray(),
            _tables.Rows.Foundations.ToEquatableArray(),
            Unproven().ToEquatableArray(),
            _diagnostics.ToEquatableArray())
        {
            Together = _sentences.Together.ToEquatableArray(),
            UnprovenGroups = Unproven(_sentences.ForeignAtGroups).ToEquatableArray(),
            Conflicts = _conflicts.ToEquatableArray(),
        };
    }

    // What the front matter says of the page as a whole. The first heading mostly repeats the title, and is asked itself.
    private void TellState(FrontMatterScalars front)
    {
        foreach (var state in PageState.FindIn(front, static value => Sayings.UnkeptPage.FindIn(EnglishText.Get(value.Text)) is { } word ? $"says '{word}'" : null))
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceSentenceNotUnderstood, state.Words.Span, [state.Words.Text, $"because it {state.Finding}"]);
        }

        if (front.Find(FrontMatterKeys.Title) is { } title && !_section.IsForeign(title) && title.Text != _heading && ProductSentences.FindRestricting(title.Text) is { } restricting)
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceSentenceNotUnderstood, title.Span, [title.Text, $"because of '{restricting}'"]);
        }
    }

    // What was taken for a reference, by its headings with tabs between them, say, and gave nothing.
    private void TellUnread()
    {
        var isRead = _tables.Rows.Products.Any() || _tables.Rows.Exclusions.Any() || _tables.Rows.Foundations.Any() || _tables.Unproven.Count > 0
            || _sentences.Together.Count > 0 || _sentences.Foreign.Count > 0 || _sentences.ForeignAtGroups.Count > 0 || _conflicts.Count > 0 || _diagnostics.Count > 0;
        if (!isRead && ReferenceScan.Find(_text) is >= 0 and var start)
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceTextNotRead, SourceSpan.FromBounds(start, ReferenceScan.EndOfLine(_text, start)).TrimIn(_text), []);
        }
    }

    private IEnumerable<Diagnostic> Unproven()
        => _tables.Unproven.Select(heading => Diagnostic.Create(CatalogDiagnostics.ReferenceHeadingsNotKnown, _lines.Locate(_document.Path, heading.Span), heading.Text))
            .Concat(Unproven(_sentences.Foreign));

    private IEnumerable<Diagnostic> Unproven(IEnumerable<(PageText Sentence, string Reason)> sentences)
        => sentences.Select(foreign => Diagnostic.Create(CatalogDiagnostics.ReferenceSentenceNotUnderstood, _lines.Locate(_document.Path, foreign.Sentence.Span), foreign.Sentence.Text, foreign.Reason));

    private void ReadBlock(PageBlock block, int next)
    {
        switch (block)
        {
            case PageHeading heading:
                var words = Words(heading.Content.Joined());
                _heading ??= words.Text;
                TellWithdrawn(heading.Content);
                _cloud.ReadHeading(words);
                _sentences.Settle(heading.Level);
                TellBehindTable();
                _section.Enter(heading.Level, words, AnchorName.Read(heading, _text));
                _tables.AreBehind = false;
                break;
            case PageTable table:
                ReadTable(table.Table);
                break;
            case PageProse { IsHtml: true } prose:
                TellWithdrawn(prose.Content);
                AddNotes(prose.Content);
                foreach (var line in prose.Content.Lines())
                {
                    ReadProse(prose, Words(line), Words(line).Span);
                }

                break;
            case PageProse prose:
                TellWithdrawn(prose.Content);
                AddNotes(prose.Content);
                ReadProse(prose, Words(prose.Content.Joined()), SourceSpan.FromBounds(prose.Span.Start, Math.Min(prose.Span.End, next)));
                break;
            case PageList list when list.Items.SelectMany(item => item.Blocks).Count(HoldsPlans) > 1:
                _diagnostics.Add(CatalogDiagnostics.ReferenceTextNotRead, list.Span.TrimIn(_text), []);
                foreach (var inner in list.Items.SelectMany(item => item.Blocks).Where(inner => !HoldsPlans(inner)))
                {
                    ReadBlock(inner, inner.Span.End);
                }

                break;
            case PageList list:
                foreach (var inner in list.Items.SelectMany(item => item.Blocks))
                {
                    ReadBlock(inner, inner.Span.End);
                }

                break;
            case PageWithdrawn { Remark: var remark }:
                if (_unread.ReadWithdrawn(remark))
                {
                    _tables.Rows.ForgetAlone();
                }

                break;
            case PageCode { IsFenced: true }:
                _unread.ReadCode(block.Span);
                break;
            case PageCode:
                if (_unread.FindLostRows(block.Span))
                {
                    _tables.Rows.ForgetAlone();
                }

                break;
        }
    }

    // A list of them is one mistake.
    private static bool HoldsPlans(PageBlock block) => block is PageProse { IsHtml: false } prose && ReferenceScan.HoldsPlans(Words(prose.Content.Joined()).Text);

    private void AddNotes(CellContent content)
    {
        foreach (var line in content.Lines())
        {
            _tables.Rows.Names.AddNote(line.Judged);
        }
    }

    // What is known only when it is known what comes behind a table.
    private void TellBehindTable()
    {
        _tables.Rows.TellAlone();
        _unread.TellLost();
    }

    private void ReadTable(RawTable table)
    {
        TellBehindTable();
        if (table.NotClosed is { } open)
        {
            _diagnostics.Add(CatalogDiagnostics.TableNotClosed, open, []);
        }

        if (table.Remarks.FirstOrDefault(HidesColumn) is { } hidden)
        {
            _diagnostics.Add(CatalogDiagnostics.ReferenceTableNotRead, hidden.Span, ["a column of it is hidden"]);
            return;
        }

        foreach (var remark in table.Remarks)
        {
            ReferenceRemarks.Report(remark, _diagnostics.Add);
        }

        _tables.Read(ReferenceTable.From(table));
    }

    // A heading or a sentence that is struck out may be what made a table one of plans that exclude one another.
    private void TellWithdrawn(CellContent content)
    {
        foreach (var remark in content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden))
        {
            ReferenceRemarks.Report(remark, _diagnostics.Add);
        }
    }

    private bool HidesColumn(Remark remark)
        => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden && MarkdownContent.TextAt(_text, remark.Span).StartsWith("<col", StringComparison.OrdinalIgnoreCase);

    private void ReadProse(PageProse prose, PageText words, SourceSpan span)
    {
        if (!prose.IsHtml && MarkdownContent.TextAt(_text, span) is var text && text.IndexOf('|') >= 0 && ReferenceScan.IsPossible(text) && !_tables.AreBehind)
        {
            // A table that runs into other text would else vanish without a word.
            _diagnostics.Add(CatalogDiagnostics.TableIsParagraph, span, []);
            return;
        }

        if (_unread.FindLostRows(span))
        {
            _tables.Rows.ForgetAlone();
            return;
        }

        if (ReferenceScan.HoldsPlans(words.Text))
        {
            var isRow = prose.IsHtml && _tables.AreBehind;
            _diagnostics.Add(isRow ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTextNotRead, span, isRow ? UnreadParts.LostRows(1) : []);
        }
        else if (words.Text.IndexOf(Conflicts, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
        {
            _conflicts.Add(new SpokenConflict(words, words.Text.Substring(0, at), words.Text.Substring(at + Conflicts.Length).TrimEnd('.')));
            return;
        }
        else if (_unread.ReadDirectives(span))
        {
            return;
        }
        else
        {
            _sentences.AddOfProducts(words);
            _cloud.Read(words);
        }

        _section.Add(words, AnchorName.Read(prose, _text));
    }

    private static PageText Words(ContentLine line) => (line.English ?? line.Local).ToPageText();
}
