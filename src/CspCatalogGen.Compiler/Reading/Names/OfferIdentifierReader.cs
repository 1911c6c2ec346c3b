using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the identifiers of offers. One belongs to one offer; a GUID to one offer or one product.</summary>
internal sealed class OfferIdentifierReader(ReportDiagnostic report, ReportRepetition reportRepetition)
{
    private readonly Dictionary<string, Claimed> _claimed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The GUID of <paramref name="offer"/> in <paramref name="column"/>, in its usual form.</summary>
    public PageText? ReadGuid(NamesRow row, string column, PageText offer)
    {
        if (row.Find(column) is not { } cell)
        {
            return null;
        }

        if (GuidText.Parse(cell.Text) is { } guid)
        {
            return Claim(column, cell with { Text = guid }, offer);
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, [column, cell.Text, "a GUID of 32 hexadecimal digits in groups of 8-4-4-4-12"]);
        return null;
    }

    /// <summary>The String ID of <paramref name="offer"/>.</summary>
    public PageText? ReadStringId(NamesRow row, PageText offer)
    {
        if (row.Find(NamesColumns.StringId) is not { } cell)
        {
            return null;
        }

        if (IsStringId(cell.Text))
        {
            return Claim(NamesColumns.StringId, cell, offer);
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, [NamesColumns.StringId, cell.Text, "a String ID of letters, digits and '_'"]);
        return null;
    }

    private static bool IsStringId(string text)
        => text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.') && text.Any(char.IsLetter) && GuidText.Parse(text) is null && !NoNames.IsPlaceholder(text);

    private PageText? Claim(string column, PageText identifier, PageText offer)
    {
        if (_claimed.TryGetValue(identifier.Text, out var claimed))
        {
            reportRepetition(CatalogDiagnostics.IdentifierTwice, identifier.Span, claimed.Place, [column, identifier.Text, claimed.Offer]);
            return null;
        }

        _claimed.Add(identifier.Text, new Claimed(offer.Text, identifier.Span));
        return identifier;
    }

    private sealed record Claimed(string Offer, SourceSpan Place);
}
