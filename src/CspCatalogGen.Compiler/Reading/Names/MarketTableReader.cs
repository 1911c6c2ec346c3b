using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the table of markets: a row for each, with the words that name it and its edition.</summary>
internal sealed class MarketTableReader(NamesCellReader cellReader, ReportDiagnostic report, ReportRepetition reportRepetition)
{
    private static readonly HashSet<string> WordsOfOffers = new(WellKnownOffers.ByFold.Values.SelectMany(EnglishWords.In), StringComparer.Ordinal);

    private readonly Dictionary<string, MarketWord> _marketOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MarketRow>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _marketOfEdition = new(StringComparer.Ordinal);

    /// <summary>Every market that was read, in the document's order.</summary>
    public List<MarketRow> Markets { get; } = [];

    /// <summary>Reads one table.</summary>
    public void Read(NamesTableRows table)
    {
        var headings = NamesHeadings.ReadColumns(table.Heading, NamesColumns.Markets, report);
        foreach (var cells in table.Body)
        {
            var row = new NamesRow(headings, cells);
            var name = NamesTableRows.Words(cells[0]);
            var editions = row.Lines(NamesColumns.Edition).ToList();
            var edition = editions.FirstOrDefault();
            if (editions.Count > 1)
            {
                report(CatalogDiagnostics.NamesValue, editions[1].Span, ["edition", editions[1].Text, $"the market's one, which is '{editions[0].Text}'"]);
            }

            if (name.Text.Length == 0 && cells.Skip(1).Select(NamesTableRows.Words).FirstOrDefault(words => words.Text.Length > 0) is { } lost)
            {
                report(CatalogDiagnostics.NamesValue, lost.Span, ["market", "(empty)", "a name, and the row has words or an edition"]);
            }
            else if (KnownMarketWords.MarketOf(name.Text) is { } known && !name.Text.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                report(CatalogDiagnostics.NamesValue, name.Span, ["market", name.Text, $"a name in English; it is '{known}'"]);
            }
            else if (OwnerOf(row.Lines(NamesColumns.Words), name) is { } owner)
            {
                report(CatalogDiagnostics.NamesValue, name.Span, ["market", name.Text, $"the market of its words; they name '{owner}'"]);
            }
            else if (_byName.TryGetValue(NameFolding.Fold(name.Text), out var rows) && rows.Exists(market => edition is null || market.Edition == edition.Text))
            {
                report(CatalogDiagnostics.NamesValue, name.Span, ["market", name.Text, "a market without a row; write all its words into one"]);
            }
            else if (name.Text.Length > 0 && cellReader.IsSafe(name, mustBeAscii: true))
            {
                Add(new MarketRow(
                    name,
                    row.Lines(NamesColumns.Words).Where(word => IsItsOwn(word, name)).ToEquatableArray(),
                    ReadEdition(name, edition)));
            }
        }
    }

    // A name that was mistyped: the words, where they are several, are those of another market.
    private static string? OwnerOf(IEnumerable<PageText> words, PageText name)
    {
        string? owner = null;
        var known = 0;
        foreach (var word in words)
        {
            if (KnownMarketWords.MarketOf(word.Text) is not { } market)
            {
                continue;
            }

            if (owner is not null && market != owner)
            {
                return null;
            }

            owner = market;
            known++;
        }

        return known > 1 && !name.Text.Equals(owner, StringComparison.OrdinalIgnoreCase) ? owner : null;
    }

    private void Add(MarketRow market)
    {
        Markets.Add(market);
        var fold = NameFolding.Fold(market.Name.Text);
        if (_byName.TryGetValue(fold, out var rows))
        {
            rows.Add(market);
        }
        else
        {
            _byName.Add(fold, [market]);
        }

        if (market.Edition is { } edition)
        {
            _marketOfEdition[EditionIds.Parse(edition)] = market.Name.Text;
        }
    }

    /// <summary>An edition's table is for one market, and the known markets have editions that do not change.</summary>
    private string? ReadEdition(PageText market, PageText? edition)
    {
        if (edition is null)
        {
            return null;
        }

        var id = EditionIds.Parse(edition.Text);
        var expected = market.Text switch
        {
            KnownMarkets.Global when id != EditionIds.Global => $"the edition of {market.Text}, which is '{EditionIds.Global}'",
            KnownMarkets.China when id != EditionIds.China => $"the edition of {market.Text}, which is '{EditionIds.China}'",
            KnownMarkets.India when id is EditionIds.Global or EditionIds.China => $"an edition of {market.Text}, which footnotes tell apart; leave the cell empty",
            _ when _marketOfEdition.TryGetValue(id, out var owner) => $"free: it is the edition of {owner}",
            _ => null,
        };
        if (expected is null)
        {
            return edition.Text;
        }

        report(CatalogDiagnostics.NamesValue, edition.Span, ["edition", edition.Text, expected]);
        return null;
    }

    /// <summary>A word that names two markets names none.</summary>
    private bool IsItsOwn(PageText word, PageText market)
    {
        if (NoNames.IsPlaceholder(word.Text))
        {
            report(CatalogDiagnostics.NamesValue, word.Span, ["word", word.Text, "a word for a market; leave the cell empty where there is none"]);
            return false;
        }

        var fold = NameFolding.Fold(word.Text);
        if (WordsOfOffers.Contains(fold) || word.Text.IndexOfAny([',', ';', '、', '，']) >= 0)
        {
            report(CatalogDiagnostics.NamesValue, word.Span, ["word", word.Text, WordsOfOffers.Contains(fold) ? "a word for a market: offers are called so" : "one word; between several stands <br/>"]);
            return false;
        }

        if (KnownMarketWords.MarketOf(word.Text) is { } known && !market.Text.Equals(known, StringComparison.OrdinalIgnoreCase))
        {
            report(CatalogDiagnostics.NamesValue, word.Span, ["word", word.Text, $"a word of {market.Text}: it names the market {known}"]);
            return false;
        }

        if (!_marketOfWord.TryGetValue(fold, out var owner))
        {
            _marketOfWord.Add(fold, new MarketWord(market.Text, word.Span));
            return true;
        }

        if (owner.Market != market.Text)
        {
            reportRepetition(CatalogDiagnostics.MarketWordTwice, word.Span, owner.Place, [word.Text, owner.Market, market.Text]);
        }

        return false;
    }

    private sealed record MarketWord(string Market, SourceSpan Place);
}
