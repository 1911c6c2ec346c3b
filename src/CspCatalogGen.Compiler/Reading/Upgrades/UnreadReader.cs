using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Gives account of what no reader of the section claimed: withdrawn content, sentences and tables that speak
/// of offers, markets or clouds. What is left then is harmless.
/// </summary>
internal sealed class UnreadReader(string text, OfferMentions offers, DeclarationStatement declared, Statement statement, StatementElsewhere elsewhere, ReportDiagnostic report)
{
    /// <summary>The finding that nobody can tell what is said.</summary>
    public const string Foreign = "is in words that are not known";

    // "To upgrade a subscription"
    private const int MaxTitleWords = 5;

    private readonly UnreadBlockReader _blocks = new(text, offers, statement, report);
    private readonly UnreadElsewhereReader _outside = new(text, offers, statement, elsewhere);

    /// <summary>
    /// Reads what is left of <paramref name="section"/> besides <paramref name="claims"/>, and the page's <paramref name="declarations"/>;
    /// of <paramref name="conditions"/>, the blocks that hold them, what restricts them.
    /// </summary>
    public List<UnreadText> Read(UpgradeSection section, Claims claims, PageDeclarations declarations, IReadOnlyList<PageBlock> conditions)
    {
        var unread = new List<UnreadText>();
        unread.AddRange(declarations.Heading is { } heading ? Judge(heading, static (line, _) => NoteReference.IsIn(line.Judged) ? Statement.CarriesMarker : null) : []);
        unread.AddRange(ReadDeclarations([declarations.Title is { } title ? new LocalizedText(title, null) : null, unread.Count == 0 ? declarations.Heading?.Content.Joined().ToLocalizedText() : null], isTitle: true));
        var appliesTo = ReadDeclarations(declarations.AppliesTo, isTitle: false).ToList();
        unread.AddRange(appliesTo);
        if (appliesTo.Count == 0 && declared.FindKind(declarations.AppliesTo) is { } kind)
        {
            unread.Add(new UnreadText(declarations.AppliesTo[0].Local, $"names one kind of partner, '{kind}'", IsTable: false));
        }

        var withdrawn = WithdrawnAround(section, declarations.Heading);
        foreach (var sheet in withdrawn.Where(static remark => remark.Kind == RemarkKind.StyleSheet))
        {
            RemarkReporter.Report(sheet, statement.Locale, report);
        }

        if (declarations.Heading is { } first)
        {
            Report(first.Content, RemarkKind.Struck, RemarkKind.Hidden);
        }

        unread.AddRange(_outside.ReadAbove(section, declarations));
        unread.AddRange(ReadMeta(section));
        unread.AddRange(ReadSection(section, claims, conditions));

        foreach (var hidden in withdrawn.Where(remark => remark.Kind is RemarkKind.Hidden or RemarkKind.Struck && _blocks.IsTold(remark)))
        {
            RemarkReporter.Report(hidden, statement.Locale, report);
        }

        var lists = conditions.OfType<PageList>().ToList();
        unread.AddRange(conditions.Count == 0 ? ReadLostConditions(section).ToList() : ReadConditions(lists, section, claims));
        var around = lists.Take(1).SelectMany(list => PartOf(list, section, claims).Concat(EnclosingOf(list, section))).ToList();
        unread.AddRange(_outside.ReadBelow(section.Below, claims.With(around)));

        // One sentence is told once.
        return unread.Count < 2 ? unread : unread.GroupBy(static text => text.Words.Span.Start).Select(static same => same.First()).ToList();
    }

    // A tag that a page has for search engines and browsers may say that it is not kept, or has moved.
    private List<UnreadText> ReadMeta(UpgradeSection section)
    {
        List<UnreadText>? unread = null;
        Add(section.Above);
        Add(section.Blocks);
        Add(section.Below);
        return unread ?? [];

        void Add(PageBlock[] blocks)
        {
            foreach (var block in blocks)
            {
                foreach (var words in block.Words())
                {
                    for (var i = 0; i < words.Content.Remarks.Count; i++)
                    {
                        if (words.Content.Remarks[i] is { Kind: RemarkKind.UnknownTag, Words: "meta" } tag && MetaTag.FindTrouble(MarkdownContent.TextAt(text, tag.Span)) is { } finding)
                        {
                            (unread ??= []).Add(new UnreadText(MarkdownContent.TrimmedAt(text, tag.Span).OnOneLine(), finding, IsTable: false));
                        }
                    }
                }
            }
        }
    }

    // Above the section and below it.
    private static List<Remark> WithdrawnAround(UpgradeSection section, PageHeading? heading)
    {
        var remarks = new List<Remark>();
        Add(section.Above);
        Add(section.Below);
        return remarks;

        // "~~E1 → E3~~"; what only is not shown may be for a screen reader, or a menu.
        void AddStruck(PageBlock block)
        {
            foreach (var words in block.Words())
            {
                for (var i = 0; i < words.Content.Remarks.Count; i++)
                {
                    if (words.Content.Remarks[i].Kind == RemarkKind.Struck)
                    {
                        remarks.Add(words.Content.Remarks[i]);
                    }
                }
            }
        }

        void Add(PageBlock[] blocks)
        {
            foreach (var block in blocks)
            {
                if (block is PageWithdrawn { Remark: var remark })
                {
                    remarks.Add(remark);
                }
                else if (block != heading)
                {
                    AddStruck(block);
                }
            }
        }
    }

    // A heading says what the title says; once is enough.
    private IEnumerable<UnreadText> ReadDeclarations(IEnumerable<LocalizedText?> declarations, bool isTitle)
    {
        var all = declarations.OfType<LocalizedText>().ToList();
        var mayBeForeign = all.TrueForAll(static words => words.English is null);
        return all
            .Select(words => (declared.Judge(words, isTitle) ?? (mayBeForeign && (isTitle ? declared.IsForeignTitle(words) : declared.IsForeignCloud(words)) ? Foreign : null)) is { } finding ? new UnreadText(words.Local, finding, IsTable: false) : null)
            .OfType<UnreadText>()
            .GroupBy(static unread => unread.Finding, StringComparer.Ordinal)
            .Select(static same => same.First());
    }

    private List<UnreadText> ReadSection(UpgradeSection section, Claims claims, IReadOnlyList<PageBlock> read)
    {
        var blocks = section.Blocks;

        // A list, or the lines that are none of Markdown's.
        var unread = new List<UnreadText>();
        var conditions = blocks.TakeWhile(block => !(block is PageList && claims.Hold(block)) && !read.Contains(block)).Count();
        var table = blocks.TakeWhile(block => !(block is PageTable && claims.Hold(block))).Count();
        var place = PlaceInSection.Note;
        (int From, int Count) heading = (0, 0);
        for (var i = 0; i < blocks.Length; i++)
        {
            place = i < conditions ? PlaceInSection.Note : i == conditions || IsRightBehind(blocks, i, conditions) ? PlaceInSection.BehindConditions : Behind(blocks[i], place);
            if (blocks[i] is WordsBlock { Content: var content })
            {
                Report(content, RemarkKind.UnpairedLocal);
            }

            if (claims.Hold(blocks[i]) || IsOfNotes(blocks, i, claims))
            {
                heading = (0, 0);
                continue;
            }

            var before = unread.Count;
            var found = _blocks.Read(blocks[i], claims, place);
            unread.AddRange(found);
            if (blocks[i] is WordsBlock words && i < conditions)
            {
                unread.AddRange(ReadForeign(words, found));
            }
            else if (found.Count == 0 && place == PlaceInSection.BehindConditions)
            {
                unread.AddRange(ReadRemarks(blocks[i]));
            }
            else if (found.Count == 0 && place == PlaceInSection.Instruction)
            {
                unread.AddRange(_outside.ReadInstruction(blocks[i], isLast: i == blocks.Length - 1 && section.Below.Length == 0));
            }

            if (blocks[i] is not PageHeading && unread.Count > before && unread.GetRange(heading.From, heading.Count).TrueForAll(static text => SurroundingStatement.IsUnknown(text.Finding)))
            {
                // A heading that only is not known is told with what stands under it.
                unread.RemoveRange(heading.From, heading.Count);
            }

            heading = blocks[i] is PageHeading ? (before, unread.Count - before) : (0, 0);
        }

        return unread;
    }

    // A list that nothing leads to goes on with the conditions, whatever its bullets are.
    private static bool IsRightBehind(PageBlock[] blocks, int at, int conditions)
        => blocks[at] is PageList && blocks.Skip(conditions + 1).Take(at - conditions - 1).All(static block => block is PageList or PageWithdrawn);

    // A heading, the name of what follows, or numbered steps are about something else; what asks for more is not.
    private static PlaceInSection Behind(PageBlock block, PlaceInSection place)
        => block is PageHeading heading ? ConditionsReader.AsksForMore(heading) ? PlaceInSection.BehindConditions : PlaceInSection.Instruction
            : block is PageList { IsOrdered: true } || (block is PageProse prose && IsTitle(prose)) ? PlaceInSection.Instruction
            : place;

    // "To upgrade a subscription"; "Also:" leads on.
    private static bool IsTitle(PageProse prose)
        => prose.Content.Lines() is { Length: 1 } lines && lines[0].Judged.Text() is { Words.Count: <= MaxTitleWords, Sentences.Count: 1 } title
            && !(title.Text.TrimEnd().EndsWith(":", StringComparison.Ordinal) && SurroundingSentences.FindOtherBehindConditions(title) is not null);

    // "Customers in India" right over the footnote for India, which says so itself.
    private bool IsOfNotes(PageBlock[] blocks, int at, Claims claims)
        => at + 1 < blocks.Length && blocks[at] is PageHeading or PageProse && blocks[at + 1] is PageProse && claims.Hold(blocks[at + 1])
            && ((WordsBlock)blocks[at]).Content.Lines() is { Length: 1 } lines && statement.NamesMarketAlone(lines[0]);

    // What leads to the conditions of a translation, or heads them, has known words of its own.
    private IEnumerable<UnreadText> ReadForeign(WordsBlock block, List<UnreadText> found)
        => !statement.MayBeForeign ? [] : block.Content.Lines()
            .Where(line => statement.IsForeign(line) && !TranslatedConditions.AreHeadedBy(line.Local.Words()))
            .Select(static line => line.Local.ToPageText())
            .Where(words => words.Text.Any(char.IsLetter) && !found.Exists(text => text.Words.Span == words.Span))
            .Select(static words => new UnreadText(words, Foreign, IsTable: false));

    // Under their heading, conditions may stand that are no list: a table, code, a sentence, another file.
    private IEnumerable<UnreadText> ReadLostConditions(UpgradeSection section)
    {
        var isUnder = false;
        foreach (var block in section.Blocks.Concat(section.Below))
        {
            if (block is PageHeading heading)
            {
                isUnder = ConditionsReader.IsOfConditions(heading);
            }
            else if (isUnder && block is PageTable or PageCode)
            {
                yield return new UnreadText(MarkdownContent.TrimmedAt(text, block.Span).OnOneLine(), "stands where conditions are listed, and is no list", IsTable: false);
            }
            else if (isUnder && block is PageProse prose)
            {
                foreach (var found in Judge(prose, (line, links) => PageDirective.BeginsAt(line.Local.Words()) ? UnreadBlockReader.BringsIn : elsewhere.JudgeBehindConditions(line, links)))
                {
                    yield return found;
                }
            }
        }
    }

    // What belongs to the conditions: their heading, what leads to them, what stands under one of them, what is said behind them.
    private List<UnreadText> ReadConditions(List<PageList> lists, UpgradeSection section, Claims claims)
    {
        var unread = new List<UnreadText>();
        if (lists.Count == 0)
        {
            return unread;
        }

        var list = lists[0];
        if (HeadingOf(list, section) is { } heading)
        {
            unread.AddRange(Judge(heading, (line, _) => statement.JudgeCaption(line) ?? statement.JudgeSentence(line, []) ?? statement.FindChoice(line)));
            unread.AddRange([.. ReadForeign(heading, unread)]);
            foreach (var enclosing in EnclosingOf(list, section))
            {
                unread.AddRange(Judge(enclosing, (line, _) => statement.JudgeTopic(line) ?? (UpgradeAnchor.IsOfAnother(enclosing) ? "stands over the conditions and is another section" : null)));
            }

            unread.AddRange(_outside.ReadOpen(SourceSpan.FromBounds(section.Below[0].Span.Start, list.Span.Start)));
        }

        foreach (var (item, block) in lists.SelectMany(static one => one.Items).SelectMany(static item => item.Blocks.Select(block => (item, block))))
        {
            if (!claims.Hold(block))
            {
                // What stands under a condition restricts it.
                var found = _blocks.Read(block, claims, PlaceInSection.BehindConditions);
                unread.AddRange(found.Count > 0 || item.Prose is null || UpgradeTables.IsLead(item.Prose.Content.Joined()) ? found : ReadUnder(block));
            }
            else if (block is PageWithdrawn { Remark: { Kind: RemarkKind.Comment, Words: var commented } })
            {
                // "- <!-- The subscription must be active. -->"
                report(CatalogDiagnostics.WithdrawnContent, block.Span, [commented.Trim(), "a comment"]);
            }
            else if (block is WordsBlock words)
            {
                // A condition that is struck out is none.
                _blocks.ReadRemarks(words, unread);
                unread.AddRange(words.Content.Remarks.Count == 0 ? [] : words.Content.Remarks.Select(ReadComment).OfType<UnreadText>());
                unread.AddRange(Judge(words, static (line, _) => (NoteReference.IsIn(line.Judged) || (line.English is not null && NoteReference.IsIn(line.Local))) && (UpgradeConditions.Parse(line.Judged.Text()) is not null || ConditionsReader.IsTranslated(line)) ? Statement.CarriesMarker
                    : (Signs.FindBesidesTicks(line.Judged.Words()) ?? Signs.FindBesidesTicks(line.Local.Words())) is { } sign ? $"says '{sign}'" : null));
                Report(words.Content, RemarkKind.UnpairedLocal);
            }
        }

        foreach (var block in PartOf(list, section, claims))
        {
            if (block.Span.Start > list.Span.Start)
            {
                unread.AddRange(ReadBehind(block));
                continue;
            }

            unread.AddRange(_blocks.Read(block, claims, PlaceInSection.Note));
            if (block is WordsBlock lead)
            {
                unread.AddRange([.. ReadForeign(lead, unread)]);
            }
        }

        return unread;
    }

    // What somebody took out of a condition, or was about to add to it.
    private UnreadText? ReadComment(Remark remark)
        => remark.Kind == RemarkKind.Comment && !offers.OrBrandAreIn(remark.Words) && HarmlessWords.FindOther(EnglishText.Get(remark.Words), Cloud.None) is { } word
            ? new UnreadText(new PageText(remark.Words, remark.Span), $"is a comment in a condition that says '{word}'", IsTable: false)
            : null;

    // In another language by a word that takes something back, or as a short remark; how to meet the condition is told with a link.
    private List<UnreadText> ReadUnder(PageBlock block)
        => !statement.MayBeForeign ? [] : block.Words()
            .Where(static words => words.Content.Links.Count == 0)
            .SelectMany(static words => words.Content.Lines())
            .Select(line => elsewhere.FindForeignRemark(line) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null)
            .OfType<UnreadText>()
            .ToList();

    private List<UnreadText> ReadBehind(PageBlock block)
    {
        var found = Judge(block, elsewhere.JudgeBehindConditions).ToList();
        return found.Count == 0 ? ReadRemarks(block) : found;
    }

    // Short remarks in another language, on lines of their own: nobody can tell what they say.
    private List<UnreadText> ReadRemarks(PageBlock block)
        => !statement.MayBeForeign ? [] : block.Words()
            .SelectMany(static words => words.Content.Lines())
            .Where(elsewhere.IsForeignRemark)
            .Select(static line => new UnreadText(line.Local.ToPageText(), Foreign, IsTable: false))
            .ToList();

    // In the section it is read with the rest.
    private static PageHeading? HeadingOf(PageList list, UpgradeSection section)
        => section.Below.Contains(list) ? section.Below.TakeWhile(block => block != list).OfType<PageHeading>().LastOrDefault() : null;

    // The headings behind the section under which that one stands.
    private static IEnumerable<PageHeading> EnclosingOf(PageList list, UpgradeSection section)
        => HeadingOf(list, section) is { } heading ? UpgradeSection.FindEnclosing(section.Below.TakeWhile(block => block != heading), heading.Level) : [];

    // Conditions under a heading of their own are a part of the section, with what leads to them and what is said behind them.
    private static IEnumerable<PageBlock> PartOf(PageList list, UpgradeSection section, Claims claims)
        => HeadingOf(list, section) is { } heading
            ? claims.LeftOf(section.Below.SkipWhile(block => block != heading).Skip(1).TakeWhile(static block => block is not PageHeading))
            : [];

    private void Report(CellContent content, params RemarkKind[] kinds)
    {
        foreach (var remark in content.Remarks.Where(remark => Array.IndexOf(kinds, remark.Kind) >= 0))
        {
            RemarkReporter.Report(remark, statement.Locale, report);
        }
    }

    private static IEnumerable<UnreadText> Judge(PageBlock block, Func<ContentLine, IReadOnlyList<SourceSpan>, string?> judge)
        => block.Words()
            .SelectMany(words => words.Content.Lines().Select(line => judge(line, words.Content.Links) is { } finding ? new UnreadText(line.Judged.ToPageText(), finding, IsTable: false) : null))
            .OfType<UnreadText>();
}
