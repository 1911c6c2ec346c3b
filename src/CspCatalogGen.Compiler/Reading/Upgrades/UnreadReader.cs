using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Gives account of what no reader of the section claimed: withdrawn content, sentences and tables that speak
/// of offers, markets or clouds. What is left then is harmless.
/// </summary>
internal sealed class UnreadReader(string text, OfferMentions offers, Statement statement, StatementElsewhere elsewhere, ReportDiagnostic report)
{
    /// <summary>The finding that nobody can tell what is said.</summary>
    public const string Foreign = "is in words that are not known";

    private readonly List<UnreadText> _unread = [];

    /// <summary>
    /// Reads what is left of <paramref name="section"/> besides <paramref name="claimed"/>, and what the page says of itself in
    /// its <paramref name="title"/>, its <paramref name="summary"/>, its first heading and under "Applies to"; of <paramref name="conditionList"/> what restricts it.
    /// </summary>
    public IReadOnlyList<UnreadText> Read(UpgradeSection section, ICollection<PageBlock> claimed, PageText? title, PageText? summary, IEnumerable<LocalizedText> appliesTo, IEnumerable<PageBlock> conditionList)
    {
        var heading = section.Above.OfType<PageHeading>().FirstOrDefault();
        ReadDeclarations([title is null ? null : new LocalizedText(title, null), heading?.Content.Joined().ToLocalizedText()], isTitle: true);
        ReadDeclarations(appliesTo, isTitle: false);
        foreach (var sheet in section.Above.Concat(section.Below).OfType<PageWithdrawn>().Where(block => block.Remark.Kind == RemarkKind.StyleSheet))
        {
            RemarkReporter.Report(sheet.Remark, report);
        }

        _unread.AddRange(new UnreadElsewhereReader(text, offers, statement, elsewhere).ReadAbove(section.Above, heading, summary));

        var conditions = section.Blocks.TakeWhile(block => !(block is PageList && claimed.Contains(block))).Count();
        var table = section.Blocks.TakeWhile(block => !(block is PageTable && claimed.Contains(block))).Count();
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            if (section.Blocks[i] is WordsBlock { Content.Remarks.Count: > 0 } bilingual)
            {
                bilingual.Content.Remarks.Where(remark => remark.Kind == RemarkKind.UnpairedLocal).ToList().ForEach(remark => RemarkReporter.Report(remark, report));
            }

            if (!claimed.Contains(section.Blocks[i]) && !IsOfNotes(section.Blocks, i, claimed))
            {
                Read(section.Blocks[i], claimed, isNote: i < conditions);
                if (section.Blocks[i] is WordsBlock words && (i < table || (i > table && i < conditions - 1 && words is PageProse)))
                {
                    ReadForeign(words, isTitle: i < table);
                }
            }
        }

        var around = new HashSet<PageBlock>();
        foreach (var list in conditionList.OfType<PageList>())
        {
            ReadHeadingOf(list, section);
            ReadConditions(list, claimed);
            around.UnionWith(ReadAround(list, section, claimed));
        }

        around.UnionWith(claimed);
        _unread.AddRange(new UnreadElsewhereReader(text, offers, statement, elsewhere).ReadBelow(section.Below, around));

        return _unread;
    }

    // "Customers in India" right over the footnote for India, which says so itself.
    private bool IsOfNotes(IReadOnlyList<PageBlock> blocks, int at, ICollection<PageBlock> claimed)
        => at + 1 < blocks.Count && blocks[at] is PageHeading or PageProse && blocks[at + 1] is PageProse && claimed.Contains(blocks[at + 1])
            && ((WordsBlock)blocks[at]).Content.Lines() is { Count: 1 } lines && statement.NamesIndiaAlone(lines[0]);

    // A heading says what the title says; once is enough.
    private void ReadDeclarations(IEnumerable<LocalizedText?> declarations, bool isTitle)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var all = declarations.OfType<LocalizedText>().ToList();
        var mayBeForeign = isTitle && all.TrueForAll(words => words.English is null);
        foreach (var words in all)
        {
            if ((statement.JudgeDeclaration(words, isTitle) ?? (mayBeForeign && statement.IsForeign(words) ? Foreign : null)) is { } finding && said.Add(finding))
            {
                _unread.Add(new UnreadText(words.Local, finding, IsTable: false));
            }
        }
    }

    private void Read(PageBlock block, ICollection<PageBlock> claimed, bool isNote)
    {
        switch (block)
        {
            case PageWithdrawn { Remark: var remark }:
                if (offers.OrBrandAreIn(remark.Words) || remark.Kind == RemarkKind.StyleSheet)
                {
                    RemarkReporter.Report(remark, report);
                }

                break;
            case PageCode code:
                ReadCode(code);
                break;
            case PageTable other:
                ReadTable(other);
                break;
            case WordsBlock words when !claimed.Contains(words):
                ReadWords(words, isNote);
                break;
            case PageList list:
                foreach (var inner in list.Items.SelectMany(item => item.Blocks).Where(inner => !claimed.Contains(inner)))
                {
                    Read(inner, claimed, isNote);
                }

                break;
        }
    }

    // Between table and conditions a translation has what leads to the conditions; it stands right above them or ends in a colon.
    private void ReadForeign(WordsBlock block, bool isTitle)
    {
        foreach (var line in block.Content.Lines().Where(line => statement.IsForeign(line) && (isTitle || !UpgradeTables.IsLead(line))))
        {
            var words = line.Local.ToPageText();
            if (words.Text.Any(char.IsLetter) && !_unread.Exists(text => text.Words.Span == words.Span))
            {
                _unread.Add(new UnreadText(words, Foreign, IsTable: false));
            }
        }
    }

    // In the section it is read with the rest.
    private void ReadHeadingOf(PageList list, UpgradeSection section)
    {
        if (section.Below.TakeWhile(block => block != list).OfType<PageHeading>().LastOrDefault() is { } heading && section.Below.Contains(list))
        {
            Judge(heading, (line, _) => statement.JudgeTitle(line));
        }
    }

    // Conditions under a heading of their own are a part of the section, with what leads to them and what is said behind them.
    private List<PageBlock> ReadAround(PageList list, UpgradeSection section, ICollection<PageBlock> claimed)
    {
        var below = section.Below.ToList();
        var at = below.IndexOf(list);
        var heading = at < 0 ? -1 : below.FindLastIndex(at, block => block is PageHeading);
        if (heading < 0)
        {
            return [];
        }

        var part = below.Skip(heading + 1).TakeWhile(block => block is not PageHeading).Where(block => !claimed.Contains(block)).ToList();
        foreach (var block in part)
        {
            if (block.Span.Start > list.Span.Start)
            {
                Judge(block, elsewhere.JudgeBehindConditions);
            }
            else
            {
                Read(block, claimed, isNote: true);
            }
        }

        return part;
    }

    // What stands under a condition restricts it, and a condition that is struck out is none.
    private void ReadConditions(PageList list, ICollection<PageBlock> claimed)
    {
        foreach (var block in list.Items.SelectMany(item => item.Blocks))
        {
            if (!claimed.Contains(block))
            {
                Read(block, claimed, isNote: false);
            }
            else if (block is WordsBlock words)
            {
                words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden).ToList().ForEach(remark => RemarkReporter.Report(remark, report));
            }
        }
    }

    private void ReadWords(WordsBlock words, bool isNote)
    {
        // A tab's name is a link to what stands under it.
        IReadOnlyList<SourceSpan> links = words is PageHeading { IsTab: true } ? [] : words.Content.Links;
        foreach (var line in words.Content.Lines())
        {
            var says = line.Local.ToPageText();
            var finding = PageDirective.IsLayout(says.Text) ? Statement.JudgeAside(says.Text)
                : isNote ? statement.JudgeNote(line, links) : statement.JudgeInstruction(line, links);
            if (finding is not null || PageDirective.BeginsAt(says.Text))
            {
                _unread.Add(new UnreadText(finding is null ? says : line.Judged.ToPageText(), finding ?? "may bring in, hide or replace text", IsTable: false));
            }
        }

        foreach (var aside in words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Picture or RemarkKind.Tooltip))
        {
            if (Statement.JudgeAside(aside.Words) is { } finding)
            {
                _unread.Add(new UnreadText(new PageText(aside.Words, aside.Span), $"is a {(aside.Kind == RemarkKind.Picture ? "picture" : "tooltip")} that {finding}", IsTable: false));
            }
        }

        foreach (var remark in words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.StyleSheet
            || (remark.Kind == RemarkKind.Comment && offers.OrBrandAreIn(remark.Words))
            || (remark.Kind == RemarkKind.UnknownTag && !ContentTag.IsHtml(remark.Words))))
        {
            RemarkReporter.Report(remark, report);
        }
    }

    private void Judge(PageBlock block, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge)
    {
        foreach (var words in block.Words())
        {
            _unread.AddRange(words.Content.Lines()
                .Select(line => judge(line, words.Content.Links) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null)
                .OfType<UnreadText>());
        }
    }

    // What is only indented was not meant as code: it goes on with what stands above it.
    private void ReadCode(PageCode block)
    {
        var words = MarkdownContent.TrimmedAt(text, block.Span);
        var finding = offers.OrBrandAreIn(words.Text) ? "names an offer in a block of code"
            : (block.IsFenced ? Statement.JudgeAside(words.Text) is not null : words.Text.Any(char.IsLetter)) ? "stands in a block of code"
            : null;
        if (finding is not null)
        {
            _unread.Add(new UnreadText(words.OnOneLine(), finding, IsTable: false));
        }
    }

    private void ReadTable(PageTable other)
    {
        var words = TextOf(other.Span);
        var heading = TableColumns.Read(other.Table, null, statement);
        if (offers.OrBrandAreIn(words) || heading.Knowledge == HeadingKnowledge.Known)
        {
            _unread.Add(new UnreadText(heading.Heading, "names offers", IsTable: true));
        }
    }

    private string TextOf(SourceSpan span) => MarkdownContent.TextAt(text, span);
}
