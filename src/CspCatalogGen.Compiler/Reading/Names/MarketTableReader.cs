using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads the table of markets: a row for each, with the words that name it and its edition.</summary>
internal sealed class MarketTableReader(NamesCellReader cellReader, ReportDiagnostic report)
{
    private readonly Dictionary<string, string> _marketOfWord = new(StringComparer.Ordinal);

    /// <summary>Every market that was read, in the document's order.</summary>
    public List<MarketRow> Markets { get; } = [];

    /// <summary>Reads one table.</summary>
    public void Read(NamesTableRows table)
    {
        foreach (var heading in table.Heading.Where(heading => heading.Text.Length > 0 && !NamesColumns.Markets.Contains(heading.Text, StringComparer.OrdinalIgnoreCase)))
        {
            report(CatalogDiagnostics.NamesColumn, heading.Span, [heading.Text]);
        }

        foreach (var cells in table.Body)
        {
            var name = NamesTableRows.Words(cells[0]);
            if (name.Text.Length > 0 && cellReader.IsSafe(name, mustBeAscii: true))
            {
                Markets.Add(new MarketRow(
                    name,
                    NamesCellReader.Lines(table.Heading, cells, NamesColumns.Words).Where(word => IsItsOwn(word, name)).ToEquatableArray(),
                    NamesCellReader.Lines(table.Heading, cells, NamesColumns.Edition).FirstOrDefault()?.Text));
            }
        }
    }

    /// <summary>A word that names two markets names none.</summary>
    private bool IsItsOwn(PageText word, PageText market)
    {
        var fold = NameFolding.Fold(word.Text);
        if (!_marketOfWord.TryGetValue(fold, out var owner))
        {
            _marketOfWord.Add(fold, market.Text);
            return true;
        }

        if (owner != market.Text)
        {
            report(CatalogDiagnostics.MarketWordTwice, word.Span, [word.Text, owner, market.Text]);
        }

        return false;
    }
}
