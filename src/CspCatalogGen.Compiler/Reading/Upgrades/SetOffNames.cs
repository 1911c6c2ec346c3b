using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Finds the names of a column that look otherwise than the rest of it: bold, slanted, in colour. Such a name says something
/// that no reader of the table knows; a legend may stand anywhere.
/// </summary>
internal sealed class SetOffNames
{
    private MarkedText? _firstPlain;
    private MarkedText? _firstSetOff;
    private int _plain;
    private int _setOff;
    private RawCell? _lastCell;
    private int _cells;

    // The ground of each cell and its first name, from the first ground on.
    private List<(string? Ground, MarkedText Name)>? _grounds;

    /// <summary>Takes note of <paramref name="name"/>, which stands in <paramref name="cell"/>.</summary>
    public void Add(RawCell cell, OfferText name)
    {
        if (!ReferenceEquals(cell, _lastCell))
        {
            AddGround(cell, name.Local);
        }

        if (IsSetOff(cell, name.Local.Span))
        {
            _setOff++;
            _firstSetOff ??= name.Local;
        }
        else
        {
            _plain++;
            _firstPlain ??= name.Local;
        }
    }

    /// <summary>Tells of the first of the fewer ones, where not all names look alike.</summary>
    public void Report(ReportDiagnostic report)
    {
        if (_firstPlain is { } plain && _firstSetOff is { } setOff)
        {
            var (name, look) = _setOff <= _plain ? (setOff, "bold, slanted or in colour") : (plain, "plain");
            report(CatalogDiagnostics.NameSetOff, name.Span, [name.Text, look]);
        }
    }

    /// <summary>Tells of the first name that is on another ground than most; whether there is one. Rows of two grounds in turn say nothing.</summary>
    public bool ReportGround(ReportDiagnostic report)
    {
        if (_grounds is null || AreInTurn(_grounds))
        {
            return false;
        }

        var most = _grounds.GroupBy(static cell => cell.Ground).OrderByDescending(static same => same.Count()).First();
        if (most.Count() * 2 <= _grounds.Count)
        {
            return false;
        }

        var other = _grounds.Find(cell => cell.Ground != most.Key).Name;
        if (other is not null)
        {
            report(CatalogDiagnostics.NameSetOff, other.Span, [other.Text, "on a ground of another colour"]);
        }

        return other is not null;
    }

    private void AddGround(RawCell cell, MarkedText name)
    {
        _lastCell = cell;
        if (cell.Ground is not null && _grounds is null)
        {
            _grounds = Enumerable.Repeat(((string?)null, _firstPlain ?? name), _cells).ToList();
        }

        _grounds?.Add((cell.Ground, name));
        _cells++;
    }

    private static bool AreInTurn(List<(string? Ground, MarkedText Name)> cells)
        => !cells.Where((cell, i) => i > 1 && cell.Ground != cells[i - 2].Ground).Any();

    private static bool IsSetOff(RawCell cell, SourceSpan name)
    {
        var places = cell.Content.SetOff;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Start < name.End && name.Start < places[i].End)
            {
                return true;
            }
        }

        return false;
    }
}
