using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Holds a translation against the canonical page of its source revision, cell by cell.</summary>
internal sealed class TableAlignment
{
    private readonly ResolvedPage _canonical;
    private readonly ResolvedPage _page;
    private readonly OfferNames _names;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<AlignedCells> _pairs = [];

    private TableAlignment(ResolvedPage canonical, ResolvedPage page, OfferNames names)
    {
        _canonical = canonical;
        _page = page;
        _names = names;
    }

    /// <summary>The cells that stand for the same thing, so that the source tells what the translation's name means.</summary>
    public IReadOnlyList<AlignedCells> Pairs => _pairs;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether both have the same rows with the same number of items.</summary>
    public bool IsSameShape { get; private set; } = true;

    public static TableAlignment Align(ResolvedPage canonical, ResolvedPage page, OfferNames names)
    {
        var alignment = new TableAlignment(canonical, page, names);
        alignment.AlignRows();
        return alignment;
    }

    private void AlignRows()
    {
        if (_canonical.Rows.Count != _page.Rows.Count)
        {
            IsSameShape = false;
            ReportRows();
            return;
        }

        for (var i = 0; i < _page.Rows.Count; i++)
        {
            AlignRow(_canonical.Rows[i], _page.Rows[i]);
        }
    }

    private void AlignRow(ResolvedRow source, ResolvedRow row)
    {
        if (source.Targets.Count != row.Targets.Count)
        {
            IsSameShape = false;
            ReportItems(source, row);
            return;
        }

        AlignCell(source.Offer, row.Offer);
        for (var i = 0; i < row.Targets.Count; i++)
        {
            AlignCell(source.Targets[i], row.Targets[i]);
        }
    }

    private void AlignCell(ResolvedCell source, ResolvedCell cell)
    {
        if (cell.Unsafe is { } trouble)
        {
            Report(CatalogDiagnostics.UnsafeName, cell.Span, cell.Local, trouble);
            return;
        }

        var named = Name(source);
        cell.CompareWith(source.English ?? source.Local, source.Marker);
        if (PlanTokens.Of(cell.Local) != PlanTokens.Of(source.English ?? source.Local))
        {
            Report(CatalogDiagnostics.TranslationToken, cell.Span, cell.Local, named);
            return;
        }

        var known = cell.English is not null ? cell.Name : cell.LocalName;
        if (source.Key is not null && known.Key is { } key && key != source.Key)
        {
            Report(CatalogDiagnostics.TranslationName, cell.Span, cell.Local, _names.Spell(key), named);
            return;
        }

        if (cell.LocalMarker != source.Marker || (cell.English is not null && cell.Marker != source.Marker))
        {
            var carried = cell.LocalMarker != source.Marker ? cell.LocalMarker : cell.Marker;
            Report(CatalogDiagnostics.TranslationMarker, cell.Span, cell.Local, Marker(carried), Marker(source.Marker));
        }

        _pairs.Add(new AlignedCells(source, cell));
    }

    /// <summary>Says which rows are too few or too many, by the plans that their upgrades name.</summary>
    private void ReportRows()
    {
        var (missing, added) = Difference(
            _canonical.Rows.Select(Signature).ToList(),
            _page.Rows.Select(Signature).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < _page.Rows.Count
                ? _page.Rows[before].Offer.Span
                : _page.Rows.Count > 0 ? _page.Rows[_page.Rows.Count - 1].TargetsSpan : _page.Page.Table?.Span ?? default;
            Report(CatalogDiagnostics.TranslationShape, place, $"The source has a row for '{Name(_canonical.Rows[i].Offer)}' here, which this page lacks");
        }

        foreach (var i in added)
        {
            Report(CatalogDiagnostics.TranslationShape, _page.Rows[i].Offer.Span, $"The source has no row here where this page has '{_page.Rows[i].Offer.Local}'");
        }
    }

    private void ReportItems(ResolvedRow source, ResolvedRow row)
    {
        var (missing, added) = Difference(
            source.Targets.Select(CellSignature).ToList(),
            row.Targets.Select(CellSignature).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < row.Targets.Count ? row.Targets[before].Span
                : row.Targets.Count > 0 ? row.Targets[row.Targets.Count - 1].Span : row.TargetsSpan;
            Report(CatalogDiagnostics.TranslationShape, place, $"The source lists '{Name(source.Targets[i])}' here, which this row lacks");
        }

        foreach (var i in added)
        {
            Report(CatalogDiagnostics.TranslationShape, row.Targets[i].Span, $"The source lists no upgrade here where this row has '{row.Targets[i].Local}'");
        }
    }

    /// <summary>An entry of the source that the page lacks, and the entry of the page before which it would stand.</summary>
    private sealed record Missing(int Source, int Before);

    /// <summary>A longest common subsequence: what the translation lacks and where, and what it has too much.</summary>
    private static (List<Missing> Missing, List<int> Added) Difference(List<string> source, List<string> page)
    {
        // A page of thousands of rows is compared from its two ends only.
        const int Longest = 500;
        var lengths = new int[Math.Min(source.Count, Longest) + 1, Math.Min(page.Count, Longest) + 1];
        for (var i = lengths.GetLength(0) - 2; i >= 0; i--)
        {
            for (var j = lengths.GetLength(1) - 2; j >= 0; j--)
            {
                lengths[i, j] = source[i] == page[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var missing = new List<Missing>();
        var added = new List<int>();
        for (int i = 0, j = 0; i < lengths.GetLength(0) - 1 || j < lengths.GetLength(1) - 1;)
        {
            if (i < lengths.GetLength(0) - 1 && j < lengths.GetLength(1) - 1 && source[i] == page[j])
            {
                i++;
                j++;
            }
            else if (j == lengths.GetLength(1) - 1 || (i < lengths.GetLength(0) - 1 && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                missing.Add(new Missing(i++, j));
            }
            else
            {
                added.Add(j++);
            }
        }

        return (missing, added);
    }

    private static string Signature(ResolvedRow row)
        => CellSignature(row.Offer) + ":" + string.Join("/", row.Targets.Select(CellSignature));

    private static string CellSignature(ResolvedCell cell) => PlanTokens.Of(cell.English ?? cell.Local);

    private string Name(ResolvedCell source)
        => source.Key is not null ? _names.Spell(source.Key) : source.English ?? source.Local;

    private static string Marker(int? number) => number is { } n ? "the footnote marker " + n : "no footnote marker";

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _page.Page.Locate(span), arguments));
}

/// <summary>A cell of the source and the cell that translates it.</summary>
internal sealed record AlignedCells(ResolvedCell Source, ResolvedCell Cell);
