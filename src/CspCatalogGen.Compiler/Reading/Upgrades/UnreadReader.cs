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
    private static readonly string[] IncludeSigns = ["[!INCLUDE", ":::zone", ":::moniker", "::: zone", "::: moniker"];

    private readonly List<UnreadText> _unread = [];

    /// <summary>Reads what is left of <paramref name="section"/> besides <paramref name="claimed"/>.</summary>
    public IReadOnlyList<UnreadText> Read(UpgradeSection section, ICollection<PageBlock> claimed)
    {
        foreach (var block in section.Above.OfType<PageProse>())
        {
            ReadAbove(block);
        }

        var conditions = section.Blocks.TakeWhile(block => !(block is PageList && claimed.Contains(block))).Count();
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            if (!claimed.Contains(section.Blocks[i]))
            {
                Read(section.Blocks[i], claimed, isNote: i < conditions);
            }
        }

        return _unread;
    }

    private void Read(PageBlock block, ICollection<PageBlock> claimed, bool isNote)
    {
        switch (block)
        {
            case PageWithdrawn { Remark: var remark }:
                if (Names(remark.Words))
                {
                    RemarkReporter.Report(remark, report);
                }

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

    private void ReadWords(WordsBlock words, bool isNote)
    {
        foreach (var line in words.Content.Lines())
        {
            var finding = isNote ? statement.JudgeNote(line, words.Content.Links) : statement.JudgeSentence(line, words.Content.Links);
            var says = line.Local.ToPageText();
            if (finding is not null || Array.Exists(IncludeSigns, sign => says.Text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)))
            {
                _unread.Add(new UnreadText(says, finding ?? "brings in text from elsewhere", IsTable: false));
            }
        }

        foreach (var remark in words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.Comment && Names(remark.Words)))
        {
            RemarkReporter.Report(remark, report);
        }
    }

    // Above the anchor a page says what it is about; only a sentence that takes something back is worth a word.
    private void ReadAbove(PageProse prose)
    {
        foreach (var line in prose.Content.Lines())
        {
            if (statement.JudgeIntroduction(line, prose.Content.Links) is { } finding)
            {
                _unread.Add(new UnreadText(line.Local.ToPageText(), finding, IsTable: false));
            }
        }
    }

    private void ReadTable(PageTable other)
    {
        var words = TextOf(other.Span);
        if (!Names(words))
        {
            return;
        }

        var heading = TableColumns.Read(other.Table, null, statement);
        _unread.Add(new UnreadText(heading.Heading, "names offers", IsTable: true));
    }

    private bool Names(string words) => FootnoteReader.Mentions(words) > 0 || offers.AreIn(words);

    private string TextOf(SourceSpan span) => MarkdownContent.TextAt(text, span);
}
