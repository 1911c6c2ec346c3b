using System;
using System.Collections.Generic;
using System.Globalization;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>The rows of an HTML table, put together from tags whose ends people forget.</summary>
internal sealed class HtmlRows
{
    // HTML's own limits of colspan and rowspan; see "attributes common to td and th elements" in the HTML standard.
    private const int MaxColumns = 1000;
    private const int MaxRows = 65534;

    private readonly List<RawRow> _heading = [];
    private readonly List<RawRow> _body = [];
    private readonly List<SourceSpan> _emptyItems = [];
    private List<RawCell>? _cells;
    private ContentTag _cellTag;
    private SourceSpan _cellSpan;
    private SourceSpan? _item;
    private bool _itemHasWords;
    private int _rowStart;
    private bool _rowIsSetOff;
    private string? _rowGround;
    private bool _isFirstRow = true;
    private bool _rowIsHeader;
    private bool _rowHasData;

    public IReadOnlyList<RawRow> Heading => _heading;

    public IReadOnlyList<RawRow> Body => _body;

    /// <summary>Whether rows that start now are in the table's head.</summary>
    public bool AreInHead { get; set; }

    public bool IsInRow => _cells is not null;

    /// <summary>What stands in the open cell; <see langword="null"/> between cells.</summary>
    public ContentWriter? Content { get; private set; }

    /// <summary>Starts a row at <paramref name="start"/>, whose tag has this <paramref name="style"/> and <paramref name="ground"/>.</summary>
    public void StartRow(int start, string? style, string? ground)
    {
        _cells = [];
        _rowIsSetOff = HidingStyle.SetsOffLetters(style);
        _rowGround = HidingStyle.GroundOf(style, ground);
        _rowStart = start;
        _rowIsHeader = AreInHead || _isFirstRow;
        _rowHasData = false;
    }

    public ContentWriter StartCell(ContentTag tag, SourceSpan span)
    {
        _rowHasData |= tag.Name == "td";
        _cellTag = tag;
        _cellSpan = span;
        return Content = new ContentWriter();
    }

    /// <summary>Starts an item of a list in the cell.</summary>
    public void StartItem(SourceSpan span)
    {
        _item = span;
        _itemHasWords = false;
    }

    /// <summary>Notes that the item holds words.</summary>
    public void FillItem() => _itemHasWords = true;

    public void EndItem()
    {
        if (_item is { } item && !_itemHasWords)
        {
            _emptyItems.Add(item);
        }

        _item = null;
    }

    public void EndCell(int end)
    {
        EndItem();
        if (Content is { } content)
        {
            if (_rowIsSetOff || HidingStyle.SetsOffLetters(_cellTag.Attribute("style")))
            {
                content.AddSetOff(SourceSpan.FromBounds(_cellSpan.Start, end));
            }

            _cells!.Add(new RawCell(
                content.End(),
                SourceSpan.FromBounds(_cellSpan.Start, end),
                Extent("colspan", MaxColumns),
                _emptyItems.ToArray())
            {
                Rows = Extent("rowspan", MaxRows),
                Ground = HidingStyle.GroundOf(_cellTag.Attribute("style"), _cellTag.Attribute("bgcolor")) ?? _rowGround,
            });
        }

        Content = null;
        _emptyItems.Clear();
    }

    public void EndRow(int end)
    {
        EndCell(end);
        if (_cells is not null && (_cells.Count > 0 || !AreInHead))
        {
            // A header is not closed by forgetting its end tag, and a row may be headed by its offer.
            var isHeading = _cells.Count > 0 && _rowIsHeader && (!_rowHasData || (AreInHead && _isFirstRow));
            (isHeading ? _heading : _body).Add(new RawRow(_cells, SourceSpan.FromBounds(_rowStart, end)));
            _isFirstRow &= _cells.Count == 0;
        }

        _cells = null;
    }

    private int Extent(string attribute, int max)
        => int.TryParse(_cellTag.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var extent) ? Math.Min(Math.Max(extent, 1), max) : 1;
}
