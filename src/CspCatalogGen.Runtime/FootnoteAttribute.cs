using System;

namespace CspCatalogGen;

/// <summary>Marks a documented upgrade that has a footnote.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FootnoteAttribute : Attribute
{
    /// <summary>Marks an upgrade.</summary>
    /// <param name="note">The footnote, in the document's words.</param>
    public FootnoteAttribute(string note) => Note = note;

    /// <summary>The footnote, in the document's words.</summary>
    public string Note { get; }
}
