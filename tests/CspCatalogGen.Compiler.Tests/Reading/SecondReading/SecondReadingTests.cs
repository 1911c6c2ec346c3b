using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading.SecondReading;

/// <summary>Two readers that share nothing read the same pages, of many shapes: they have to say the same, and the compiler without a word of complaint.</summary>
public sealed class SecondReadingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Both_readers_read_the_same(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var page = new PageOfShape(random).Write();
            var linked = Compilation.Link(("en-us/page.md", page));

            UpgradesOf(linked.Catalog).ShouldBe(SecondReader.Read(page), $"page {i} of seed {seed}:\n{page}");
            linked.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty(page);
        }
    }

    // A base offer keeps its row in India; that is no reading of the page.
    private static SortedSet<string> UpgradesOf(Catalog catalog)
    {
        var names = catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Name);
        return new SortedSet<string>(
            catalog.Upgrades.Where(upgrade => upgrade.Market == "Global" || upgrade.Rule != UpgradeRule.Row).Select(upgrade => $"{upgrade.Market}: {names[upgrade.From]} > {names[upgrade.To]}"),
            StringComparer.Ordinal);
    }
}
