using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Corpus;
using Shouldly;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>Real pages of many years and languages: right or refused, never silently wrong.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "corpus");

    [SharedFact("corpus")]
    public void No_way_of_compiling_is_silently_wrong()
    {
        foreach (var (name, mustBeRight, outcomes) in new Modes(Folder).All())
        {
            var all = outcomes.ToList();

            all.ShouldNotBeEmpty(name);
            all.Where(outcome => outcome.Verdict == Verdict.Wrong || (mustBeRight && outcome.Verdict == Verdict.Refused))
                .SelectMany(outcome => outcome.Differences.Prepend($"{name}: {outcome.Verdict} {outcome.What}"))
                .ShouldBeEmpty();
        }
    }

    [SharedFact("corpus")]
    public void A_localized_name_belongs_to_the_offer_whose_English_stands_beside_it()
    {
        var cells = 0;
        foreach (var page in Pages().Where(page => page.Table is not null))
        {
            var result = CatalogLinker.Link([page], null);
            var said = result.Diagnostics
                .Where(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TranslationToken)
                .Select(diagnostic => diagnostic.Location!.Span)
                .ToHashSet();
            foreach (var cell in page.Table!.Rows.SelectMany(row => row.Targets.Prepend(row.Offer)).Where(cell => cell.English is not null))
            {
                cells++;
                var offer = OfferOf(result.Catalog, cell.English!.Text);
                var isGiven = NamesIn(offer, page.FrontMatter.Locale!).Any(name => NameFolding.Fold(name) == NameFolding.Fold(Bare(cell.Local)));

                (isGiven || said.Contains(cell.Local.Span)).ShouldBeTrue($"{page.Path}: '{cell.Local.Text}' is no name of {offer.Name}");
            }
        }

        cells.ShouldBeGreaterThan(1000);
    }

    [SharedFact("corpus")]
    public void A_name_by_position_belongs_to_the_offer_of_the_source()
    {
        // What the bilingual version of a page calls an offer, its version without English must call it too.
        var pages = Pages().ToDictionary(page => page.Path, StringComparer.Ordinal);
        var pairs = pages.Keys.Where(path => pages.ContainsKey(path.Replace("-bilingual.md", ".md", StringComparison.Ordinal)) && path.EndsWith("-bilingual.md", StringComparison.Ordinal)).ToList();

        pairs.ShouldNotBeEmpty();
        foreach (var path in pairs)
        {
            var plain = pages[path.Replace("-bilingual.md", ".md", StringComparison.Ordinal)];
            if (plain.FrontMatter.SourceRevision != pages[path].FrontMatter.SourceRevision)
            {
                continue;
            }

            var result = CatalogLinker.Link([pages[path], plain], null);
            foreach (var (bilingual, alone) in Cells(pages[path]).Zip(Cells(plain)))
            {
                var seen = result.SeenNames.Where(name => name.Path == plain.Path && name.Location.Span == alone.Local.Span).ToList();
                foreach (var name in seen)
                {
                    NameFolding.Fold(name.Offer).ShouldBe(NameFolding.Fold(Bare(bilingual.English!)), $"{plain.Path}: '{alone.Local.Text}'");
                }
            }
        }
    }

    [SharedFact("corpus")]
    public void Every_position_lies_inside_its_file()
    {
        var documents = Documents().ToList();

        Positions.Check(CatalogLinker.Link(documents.Select(UpgradePageReader.Read), null), documents);
        foreach (var document in documents)
        {
            Positions.Check(CatalogLinker.Link([UpgradePageReader.Read(document)], null), [document]);
        }
    }

    private static IEnumerable<SourceDocument> Documents()
        => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceDocument(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static IEnumerable<UpgradePage> Pages() => Documents().Select(UpgradePageReader.Read);

    private static IEnumerable<OfferText> Cells(UpgradePage page)
        => page.Table?.Rows.SelectMany(row => row.Targets.Prepend(row.Offer)) ?? [];

    private static Offer OfferOf(Catalog catalog, string english)
        => catalog.Offers.Single(offer => NameFolding.Fold(offer.Name) == NameFolding.Fold(english.TrimEnd('1', ' ')) || NameFolding.Fold(offer.Name) == NameFolding.Fold(english));

    private static IEnumerable<string> NamesIn(Offer offer, string locale)
        => offer.Names.Concat(offer.MarketNames.SelectMany(market => market.Names))
            .Where(names => names.Locale == locale)
            .SelectMany(names => names.Names);

    private static string Bare(MarkedText text) => text.Marker is { IsPlain: true } ? text.Text[..^1] : text.Text;
}
