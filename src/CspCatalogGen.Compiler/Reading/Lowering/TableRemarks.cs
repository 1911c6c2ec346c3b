using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>
/// What stands in an HTML table and in none of its cells. Of a table without an end nobody knows where it ends, so words
/// between its rows count as inside only when a further row or the end follows.
/// </summary>
internal sealed class TableRemarks
{
    private readonly List<Remark> _kept = [];
    private readonly List<Remark> _outside = [];

    public IReadOnlyList<Remark> Kept => _kept;

    public void Add(Remark remark) => _kept.Add(remark);

    /// <summary>Adds the words <paramref name="data"/>, which stand between cells at <paramref name="span"/> of <paramref name="text"/>.</summary>
    public void AddOutside(string data, string text, SourceSpan span)
        => _outside.Add(new Remark(RemarkKind.OutsideCell, data.Trim(), span.TrimIn(text)));

    /// <summary>Notes that the table goes on behind the words that were added, or ends there.</summary>
    public void KeepOutside()
    {
        _kept.AddRange(_outside);
        _outside.Clear();
    }
}
