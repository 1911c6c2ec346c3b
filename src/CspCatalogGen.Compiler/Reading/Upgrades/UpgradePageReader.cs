using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Reads one Markdown document into an <see cref="UpgradePage"/>.</summary>
public sealed class UpgradePageReader
{
    private readonly SourceDocument _document;
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly DiagnosticBag _diagnostics;
    private IReadOnlyList<PageBlock> _unclaimed = [];

    private UpgradePageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(_text);
        _diagnostics = new DiagnosticBag(document.Path, _lines);
    }

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in the page's diagnostics.</summary>
    public static UpgradePage Read(SourceDocument document)
    {
        var reader = new UpgradePageReader(document);
        return reader.Read() with { Diagnostics = reader._diagnostics.ToEquatableArray() };
    }

    /// <summary>The blocks of the section of <paramref name="document"/> that no reader claims, so that <see cref="UnreadReader"/> gives account of them.</summary>
    internal static IReadOnlyList<PageBlock> FindUnclaimed(SourceDocument document)
    {
        var reader = new UpgradePageReader(document);
        reader.Read();
        return reader._unclaimed;
    }

    private UpgradePage Read()
    {
        if (!UpgradeAnchor.IsPossible(_text))
        {
            return WithoutAnchor(UpgradeAnchor.FindNearMiss(_text));
        }

        var document = MarkdownParser.Parse(_text, _diagnostics.Add);
        if (document is null)
        {
            // Why it is not read was said; of what source it is its translations have to know.
            var scalars = FrontMatterScalars.ReadFrom(_text);
            return Page(hasAnchor: true, FrontMatterReader.Read(scalars, _document, static (_, _, _) => { })) with
            {
                Title = scalars.FindText(FrontMatterKeys.Title)?.Text,
            };
        }

        var blocks = PageLowering.Lower(document, _text);
        var anchors = UpgradeAnchor.Find(_text, blocks).Take(2).ToList();
        if (anchors.Count == 0)
        {
            return WithoutAnchor(UpgradeAnchor.FindMisquoted(_text, blocks) ?? UpgradeAnchor.FindNearMiss(_text));
        }

        foreach (var (_, tag) in anchors.Skip(1))
        {
            _diagnostics.AddRepetition(CatalogDiagnostics.AnchorTwice, tag, anchors[0].Tag);
        }

        // What stands under the second is told with it.
        if (anchors.Count > 1 && anchors[1].Block > anchors[0].Block)
        {
            blocks = [.. blocks.Take(anchors[1].Block)];
        }

        return Read(UpgradeSection.From(blocks, anchors[0].Block, _text), ReadFrontMatter(document, anchors[0].Tag.Start));
    }

    private FrontMatterScalars ReadFrontMatter(MarkdownDocument document, int anchor)
    {
        var yaml = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var block = yaml is null ? default : MarkdownContent.SpanOf(yaml);
        var matter = FrontMatterScalars.Read(_text, block);
        // Without the dashes around them all keys are lost, by one mistake.
        foreach (var (key, line) in LostKeys.Find(matter, _text, block, anchor).Take(yaml is null ? 1 : int.MaxValue).Concat(LostKeys.FindSecond(_text, block, anchor).Take(1)))
        {
            _diagnostics.Add(CatalogDiagnostics.FrontMatterLost, line, [key]);
        }

        return matter;
    }

    /// <summary>What the page says of itself, and its tables.</summary>
    private UpgradePage Read(UpgradeSection section, FrontMatterScalars scalars)
    {
        var matter = FrontMatterReader.Read(scalars, _document, _diagnostics.Add);
        var preamble = PreambleReader.Read(section.Above, IsEnglish(matter), matter.Locale);
        var (listed, label, isDeclared) = (preamble.AppliesTo, preamble.AppliesToLabel, preamble.IsDeclared);
        var inMatter = scalars.FindList(FrontMatterKeys.AppliesTo).Select(item => new LocalizedText(item, null)).ToList();
        var appliesTo = listed.Count > 0 ? listed : inMatter;
        var title = scalars.FindText(FrontMatterKeys.Title);
        var heading = Array.Find(section.Above, block => block is PageHeading && !LostKeys.AreIn(_text, block.Span)) as PageHeading;
        var isCloudGiven = !string.IsNullOrEmpty(_document.Edition);
        if (!isCloudGiven && (EditionDeclaration.FindUnclear(label, appliesTo, title, heading, matter.Locale) ?? (isDeclared ? EditionDeclaration.FindContradiction(inMatter, listed) : null)) is var (words, finding))
        {
            _diagnostics.Add(CatalogDiagnostics.CloudsUnclear, words.Span, [words.Text, finding]);
            return Page(hasAnchor: true, matter) with { Title = title?.Text };
        }

        var declared = EditionDeclaration.Find(appliesTo, title, heading);
        var cloud = isCloudGiven && EditionIds.Parse(_document.Edition) == EditionIds.China ? Cloud.China : declared.Count > 0 ? declared[0].Cloud : Cloud.Global;
        var tables = UpgradeTables.Read(section, matter, cloud, _diagnostics.Add);
        if (tables.HeadingOfAnotherLanguage is { } other && !_diagnostics.Any(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.LocaleOfAnotherFolder))
        {
            _diagnostics.Add(CatalogDiagnostics.LocaleOfAnotherHeading, other.Heading.Span, [matter.Locale!, other.UpgradesHeading]);
        }

        var page = Page(hasAnchor: true, matter, declared.FirstOrDefault(one => one.Cloud != Cloud.Global)?.Words) with
        {
            Title = title?.Text,
            Table = tables.Table,
            DeclaredClouds = !isCloudGiven && declared.Any(one => declared.Count > 1 || one.Cloud is Cloud.UsGovernment or Cloud.Germany)
                ? declared.Select(one => one.Words).ToEquatableArray()
                : EquatableArray<PageText>.Empty,
            UnknownHeading = tables.UnknownHeading,
            MarkedHeadings = tables.MarkedHeadings.ToEquatableArray(),
            Roles = preamble.Roles.ToEquatableArray(),
            AppliesTo = appliesTo.ToEquatableArray(),
        };
        if (tables.Table is { } table)
        {
            var declarations = new PageDeclarations(title, heading, FrontMatterKeys.Summaries.Select(scalars.FindText).OfType<PageText>().ToList(), appliesTo, scalars);
            foreach (var remark in preamble.Withdrawn)
            {
                RemarkReporter.Report(remark, page.FrontMatter.Locale, _diagnostics.Add);
            }

            var read = ReadAround(table, tables, page, section, declarations, cloud);
            var mentions = isCloudGiven ? [] : new CloudMentions(_text, declared.Count > 0 ? declared.Select(static one => one.Cloud).ToList() : [Cloud.Global], appliesTo).Find(section, scalars, IsEnglish(matter));
            return read with
            {
                // One sentence is told once.
                Unread = read.Unread.Concat(preamble.Unread.Concat(mentions).Where(mention => !read.Unread.Any(one => one.Words.Span.Start < mention.Words.Span.End && mention.Words.Span.Start < one.Words.Span.End))).ToEquatableArray(),
                ChinaMention = EditionDeclaration.FindChina(title, Intro(section, heading, table)),
            };
        }

        // Without a table there is nothing that a sentence could take back.
        _unclaimed = Claims.None.With(tables.Claimed).LeftOf(section.Blocks).ToList();
        if (!tables.HasTable && !_diagnostics.Any(static told => told.Descriptor == CatalogDiagnostics.AnchorTwice))
        {
            MissingTable.Report(section, _text, _diagnostics.Add);
        }

        return page;
    }

    /// <summary>The readers of what stands around the table, in their order; each claims what it understands, and the last gives account of the rest.</summary>
    private UpgradePage ReadAround(UpgradeTable table, TablesOfSection tables, UpgradePage page, UpgradeSection section, PageDeclarations declarations, Cloud cloud)
    {
        var offers = OfferMentions.From(table);
        var said = new SaidReader(page.FrontMatter);
        var statement = new Statement(offers, page.FrontMatter, said, cloud) { HasOffersFirst = tables.HasOffersFirst };

        var claims = Claims.None.With(tables.Claimed);
        var behind = new RowsBehindTable(_text, offers, _diagnostics.Add).Claim(section, table, claims);
        if (tables.WithoutRows is { } withoutRows && behind.Count == 0)
        {
            _diagnostics.Add(CatalogDiagnostics.NoRows, withoutRows);
        }

        claims = claims.With(behind);
        var footnotes = FootnoteReader.Read(section, table, tables.Footnotes, claims, statement);
        claims = claims.With(footnotes.Blocks);
        foreach (var remark in footnotes.Blocks.OfType<PageProse>().SelectMany(note => note.Content.Remarks).Where(remark => remark.Kind != RemarkKind.UnpairedLocal))
        {
            // A picture beside a note says of no name yes or no, but it may speak.
            RemarkReporter.Report(remark.Kind == RemarkKind.Picture ? remark with { Kind = RemarkKind.Tooltip } : remark, page.FrontMatter.Locale, _diagnostics.Add);
        }

        var conditions = ConditionsReader.Read(section, table, claims, offers, IsEnglish(page.FrontMatter), _text);
        claims = claims.With(conditions.Blocks);
        _unclaimed = claims.LeftOf(section.Blocks).ToList();

        var elsewhere = new StatementElsewhere(offers, said, statement);
        var unread = new UnreadReader(_text, offers, new DeclarationStatement(page.FrontMatter, said, cloud), statement, elsewhere, _diagnostics.Add).Read(section, claims, declarations, conditions.Blocks);
        unread.AddRange(BilingualPassages.Find(section, claims, page.FrontMatter.Locale, unread));
        var told = new HashSet<int>(unread.Select(static text => text.Words.Span.Start));
        return page with
        {
            Footnotes = footnotes.Values.ToEquatableArray(),
            Conditions = conditions.Values.ToEquatableArray(),
            Unread = tables.Unread.Concat(unread).Concat(FootnoteReader.FindRest(footnotes, [.. section.Blocks, .. section.Below], statement, _text).Where(text => !told.Contains(text.Words.Span.Start))).ToEquatableArray(),
            Passages = PassageReader.Read(section, claims, conditions.Blocks, IsEnglish(page.FrontMatter) ? null : page.FrontMatter.Locale ?? "", unread),
            OtherTables = _unclaimed.OfType<PageTable>().Select(static block => new PageText(WordsOf(block.Table), block.Span)).ToEquatableArray(),
        };
    }

    private static string WordsOf(RawTable table)
        => string.Join(" | ", table.Heading.Concat(table.Rows).Take(1).SelectMany(static row => row.Cells).Select(static cell => cell.Content.Joined().Local.Words()));

    // The English page itself says no language and no source.
    private static bool IsEnglish(FrontMatter matter) => LocaleTag.IsEnglish(matter.Locale) || matter is { Locale: null, SourceRevision: null };

    // What a page says of itself: its first heading, its first sentence, and what leads to the table.
    private static IEnumerable<WordsBlock> Intro(UpgradeSection section, PageHeading? heading, UpgradeTable table)
        => new WordsBlock?[] { heading, section.Above.OfType<PageProse>().FirstOrDefault() }
            .OfType<WordsBlock>()
            .Concat(section.Blocks.OfType<WordsBlock>().Where(block => block.Span.Start < table.Span.Start));

    private UpgradePage WithoutAnchor(SourceSpan? nearMiss)
    {
        PageWithoutAnchor.Report(_document, nearMiss, _diagnostics.Add);
        var matter = FrontMatterScalars.ReadFrom(_text);
        return Page(hasAnchor: false, FrontMatterReader.Read(matter, _document, static (_, _, _) => { })) with
        {
            Title = matter.FindText(FrontMatterKeys.Title)?.Text,
            TableWithoutAnchor = nearMiss is null ? LostAnchor.FindTable(_text) : null,
        };
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
            EquatableArray<Diagnostic>.Empty)
        {
            IsNamed = _document.IsNamed,
        };
}
