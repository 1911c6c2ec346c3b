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

    /// <summary>Takes note of <paramref name="name"/>, which stands in <paramref name="cell"/>.</summary>
    public void Add(RawCell cell, OfferText name)
    {
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
