using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Finds where a page names a cloud that it does not declare: in its front matter, in whatever stands above the section, under a
/// label behind it. None of these declares anything, so each is told.
/// </summary>
/// <param name="text">The page.</param>
/// <param name="declared">The clouds that it declares.</param>
/// <param name="appliesTo">What it lists as what it applies to.</param>
internal sealed class CloudMentions(string text, IReadOnlyCollection<Cloud> declared, IReadOnlyList<LocalizedText> appliesTo)
{
    private const string NamesCloud = "names another cloud";

    // How much of a block tells whether it begins with a label.
    private const int MaxLabel = 40;

    private static readonly char[] SignsBeforeLabel = ['#', '*', '_', '>', ' '];

    /// <summary>The mentions around <paramref name="section"/> and in <paramref name="matter"/>.</summary>
    public List<UnreadText> Find(UpgradeSection section, FrontMatterScalars matter, bool isEnglish)
    {
        List<UnreadText> found = [.. InMatter(matter)];
        foreach (var block in section.Above)
        {
            AddAbove(block, found);
        }

        found.AddRange(Behind(section, isEnglish));
        return found;
    }

    private IEnumerable<UnreadText> InMatter(FrontMatterScalars matter)
    {
        foreach (var summary in FrontMatterKeys.Summaries.Select(matter.FindText).OfType<PageText>())
        {
            var said = EnglishText.Get(summary.Text);
            if (Clouds.FindOther(said, declared) is var other && other != Cloud.None)
            {
                yield return new UnreadText(summary, other == Clouds.In(said) ? NamesCloud : $"names the market '{Clouds.FindChina(said)}'", IsTable: false);
            }
        }

        foreach (var scalar in matter.All.Where(scalar => !FrontMatterKeys.HasLines(scalar.Key) && IsOtherUnder(scalar.Key, scalar.Value.Text)).OrderBy(static scalar => scalar.Value.Span.Start))
        {
            yield return new UnreadText(new PageText($"{scalar.Key}: {scalar.Value.Text}", scalar.Value.Span), NamesCloud, IsTable: false);
        }
    }

    // A heading is of what stands under it; one that the section stands under takes the rows with it.
    private void AddAbove(PageBlock block, List<UnreadText> found)
    {
        if (block is PageTable { Table: var table } && !IsDeclared(table.Span))
        {
            foreach (var cell in table.Heading.Concat(table.Rows).SelectMany(static row => row.Cells))
            {
                AddLines(cell.Content, found);
            }
        }

        foreach (var words in block.Words())
        {
            if (words.Content.Remarks.Count > 0)
            {
                found.AddRange(InPictures(words));
            }

            if (words is not PageHeading && !IsDeclared(words.Span))
            {
                AddLines(words.Content, found);
            }
        }
    }

    private void AddLines(CellContent content, List<UnreadText> found)
    {
        foreach (var line in content.Lines())
        {
            found.AddRange(InLine(line, content));
        }
    }

    private bool IsDeclared(SourceSpan span) => appliesTo.Any(item => IsIn(item.Local.Span, span));

    private IEnumerable<UnreadText> InPictures(WordsBlock words)
        => words.Content.Remarks
            .Where(remark => remark.Kind is RemarkKind.Picture or RemarkKind.Tooltip && IsOther(remark.Words))
            .Select(static remark => new UnreadText(new PageText(remark.Words, remark.Span), $"is a {(remark.Kind == RemarkKind.Picture ? "picture" : "tooltip")} that {NamesCloud}", IsTable: false));

    private IEnumerable<UnreadText> InLine(ContentLine line, CellContent content)
    {
        var words = line.Judged;
        if (words.Length > 0 && words[0] == '[' && PageDirective.IsInclude(words.Words()))
        {
            // What is brought in above the section may be anything; what it is called tells what it is.
            var called = words.Words() + " " + content.LinkTarget;
            var finding = Clouds.FindOther(EnglishText.Get(called), declared) != Cloud.None ? NamesCloud
                : Statement.JudgeAside(called, locale: null) ?? (new string([.. called.Where(char.IsLetter)]).ToLowerInvariant().Contains("appliesto") ? "brings in what the page applies to" : null);
            return finding is null ? [] : [new UnreadText(line.Local.ToPageText(), finding, IsTable: false)];
        }

        return Clouds.In(words.Text()) != Cloud.None ? InSentences(words, content.Links) : [];
    }

    // A sentence with a link sends its reader to the page of that cloud.
    private IEnumerable<UnreadText> InSentences(PositionedText words, IReadOnlyList<SourceSpan> links)
    {
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || words[i - 1] is '。' or '！' or '？' || (words[i - 1] is '.' or '!' or '?' && words[i] == ' '))
            {
                var (said, span) = (words.Words(start, i), words.SpanOf(start, i));
                if (IsOther(said) && !links.Any(link => IsIn(link, span)))
                {
                    yield return new UnreadText(new PageText(said, span), NamesCloud, IsTable: false);
                }

                start = i;
            }
        }
    }

    // A page says what it applies to before it says anything else.
    private IEnumerable<UnreadText> Behind(UpgradeSection section, bool isEnglish)
        => section.Below.Any(BeginsWithLabel) && PreambleReader.Read(section.Below, isEnglish, locale: null) is { IsDeclared: true } behind
            ? behind.AppliesTo.Where(words => IsOther((words.English ?? words.Local).Text)).Select(static words => new UnreadText(words.Local, NamesCloud, IsTable: false))
            : [];

    private bool BeginsWithLabel(PageBlock block)
        => block is WordsBlock && AppliesTo.LengthIn(text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, MaxLabel)).TrimStart(SignsBeforeLabel)) > 0;

    // A country is a cloud where the key asks for one, or for what the page belongs to.
    private bool IsOtherUnder(string key, string value)
        => FrontMatterKeys.IsOfCloud(key) || PlatformKeys.IsOfSubject(key) ? Clouds.FindOther(EnglishText.Get(value), declared) != Cloud.None : IsOther(value);

    private bool IsOther(string words) => Clouds.In(words) is var named && named != Cloud.None && !declared.Contains(named);

    private static bool IsIn(SourceSpan inner, SourceSpan outer) => inner.Start >= outer.Start && inner.End <= outer.End;
}
