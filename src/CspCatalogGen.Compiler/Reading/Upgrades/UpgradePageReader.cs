using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Blocks;
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
    private readonly List<Diagnostic> _diagnostics = [];
    private IEnumerable<PageBlock> _unclaimed = [];

    private UpgradePageReader(SourceDocument document)
    {
        _document = document;
        _text = document.Text;
        _lines = new LineMap(_text);
    }

    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in the page's diagnostics.</summary>
    public static UpgradePage Read(SourceDocument document) => new UpgradePageReader(document).Read();

    /// <summary>The blocks of the section of <paramref name="document"/> that no reader claims, so that <see cref="UnreadReader"/> gives account of them.</summary>
    internal static IEnumerable<PageBlock> FindUnclaimed(SourceDocument document)
    {
        var reader = new UpgradePageReader(document);
        reader.Read();
        return reader._unclaimed;
    }

    private UpgradePage Read()
    {
        if (!UpgradeAnchor.IsPossible(_text))
        {
            return WithoutAnchor();
        }

        var document = MarkdownParser.Parse(_text, Report);
        if (document is null)
        {
            return Page(hasAnchor: true, new FrontMatter(LocaleTag.Normalize(_document.Locale), null, null, null));
        }

        var blocks = PageLowering.Lower(document, _text);
        var anchors = UpgradeAnchor.Find(_text, blocks).Take(2).ToList();
        if (anchors.Count == 0)
        {
            return WithoutAnchor(UpgradeAnchor.FindMisquoted(_text, blocks));
        }

        foreach (var (_, tag) in anchors.Skip(1))
        {
            _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.AnchorTwice, _lines.Locate(_document.Path, tag))
                .Beside(_lines.Locate(_document.Path, anchors[0].Tag), "the first one"));
        }

        return Read(UpgradeSection.From(blocks, anchors[0].Block), ReadFrontMatter(document, anchors[0].Tag.Start));
    }

    private FrontMatterScalars ReadFrontMatter(MarkdownDocument document, int anchor)
    {
        var yaml = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var block = yaml is null ? default : MarkdownContent.SpanOf(yaml);
        var matter = FrontMatterScalars.Read(_text, block);
        foreach (var (key, line) in LostKeys.Find(matter, _text, block, anchor))
        {
            Report(CatalogDiagnostics.FrontMatterLost, line, [key]);
        }

        return matter;
    }

    /// <summary>The readers in their order; each claims what it understands, and the last gives account of the rest.</summary>
    private UpgradePage Read(UpgradeSection section, FrontMatterScalars matter)
    {
        var frontMatter = FrontMatterReader.Read(matter, _document, Report);
        var (roles, listed, label) = PreambleReader.Read(section.Above, IsEnglish(frontMatter));
        var appliesTo = listed.Count > 0 ? listed : matter.FindList(FrontMatterKeys.AppliesTo).Select(item => new LocalizedText(item, null)).ToList();
        var title = matter.FindText(FrontMatterKeys.Title);
        var heading = section.Above.OfType<PageHeading>().FirstOrDefault();
        var declared = EditionDeclaration.Find(appliesTo, title, heading);
        var cloud = declared.Count > 0 ? declared[0].Cloud : Cloud.Global;

        if (string.IsNullOrEmpty(_document.Edition) && EditionDeclaration.FindUnclear(label, appliesTo, title, heading, frontMatter.Locale) is var (words, word))
        {
            Report(CatalogDiagnostics.CloudsUnclear, words.Span, [words.Text, word]);
            return Page(hasAnchor: true, frontMatter);
        }

        var tables = UpgradeTables.Read(section, frontMatter, cloud, Report);
        var claimed = new HashSet<PageBlock>(tables.Footnotes.Blocks);
        if (tables.Table is null && !tables.HasTable)
        {
            ReportMissingTable(section);
        }

        var offers = new OfferMentions(tables.Table);
        var said = new SaidReader(frontMatter);
        var statement = new Statement(offers, frontMatter, said, cloud) { HasOffersFirst = tables.HasOffersFirst };
        if (tables.Table is { } table)
        {
            claimed.UnionWith(new RowsBehindTable(_text, offers, Report).Claim(section.Blocks.Where(block => block.Span.Start >= table.Span.End && !claimed.Contains(block))));
        }

        var footnotes = ReadFootnotes(section, tables, claimed, statement);
        var conditions = tables.Table is null
            ? new Claimed<Condition>([], [])
            : ReadConditions(section, tables.Table.Span, claimed, offers, frontMatter);
        claimed.UnionWith(conditions.Blocks);

        _unclaimed = section.Blocks.Where(block => !claimed.Contains(block));

        // Without a table there is nothing that a sentence could take back.
        IReadOnlyList<UnreadText> unread = tables.Table is null ? [] : [.. tables.Unread, .. PageState.FindIn(matter), .. new UnreadReader(_text, offers, statement, new StatementElsewhere(offers, said, statement), Report)
            .Read(section, claimed, title, matter.FindText(FrontMatterKeys.Description), appliesTo, conditions.Blocks)];

        var mention = EditionDeclaration.FindChina(title, Intro(section, heading, tables.Table));
        return Page(hasAnchor: true, frontMatter, declared.FirstOrDefault(one => one.Cloud != Cloud.Global)?.Words) with
        {
            Title = title?.Text,
            Table = tables.Table,
            DeclaredClouds = string.IsNullOrEmpty(_document.Edition) && declared.Any(one => declared.Count > 1 || one.Cloud is Cloud.UsGovernment or Cloud.Germany)
                ? declared.Select(one => one.Words).ToEquatableArray()
                : EquatableArray<PageText>.Empty,
            UnknownHeading = tables.UnknownHeading,
            MarkedHeadings = tables.MarkedHeadings.ToEquatableArray(),
            Unread = unread.ToEquatableArray(),
            ChinaMention = tables.Table is null ? null : mention,
            Footnotes = footnotes.ToEquatableArray(),
            Conditions = conditions.Values.ToEquatableArray(),
            Roles = roles.ToEquatableArray(),
            AppliesTo = appliesTo.ToEquatableArray(),
            Diagnostics = _diagnostics.ToEquatableArray(),
        };
    }

    private static IReadOnlyList<Footnote> ReadFootnotes(UpgradeSection section, TablesOfSection tables, HashSet<PageBlock> claimed, Statement statement)
    {
        if (tables.Table is not { } table)
        {
            return tables.Footnotes.Values;
        }

        var behind = section.Blocks.Where(block => block.Span.Start >= table.Span.End && !claimed.Contains(block)).ToList();
        var notes = FootnoteReader.Read(behind.TakeWhile(block => block is not PageHeading { IsTab: false }));
        var found = tables.Footnotes.Values.Concat(notes.Values).ToList();
        claimed.UnionWith(notes.Blocks);
        if (found.Count == 0)
        {
            var elsewhere = FootnoteReader.ReadElsewhere(section.Blocks.Concat(Holding(section.Below, statement)));
            claimed.UnionWith(elsewhere.Blocks);
            found.AddRange(elsewhere.Values);
        }

        // A note that stands twice, word for word, is one.
        return found.Count < 2 ? found : found.GroupBy(note => (note.Local.Marker?.Number, note.Local.Text, note.English?.Text)).Select(same => same.First()).ToList();
    }

    // What stands under a heading that takes it back does not hold.
    private static IEnumerable<PageBlock> Holding(IEnumerable<PageBlock> blocks, Statement statement)
    {
        var holds = true;
        foreach (var block in blocks)
        {
            holds = block is PageHeading heading ? !statement.TakesBack(heading.Content.Joined()) : holds;
            if (holds)
            {
                yield return block;
            }
        }
    }

    private static Claimed<Condition> ReadConditions(UpgradeSection section, SourceSpan table, ICollection<PageBlock> claimed, OfferMentions offers, FrontMatter matter)
        => ConditionsReader.Read(
            section.Blocks.Where(block => block.Span.End <= table.Start).ToList(),
            section.Blocks.Concat(section.Below).Where(block => block.Span.Start >= table.End).ToList(),
            claimed,
            offers,
            IsEnglish(matter));

    // The English page itself says no language and no source.
    private static bool IsEnglish(FrontMatter matter) => LocaleTag.IsEnglish(matter.Locale) || matter is { Locale: null, SourceRevision: null };

    // What a page says of itself: its first heading, its first sentence, and what leads to the table.
    private static IEnumerable<WordsBlock> Intro(UpgradeSection section, PageHeading? heading, UpgradeTable? table)
        => new WordsBlock?[] { heading, section.Above.OfType<PageProse>().FirstOrDefault() }
            .OfType<WordsBlock>()
            .Concat(section.Blocks.OfType<WordsBlock>().Where(block => table is not null && block.Span.Start < table.Span.Start));

    private void ReportMissingTable(UpgradeSection section)
    {
        foreach (var withdrawn in section.Blocks.OfType<PageWithdrawn>().Where(block => OfferMentions.WellKnown.OrBrandAreIn(block.Remark.Words)))
        {
            RemarkReporter.Report(withdrawn.Remark, Report);
        }

        foreach (var prose in section.Blocks.OfType<PageProse>())
        {
            var text = MarkdownContent.TextAt(_text, prose.Span);
            if (text.Contains("--") && text.IndexOf('|') >= 0)
            {
                Report(CatalogDiagnostics.TableIsParagraph, prose.Span, []);
                return;
            }
        }

        Report(CatalogDiagnostics.NoTable, section.Blocks[0].Span, []);
    }

    private UpgradePage WithoutAnchor(SourceSpan? misquoted = null)
    {
        var nearMiss = misquoted ?? UpgradeAnchor.FindNearMiss(_text);
        if (string.IsNullOrWhiteSpace(_text))
        {
            Report(CatalogDiagnostics.Empty, default, []);
        }
        else if (DocumentDamage.Find(_text) is var (descriptor, span, what) && (_document.IsNamed || UpgradeAnchor.IsPossible(_text.Replace("\0", ""))))
        {
            Report(descriptor, span, what is null ? [] : [what]);
        }
        else if (nearMiss is { } near)
        {
            Report(CatalogDiagnostics.NoAnchor, near, [$" ('{_text.Substring(near.Start, near.Length)}' is near)"]);
        }
        else if (_document.IsNamed)
        {
            Report(CatalogDiagnostics.NoAnchor, default, [""]);
        }

        var matter = _text.StartsWith("---", StringComparison.Ordinal) && _text.IndexOf("\n---", StringComparison.Ordinal) is var end and > 0
            ? FrontMatterScalars.Read(_text, SourceSpan.FromBounds(3, end))
            : FrontMatterScalars.Read(_text, default);
        return Page(hasAnchor: false, FrontMatterReader.Read(matter, _document, static (_, _, _) => { })) with
        {
            Title = matter.FindText(FrontMatterKeys.Title)?.Text,
            TableWithoutAnchor = nearMiss is null ? LostAnchor.FindTable(_text) : null,
            Diagnostics = _diagnostics.ToEquatableArray(),
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
            _diagnostics.ToEquatableArray())
        {
            IsNamed = _document.IsNamed,
        };

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _lines.Locate(_document.Path, span), arguments));
}
