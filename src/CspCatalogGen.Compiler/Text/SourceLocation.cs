namespace CspCatalogGen.Compiler.Text;

/// <summary>A place in a document, ready to be printed.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Span">Offsets into its text.</param>
/// <param name="Start">Where the span starts.</param>
/// <param name="End">Where the span ends.</param>
public sealed record SourceLocation(string Path, SourceSpan Span, LinePosition Start, LinePosition End);
