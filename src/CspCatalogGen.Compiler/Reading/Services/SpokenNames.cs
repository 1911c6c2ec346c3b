using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// Names of products and plans that say more than a name: they send their reader to a footnote of the page, <c>Basic¹</c>, or
/// call a plan gone, <c>Mail (removed)</c>.
/// </summary>
internal sealed class SpokenNames(ReportDiagnostic report)
{
    private static readonly char[] Marks = [.. Superscript.Digits, .. Superscript.Letters, '*', '†', '‡', '§', '¶', ']'];

    private static readonly char[] Opening = ['(', '（', '['];

    private readonly HashSet<int> _notes = [];

    // A plan has its name in each of its products.
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Notes <paramref name="line"/>, which is a footnote where a marker begins it.</summary>
    public void AddNote(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        if (start < end && MarkedTextReader.IsMarkerAt(line, start, end) && MarkedTextReader.FindNoteMarker(line) is { } marker)
        {
            _notes.Add(marker.Number);
        }
    }

    /// <summary><paramref name="product"/> with the names alone; a marker that no footnote explains is told.</summary>
    public ProductRow Read(ProductRow product)
    {
        foreach (var plan in product.FriendlyPlans ?? EquatableArray<PlanText>.Empty)
        {
            TellEnd(plan.Name);
        }

        return product with
        {
            Name = new LocalizedText(Read(product.Name.Local, tells: product.Name.English is null), product.Name.English is { } english ? Read(english, tells: true) : null),
            FriendlyPlans = product.FriendlyPlans is { } plans && plans.Any(plan => IsMarked(plan.Name))
                ? plans.Select(plan => plan with { Name = Read(plan.Name, tells: true) }).ToEquatableArray()
                : product.FriendlyPlans,
        };
    }

    // A product that is not sold any more is held as before. A plan that is gone is in no product.
    private void TellEnd(PageText name)
    {
        if (name.Text.LastIndexOfAny(Opening) is > 0 and var open && LicensingNames.FindEnd(name.Text.Substring(open)) is { } end && _told.Add(name.Text))
        {
            report(CatalogDiagnostics.ReferenceSentenceNotUnderstood, name.Span, [name.Text, $"because of '{end}'"]);
        }
    }

    private static bool IsMarked(PageText name) => name.Text.IndexOfAny(Marks) >= 0;

    private PageText Read(PageText name, bool tells)
    {
        if (!IsMarked(name) || MarkedTextReader.ReadName(ContentLine.From(name).Local) is not { Marker: { } marker } marked)
        {
            return name;
        }

        if (tells && !_notes.Contains(marker.Number) && _told.Add(name.Text))
        {
            report(CatalogDiagnostics.MarkerWithoutFootnote, name.Span, [marked.Text, MarkerSigns.Describe(marker.Number), ". What it includes stands as the table lists it"]);
        }

        return name with { Text = marked.Text };
    }
}
