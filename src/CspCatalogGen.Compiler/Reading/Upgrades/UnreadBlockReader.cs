using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Gives account of one block of the section that nobody claimed.</summary>
internal sealed class UnreadBlockReader(string text, OfferMentions offers, Statement statement, ReportDiagnostic report)
{
    /// <summary>The finding that something is not shown as it stands.</summary>
    public const string BringsIn = "may bring in, hide or replace text";

    /// <summary>What of <paramref name="block"/> is not among <paramref name="claims"/> and cannot be passed over; held against what is known at its <paramref name="place"/>.</summary>
    public List<UnreadText> Read(PageBlock block, Claims claims, PlaceInSection place)
    {
        switch (block)
        {
            case PageWithdrawn { Remark: var remark }:
                if (remark.Kind == RemarkKind.StyleSheet || IsTold(remark))
                {
                    RemarkReporter.Report(remark, statement.Locale, report);
                }

                return [];
            case PageCode code:
                return ReadCode(code, place);
            case PageTable other:
                return ReadTable(other);
            case WordsBlock words when !claims.Hold(words):
                return ReadWords(words, place);
            case PageList list:
                return claims.LeftOf(list.Items.SelectMany(static item => item.Blocks)).SelectMany(inner => Read(inner, claims, place)).ToList();
            default:
                return [];
        }
    }

    /// <summary>Whether <paramref name="remark"/> takes away what would be read or judged.</summary>
    public bool IsTold(Remark remark)
        => offers.OrBrandAreIn(remark.Words) || (remark.Kind is RemarkKind.Hidden or RemarkKind.Struck && UpgradeWords.AreSubjectOf(EnglishText.Get(remark.Words)));

    private List<UnreadText> ReadWords(WordsBlock words, PlaceInSection place)
    {
        var unread = new List<UnreadText>();

        // A tab's name is a link to what stands under it.
        IReadOnlyList<SourceSpan> links = words is PageHeading { IsTab: true } ? [] : words.Content.Links;
        foreach (var line in words.Content.Lines())
        {
            var says = line.Local.Words();
            if (says.Length > 0 && says[0] is ':' or '{' && PageDirective.EndsAt(says))
            {
                continue;
            }

            var finding = PageDirective.IsLayout(says) ? Statement.JudgeAside(says, statement.Locale)
                : place switch
                {
                    PlaceInSection.Note => statement.JudgeNote(line, links),
                    PlaceInSection.BehindConditions => statement.JudgeBehindConditions(line, links),
                    _ => statement.JudgeInstruction(line, links),
                };
            if (finding is not null || PageDirective.BeginsAt(says))
            {
                // Its own words, "zone", are no reason.
                var isPlatforms = PageDirective.IsPlatforms(says) && finding?.StartsWith("names", StringComparison.Ordinal) != true;
                unread.Add(new UnreadText((finding is null ? line.Local : line.Judged).ToPageText(), isPlatforms ? BringsIn : finding ?? BringsIn, IsTable: false));
            }
        }

        ReadRemarks(words, unread);
        return unread;
    }

    /// <summary>Tells what stands in <paramref name="words"/> and is not among its words; what speaks is added to <paramref name="unread"/>.</summary>
    public void ReadRemarks(WordsBlock words, List<UnreadText> unread)
    {
        if (words.Content.Remarks.Count == 0)
        {
            return;
        }

        foreach (var aside in words.Content.Remarks.Where(static remark => remark.Kind is RemarkKind.Picture or RemarkKind.Tooltip))
        {
            if (Statement.JudgeAside(aside.Words, statement.Locale) is { } finding)
            {
                unread.Add(new UnreadText(new PageText(aside.Words, aside.Span), $"is a {(aside.Kind == RemarkKind.Picture ? "picture" : "tooltip")} that {finding}", IsTable: false));
            }
        }

        foreach (var embedded in words.Content.Remarks.Where(static remark => remark.Kind == RemarkKind.UnknownTag && remark.Words is "iframe" or "object" or "embed" or "video" or "audio" or "canvas" or "script" or "input" or "select" or "textarea"))
        {
            unread.Add(new UnreadText(new PageText($"<{embedded.Words}>", embedded.Span), BringsIn, IsTable: false));
        }

        foreach (var remark in words.Content.Remarks.Where(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.StyleSheet or RemarkKind.Attribute
            || (remark.Kind == RemarkKind.Comment && offers.OrBrandAreIn(remark.Words))
            || (remark.Kind == RemarkKind.UnknownTag && !ContentTag.IsHtml(remark.Words))))
        {
            RemarkReporter.Report(remark, statement.Locale, report);
        }
    }

    // What is only indented was not meant as code: it goes on with what stands above it.
    private List<UnreadText> ReadCode(PageCode block, PlaceInSection place)
    {
        var words = MarkdownContent.TrimmedAt(text, block.Span);
        var finding = offers.OrBrandAreIn(words.Text) ? "names an offer in a block of code"
            : (block.IsFenced ? place == PlaceInSection.Note || Statement.JudgeAside(words.Text, statement.Locale) is not null : words.Text.Any(char.IsLetter)) ? "stands in a block of code"
            : null;
        return finding is null ? [] : [new UnreadText(words.OnOneLine(), finding, IsTable: false)];
    }

    private List<UnreadText> ReadWords(ContentLine line)
        => (statement.JudgeTitle(line) ?? (Signs.FindBesidesTicks(line.Judged.Words()) is { } sign ? $"says '{sign}'" : null)) is { } finding ? [new UnreadText(line.Judged.ToPageText(), finding, IsTable: false)] : [];

    private List<UnreadText> ReadTable(PageTable other)
    {
        var heading = TableColumns.Read(other.Table, null, statement);
        if (offers.OrBrandAreIn(MarkdownContent.TextAt(text, other.Span)) || heading.Knowledge == HeadingKnowledge.Known)
        {
            return [new UnreadText(heading.Heading, "names offers", IsTable: true)];
        }

        // A box around a notice, as word processors make it, or a table of when and for whom.
        var taken = other.Table.Heading.Concat(other.Table.Rows)
            .SelectMany(static row => row.Cells)
            .SelectMany(static cell => cell.Content.Lines())
            .Concat(other.Table.Caption?.Lines() ?? [])
            .FirstOrDefault(line => statement.TakesBack(line) || Signs.FindBesidesTicks(line.Judged.Words()) is not null);
        return taken is null ? [] : ReadWords(taken);
    }
}

/// <summary>Where in the section a block stands, and so what it may say.</summary>
internal enum PlaceInSection
{
    /// <summary>Between the anchor and the conditions: it may be a note on the table.</summary>
    Note,

    /// <summary>Right behind the conditions: it may be one more.</summary>
    BehindConditions,

    /// <summary>Further below: it tells how to upgrade.</summary>
    Instruction,
}
