using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Words that are shown as no content, from a place on to the end of what withdraws them.</summary>
/// <param name="kind">How they are withdrawn.</param>
/// <param name="name">The element or sign that withdraws them.</param>
/// <param name="start">Where it starts.</param>
internal sealed class Withdrawal(RemarkKind kind, string name, int start)
{
    public string Name { get; } = name;

    public PositionedText Words { get; } = new();

    /// <summary>How many elements of that name are open.</summary>
    public int Depth { get; set; } = 1;

    /// <summary>Where its last word ends.</summary>
    public int LastPlace => Words.Length > 0 ? Words.SpanOf(Words.Length - 1, Words.Length).End : start;

    /// <summary>What the element shows, where it holds no words.</summary>
    public string? Sign { get; set; }

    public Remark ToRemark(int end)
        => Sign is { } sign && Words.IsBlank()
            ? new(RemarkKind.Picture, sign, SourceSpan.FromBounds(start, end))
            : new(kind, Words.ToPageText().Text, SourceSpan.FromBounds(start, end));
}
