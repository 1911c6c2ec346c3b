namespace CspCatalogGen.Compiler.Reading;

/// <summary>A document as the caller hands it over.</summary>
/// <param name="Path">How diagnostics and sources name it; forward slashes.</param>
/// <param name="Text">Its text, exactly as stored.</param>
/// <param name="Locale">Overrides the locale that it says itself.</param>
/// <param name="Edition">Overrides the edition that it says itself.</param>
/// <param name="IsNamed">Whether the caller named this very file (rather than a folder that holds it), so that not being an upgrade page is worth a word.</param>
public sealed record SourceDocument(string Path, string Text, string? Locale = null, string? Edition = null, bool IsNamed = false);
