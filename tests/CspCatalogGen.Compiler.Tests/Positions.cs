using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;
using Shouldly;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>Holds every position of a result against the documents.</summary>
internal static class Positions
{
    public static void Check(LinkResult result, IEnumerable<SourceDocument> documents)
    {
        var texts = documents.ToDictionary(document => document.Path, document => document.Text, StringComparer.Ordinal);
        var locations = result.Diagnostics.Select(diagnostic => diagnostic.Location).OfType<SourceLocation>()
            .Concat(result.Sources.SelectMany(sources => sources.Locations))
            .Concat(result.SeenNames.Select(name => name.Location));
        foreach (var location in locations)
        {
            var text = texts[location.Path];
            location.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
            location.Span.Length.ShouldBeGreaterThanOrEqualTo(0);
            location.Span.End.ShouldBeLessThanOrEqualTo(text.Length, location.Path);
            OffsetOf(text, location.Start).ShouldBe(location.Span.Start, location.Path);
            OffsetOf(text, location.End).ShouldBe(location.Span.End, location.Path);
        }
    }

    /// <summary>Counts lines the slow way, so that it agrees with editors and not with the code under test.</summary>
    private static int OffsetOf(string text, LinePosition position)
    {
        var offset = 0;
        for (var line = 1; line < position.Line; line++)
        {
            var end = text.AsSpan(offset).IndexOfAny('\r', '\n');
            end.ShouldBeGreaterThanOrEqualTo(0, "a line behind the last");
            offset += end + (text.AsSpan(offset + end).StartsWith("\r\n") ? 2 : 1);
        }

        return offset + position.Column - 1;
    }
}
