namespace CspCatalogGen.Compiler.Emitting;

/// <summary>One generated C# file.</summary>
/// <param name="HintName">Its name, made of what the catalog is and never of a document's file name.</param>
/// <param name="Text">Its text; lines end in <c>\n</c>.</param>
public sealed record EmittedSource(string HintName, string Text);
