using System;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>The one door: what it does about documents as such.</summary>
public sealed class CatalogCompilerTests
{
    private static readonly SourceDocument Page = new("docs/page.md", """
        ---
        ms.contentlocale: en-US
        ---
        ## Upgrade <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic | - Office 365 Enterprise E3 |
        """);

    [Fact]
    public void A_defect_costs_the_document_it_happens_in()
    {
        var compiler = new CatalogCompiler { ReadPage = document => document.Path == "odd.md" ? throw new InvalidDataException("odd") : UpgradePageReader.Read(document) };

        var result = compiler.Compile([compiler.Read(new SourceDocument("odd.md", ""), DocumentRole.Page), compiler.Read(Page, DocumentRole.Page)]);

        var failure = result.Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP4004");
        failure.Location!.Path.ShouldBe("odd.md");
        failure.Message.ShouldContain("InvalidDataException: odd");
        result.Documents.Single(document => document.Path == "odd.md").Status.ShouldBe(DocumentStatus.Refused);
        result.Catalog.Upgrades.Count.ShouldBe(1);
    }

    [Fact]
    public void A_reader_that_is_cancelled_is_no_defect()
    {
        var compiler = new CatalogCompiler { ReadPage = _ => throw new OperationCanceledException() };

        Should.Throw<OperationCanceledException>(() => compiler.Read(Page, DocumentRole.Page));
    }

    [Fact]
    public void A_linker_that_fails_leaves_an_empty_catalog_and_says_so()
    {
        var compiler = new CatalogCompiler { Link = (_, _, _) => throw new InvalidOperationException("No.") };

        var result = compiler.Compile([compiler.Read(Page, DocumentRole.Page)]);

        result.Catalog.Upgrades.ShouldBeEmpty();
        result.Documents.Single().Status.ShouldBe(DocumentStatus.Refused);
        result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(["CSP4004"]);
    }

    [Fact]
    public void A_document_that_is_listed_twice_counts_once()
    {
        var read = CatalogCompiler.Default.Read(Page, DocumentRole.Page);

        CatalogCompiler.Default.Compile([read, read]).ShouldBe(CatalogCompiler.Default.Compile([read]));
    }

    [Fact]
    public void The_names_document_may_lie_among_the_pages()
    {
        var names = new SourceDocument("offers.md", "| Offer | Number |\n| --- | --- |\n| Microsoft 365 Business Basic | 7 |\n");
        var compiler = CatalogCompiler.Default;

        var result = compiler.Compile([compiler.Read(Page, DocumentRole.Page), compiler.Read(names, DocumentRole.Page), compiler.Read(names, DocumentRole.Names)]);

        result.Catalog.Offers.Single(offer => offer.Name == "Microsoft 365 Business Basic").Number.ShouldBe(7);
        result.Documents.Select(document => document.Path).ShouldBe(["docs/page.md"]);
    }

    [Fact]
    public void Documents_without_an_upgrade_page_are_said()
    {
        var compiler = CatalogCompiler.Default;

        compiler.Compile([compiler.Read(new SourceDocument("a.md", "# Another page"), DocumentRole.Page)])
            .Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(["CSP4001"]);
        compiler.Compile([]).Diagnostics.ShouldBeEmpty();
    }
}
