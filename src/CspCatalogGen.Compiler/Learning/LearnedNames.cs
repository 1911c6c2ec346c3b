using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>The names document with what the pages taught.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Diagnostics">What contradicts it, and what was wrong with the pages; of a refused document, what is wrong with it.</param>
public sealed record LearnedNames(string Text, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was written into it.</summary>
    public EquatableArray<Lesson> Lessons { get; init; } = EquatableArray<Lesson>.Empty;

    /// <summary>Why nothing was written into it, in words that follow "because"; <see langword="null"/> where it was.</summary>
    public string? Refusal { get; init; }

    internal static LearnedNames Refused(string text, string reason, IEnumerable<Diagnostic> diagnostics)
        => new(text, diagnostics.ToEquatableArray()) { Refusal = reason };
}

/// <summary>What kind of thing was learned.</summary>
public enum LessonKind
{
    /// <summary>An offer, which got a row.</summary>
    Offer,

    /// <summary>A localized name.</summary>
    Name,

    /// <summary>A number for a row that had none.</summary>
    Number,

    /// <summary>A source revision that an offer was seen in.</summary>
    Revision,

    /// <summary>How a language heads the table or words a footnote.</summary>
    Wording,
}

/// <summary>One thing that was written into the names document.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Offer">The English name of the offer; the row of a wording.</param>
/// <param name="Locale">The locale of a name or wording.</param>
/// <param name="Value">What was written.</param>
public sealed record Lesson(LessonKind Kind, string Offer, string? Locale, string Value);
