using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>
/// Reads the table of sentences: a row for each reason, a column for each locale. A sentence that cannot be right is
/// left out, and the English one stands in for it.
/// </summary>
internal sealed class ReasonTableReader(LineMap lines, IEnumerable<string> markets, ReportDiagnostic report, ReportRepetition reportRepetition)
{
    // Every catalog has them, with or without a row of their own.
    private static readonly IReadOnlyList<string> CommonMarkets = KnownMarkets.All;

    private readonly HashSet<string> _keys = new(
        UpgradeSentences.GetKeys().Concat(markets.Concat(CommonMarkets).Select(market => UpgradeSentences.Market + market)),
        StringComparer.Ordinal);

    private readonly Dictionary<SentencePlace, PageText> _first = [];

    private sealed record SentencePlace(string Key, string Locale);

    /// <summary>Every sentence that was read, in the document's order.</summary>
    public List<ReasonSentence> Sentences { get; } = [];

    /// <summary>Reads one table.</summary>
    public void Read(IReadOnlyList<PageText> headings, IEnumerable<List<PageText>> rows)
    {
        var locales = NamesHeadings.ReadLocales(headings, [NamesColumns.Reason], report).Locales;
        foreach (var cells in rows)
        {
            if (cells.Count == 0 || cells[0].Text.Length == 0)
            {
                continue;
            }

            if (!_keys.Contains(cells[0].Text))
            {
                Report(CatalogDiagnostics.UnknownReason, cells[0], cells[0].Text, NearestTo(cells[0].Text));
                continue;
            }

            for (var i = 1; i < cells.Count && i < headings.Count; i++)
            {
                if (locales[i] is { } locale && cells[i].Text.Length > 0)
                {
                    ReadSentence(cells[0].Text, locale, cells[i]);
                }
            }
        }
    }

    private void ReadSentence(string key, string locale, PageText sentence)
    {
        var place = new SentencePlace(key, locale);
        if (_first.TryGetValue(place, out var first))
        {
            var line = lines.PositionOf(first.Span.Start).Line.ToString(CultureInfo.InvariantCulture);
            reportRepetition(CatalogDiagnostics.SentenceTwice, sentence.Span, first.Span, [key, locale, line]);
            return;
        }

        _first.Add(place, sentence);
        for (var i = 0; i < sentence.Text.Length; i++)
        {
            if (!PrintableText.IsPrintable(sentence.Text, i))
            {
                Report(CatalogDiagnostics.SentenceCharacter, sentence, key, locale, ((int)sentence.Text[i]).ToString("X4", CultureInfo.InvariantCulture));
                return;
            }
        }

        if (Placeholders(sentence.Text) is not { } placeholders)
        {
            Report(CatalogDiagnostics.SentenceBrace, sentence, key, locale);
            return;
        }

        var needed = Placeholders(UpgradeSentences.InEnglish(key) ?? "") ?? [];
        var unknown = placeholders.Where(placeholder => !needed.Contains(placeholder)).ToList();
        if (unknown.Count > 0)
        {
            var known = needed.Count == 0 ? "none" : List(needed);
            Report(CatalogDiagnostics.SentencePlaceholder, sentence, key, locale, "{" + unknown[0] + "}", known);
            return;
        }

        var missing = needed.Where(placeholder => !placeholders.Contains(placeholder)).ToList();
        if (missing.Count > 0)
        {
            Report(CatalogDiagnostics.SentenceLacks, sentence, key, locale, List(missing));
        }

        Sentences.Add(new ReasonSentence(key, locale, sentence.Text));
    }

    /// <summary>The names between braces, each once; <see langword="null"/> where a brace stands alone.</summary>
    private static List<string>? Placeholders(string sentence)
    {
        var placeholders = new List<string>();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '}')
            {
                return null;
            }

            if (sentence[i] != '{')
            {
                continue;
            }

            var close = sentence.IndexOfAny(['{', '}'], i + 1);
            if (close < 0 || sentence[close] == '{')
            {
                return null;
            }

            var placeholder = sentence.Substring(i + 1, close - i - 1);
            if (!placeholders.Contains(placeholder))
            {
                placeholders.Add(placeholder);
            }

            i = close;
        }

        return placeholders;
    }

    private string NearestTo(string key)
    {
        var nearest = _keys
            .OrderBy(known => known, StringComparer.Ordinal)
            .Select(known => new { Key = known, Distance = EditDistance.Between(key.ToUpperInvariant(), known.ToUpperInvariant()) })
            .OrderBy(known => known.Distance)
            .First();
        return nearest.Distance <= 1 + (key.Length / 4) ? $"; the nearest is '{nearest.Key}'" : "";
    }

    private static string List(IEnumerable<string> placeholders) => string.Join(", ", placeholders.Select(placeholder => "{" + placeholder + "}"));

    private void Report(DiagnosticDescriptor descriptor, PageText at, params string[] arguments)
        => report(descriptor, at.Span, arguments);
}
