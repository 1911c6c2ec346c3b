using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>What mends a diagnostic.</summary>
/// <param name="Title">What it does, in the imperative: <c>Restore the marker '¹'</c>.</param>
/// <param name="IsSafe">Whether it needs no judgement; otherwise a person should look at what it makes.</param>
/// <param name="Edits">The changes, of which no two touch the same characters.</param>
public sealed record Fix(string Title, bool IsSafe, EquatableArray<TextEdit> Edits)
{
    /// <summary>A fix of one change.</summary>
    public static Fix Replace(string title, bool isSafe, SourceLocation location, string newText)
        => new(title, isSafe, new[] { new TextEdit(location, newText) }.ToEquatableArray());
}

/// <summary>A change to a document.</summary>
/// <param name="Location">What is replaced; without characters, where the text is put.</param>
/// <param name="NewText">What takes its place.</param>
public sealed record TextEdit(SourceLocation Location, string NewText);

/// <summary>What would be right at the place of a diagnostic.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Text">Its words.</param>
public sealed record Correction(CorrectionKind Kind, string Text);

/// <summary>What a <see cref="Correction"/> is.</summary>
public enum CorrectionKind
{
    /// <summary>The marker that the place should carry.</summary>
    Marker,

    /// <summary>The name that should stand there.</summary>
    Name,

    /// <summary>The item that is missing before the one that stands there.</summary>
    ItemBefore,

    /// <summary>The item that is missing after the one that stands there.</summary>
    ItemAfter,

    /// <summary>The row that is missing before the one that stands there: its offer and its upgrades, each on a line.</summary>
    RowBefore,

    /// <summary>The row that is missing after the one that stands there: its offer and its upgrades, each on a line.</summary>
    RowAfter,
}

/// <summary>Another place that a diagnostic is about.</summary>
/// <param name="Location">The place.</param>
/// <param name="Label">What stands there, in a few words: <c>the source has it here</c>.</param>
public sealed record RelatedPlace(SourceLocation Location, string Label);
