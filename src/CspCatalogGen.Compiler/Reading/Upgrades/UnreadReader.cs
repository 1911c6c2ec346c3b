using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Gives account of what no reader claimed: withdrawn content, sentences and tables that speak
/// of offers, markets or clouds. What is left then is harmless.
/// </summary>
internal sealed class UnreadReader(string text, OfferMentions offers, Statement statement, ReportDiagnostic report)
{
    private readonly List<UnreadText> _unread = [];

    /// <summary>
    /// Reads what is left of <paramref name="section"/> besides <paramref name="claimed"/>, and what the page says of itself in
    /// its <paramref name="title"/>, its first heading and under "Applies to"; of <paramref name="conditionList"/> what restricts it.
    /// </summary>
    public IReadOnlyList<UnreadText> Read(UpgradeSection section, ICollection<PageBlock> claimed, PageText? title, IEnumerable<LocalizedText> appliesTo, IEnumerable<PageBlock> conditionList)
    {
        var heading = section.Above.OfType<PageHeading>().FirstOrDefault()?.Content.Joined().ToLocalizedText();
        ReadDeclarations([title is null ? null : new LocalizedText(title, null), heading, .. appliesTo]);
        foreach (var sheet in section.Above.Concat(section.Below).OfType<PageWithdrawn>().Where(block => block.Remark.Kind == RemarkKind.StyleSheet))
        {
            RemarkReporter.Report(sheet.Remark, report);
        }

        ReadOutside(section.Above, statement.JudgeIntroduction, static block => block is PageProse);

        var conditions = section.Blocks.TakeWhile(block => !(block is PageList && claimed.Contains(block))).Count();
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            if (!claimed.Contains(section.Blocks[i]))
            {
                Read(section.Blocks[i], claimed, isNote: i < conditions);
            }
        }

        foreach (var list in conditionList.OfType<PageList>())
        {
            ReadConditions(list, claimed);
        }

        ReadOutside(section.Below.Where(block => !claimed.Contains(block)), statement.JudgeElsewhere, static _ => true);

        return _unread;
    }

    // A heading says what the title says; once is enough.
    private void ReadDeclarations(IEnumerable<LocalizedText?> declarations)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in declarations.OfType<LocalizedText>())
        {
            if (statement.JudgeDeclaration(words) is { } finding && said.Add(finding))
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
            case PageCode:
                ReadCode(block.Span);
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
                    Read(inner, claimed, isNote: false);
                }

                break;
        }
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
        foreach (var line in words.Content.Lines())
        {
            var finding = isNote ? statement.JudgeNote(line, words.Content.Links) : statement.JudgeSentence(line, words.Content.Links);
            var says = line.Local.ToPageText();
            if (finding is not null || PageDirective.BeginsAt(says.Text))
            {
                _unread.Add(new UnreadText(says, finding ?? "may bring in, hide or replace text", IsTable: false));
            }
        }

        foreach (var remark in words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.StyleSheet
            || (remark.Kind == RemarkKind.Comment && offers.OrBrandAreIn(remark.Words))
            || (remark.Kind == RemarkKind.UnknownTag && !ContentTag.IsHtml(remark.Words))))
        {
            RemarkReporter.Report(remark, report);
        }
    }

    // Outside its section a page tells other things; only a sentence that takes something back is worth a word, and a table
    // that is headed as an upgrade table. One with an anchor of its own, such as new commerce's, is known as another.
    private void ReadOutside(IEnumerable<PageBlock> part, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge, Func<PageBlock, bool> isJudged)
    {
        var isOfAnother = false;
        foreach (var block in part)
        {
            if (block is PageHeading heading)
            {
                isOfAnother = TextOf(heading.Span).IndexOf(UpgradeAnchor.Id, StringComparison.OrdinalIgnoreCase) >= 0;
            }

            if (block is PageTable table)
            {
                if (!isOfAnother && TableColumns.Read(table.Table, null, statement).Knowledge == HeadingKnowledge.Known)
                {
                    ReadTable(table);
                }
            }
            else if (isJudged(block))
            {
                Judge(block, judge);
            }
        }
    }

    private void Judge(PageBlock block, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge)
    {
        if (block is PageList list)
        {
            list.Items.SelectMany(item => item.Blocks).ToList().ForEach(inner => Judge(inner, judge));
        }
        else if (block is WordsBlock words)
        {
            foreach (var line in words.Content.Lines())
            {
                if (judge(line, words.Content.Links) is { } finding)
                {
                    _unread.Add(new UnreadText(line.Local.ToPageText(), finding, IsTable: false));
                }
            }
        }
    }

    private void ReadCode(SourceSpan span)
    {
        var code = TextOf(span);
        var words = code.Trim();
        if (offers.OrBrandAreIn(words))
        {
            var start = span.Start + code.Length - code.TrimStart().Length;
            _unread.Add(new UnreadText(new PageText(words, SourceSpan.FromBounds(start, start + words.Length)), "names an offer in a block of code", IsTable: false));
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
