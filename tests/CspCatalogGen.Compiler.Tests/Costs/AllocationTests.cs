using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Costs;

/// <summary>
/// What reading and linking cost, counted in what no machine changes: the bytes that are allocated for a page. Each bound is
/// just above what it is today; where a change needs more, it says here what for.
/// </summary>
public sealed class AllocationTests
{
    private const int Revisions = 20;
    private const int Rounds = 5;

    private static readonly List<SourceDocument> Pages = [.. Enumerable.Range(0, Revisions).SelectMany(RevisionOfDocs)];

    // Sentences outside the section are asked, too, for offers that end, upgrades that the table lacks, drafts, and clouds that
    // the page does not declare; those that speak of upgrades are held against the sentences that are known there, and roles against the known ones.
    // Of each name it is asked whether it looks like the others of its column, and of a paragraph of a translation whether it is a banner
    // in words that are not known. Lists under the title and headings are judged like paragraphs, and lines of an
    // English page are asked for words of another language. Where each passage begins is kept, so that a translation's can be held
    // against its source's. A damaged row, and what stands below a condition, is looked for, and whether a link leads to another offer than it names.
    [Fact]
    public void Reading_a_page_allocates_little()
        => BytesPerPage(() => Pages.ForEach(page => UpgradePageReader.Read(page))).ShouldBeLessThan(119_500);

    // Each name of a translation that is not its source's is asked for words that take the name back, and its footnotes and conditions for
    // what they say otherwise in their own language.
    // Other tests ask what is kept of texts at the same time, so some of it is worked out once more: a few hundred bytes a page.
    [Fact]
    public void Linking_a_page_allocates_little()
    {
        var read = Pages.ConvertAll(UpgradePageReader.Read);

        BytesPerPage(() => CatalogLinker.Link(read, null)).ShouldBeLessThan(27_000);
    }

    /// <summary>Nothing that a catalog needs once is made for each of its pages.</summary>
    [Fact]
    public void Linking_more_pages_allocates_no_more_for_each()
    {
        var read = Pages.ConvertAll(UpgradePageReader.Read);
        var few = read.Take(read.Count / 4).ToList();

        var one = Bytes(() => CatalogLinker.Link(few, null)) / few.Count;
        var many = Bytes(() => CatalogLinker.Link(read, null)) / read.Count;
        ((double)many / one).ShouldBeLessThan(1.05);
    }

    /// <summary>Copies of one page are held against each other, and each costs what it costs among few.</summary>
    [Fact]
    public void Linking_more_copies_of_a_page_allocates_no_more_for_each()
    {
        var read = Pages.Where(page => page.Path.StartsWith("0/", StringComparison.Ordinal))
            .SelectMany(page => Enumerable.Range(0, 40).Select(copy => page with { Path = FormattableString.Invariant($"{copy}/{page.Path}") }))
            .Select(UpgradePageReader.Read)
            .ToList();
        var few = read.Where(page => page.Path[1] == '/').ToList();

        var one = Bytes(() => CatalogLinker.Link(few, null)) / few.Count;
        var many = Bytes(() => CatalogLinker.Link(read, null)) / read.Count;
        ((double)many / one).ShouldBeLessThan(1.05);
    }

    private static long BytesPerPage(Action work) => Bytes(work) / Pages.Count;

    // The least of some rounds: in the first ones the runtime makes what it keeps.
    private static long Bytes(Action work)
        => Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

    private static IEnumerable<SourceDocument> RevisionOfDocs(int revision)
        => Directory.EnumerateFiles(Path.Combine(Repository.Docs, "catalog"), "upgrade-subscriptions*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceDocument(
                FormattableString.Invariant($"{revision}/{Path.GetRelativePath(Repository.Docs, path)}"),
                Regex.Replace(File.ReadAllText(path), "^(ms\\.openlocfilehash: )[0-9a-f]{8}", match => match.Groups[1].Value + revision.ToString("x8", CultureInfo.InvariantCulture), RegexOptions.Multiline)));
}
