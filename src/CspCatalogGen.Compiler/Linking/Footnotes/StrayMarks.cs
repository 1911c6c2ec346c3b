using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>A footnote marker where it marks no upgrade.</summary>
/// <param name="Number">What it counts.</param>
/// <param name="Words">What it stands at.</param>
/// <param name="Place">What that is, with its article.</param>
/// <param name="Span">Where.</param>
internal sealed record StrayMark(int Number, string Words, string Place, SourceSpan Span);

/// <summary>Finds the markers at offers and at column headings: a footnote is about upgrades, so none of them is read.</summary>
internal static class StrayMarks
{
    public static IReadOnlyList<StrayMark> On(ResolvedPage page, IReadOnlyList<ResolvedRow> rows)
        => page.Page.MarkedHeadings.Where(heading => heading.Marker is { IsPlain: false })
            .Select(heading => new StrayMark(heading.Marker!.Number, heading.Text, "the heading", heading.Span))
            .Concat(rows.Select(row => row.Offer).Where(offer => offer.Marker is not null)
                .Select(offer => new StrayMark(offer.Marker!.Value, offer.Local, "the offer", offer.Span)))
            .ToList();
}
