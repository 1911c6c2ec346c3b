using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Testing;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading;

/// <summary>What no reader of a page claims is told, or it is passed over as harmless: here is all that is passed over.</summary>
public sealed class UnclaimedTests
{
    private const int MaxLength = 90;

    [Fact]
    public void What_is_passed_over_in_the_fixtures_was_reviewed()
        => Snapshot.Verify(Fixture.Names
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .GroupBy(name => name.Split('/')[0])
            .Select(group => KeyValuePair.Create($"{group.Key}.txt", string.Concat(group
                .SelectMany(name => Fixture.Open(name).Pages.SelectMany(page => PassedOver(name, page)))
                .GroupBy(left => left.Words)
                .Select(same => $"{same.Key}\n    {same.First().Place}\n")))));

    private static IEnumerable<(string Words, string Place)> PassedOver(string fixture, SourceDocument document)
    {
        var page = UpgradePageReader.Read(document);
        var told = page.Diagnostics.Select(diagnostic => diagnostic.Location?.Span ?? default).Concat(page.Unread.Select(unread => unread.Words.Span)).ToList();
        return UpgradePageReader.FindUnclaimed(document)
            .Where(block => !told.Any(span => span.Start < block.Span.End && span.End > block.Span.Start))
            .Select(block => ($"{block.GetType().Name}: {FirstLine(document.Text, block.Span)}", Describe(fixture, page.Locate(block.Span))));
    }

    private static string Describe(string fixture, SourceLocation place)
        => FormattableString.Invariant($"{fixture}/{place.Path}({place.Start.Line},{place.Start.Column})");

    private static string FirstLine(string text, SourceSpan span)
    {
        var line = text[span.Start..Math.Min(span.End, text.Length)].Split('\n')[0].TrimEnd();
        var shown = line.Length > MaxLength ? line[..MaxLength] + "…" : line;
        return string.Concat(shown.Select((c, i) => PrintableText.IsPrintable(shown, i) ? c : '?'));
    }
}
