using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Where a translation says something else than its source.</summary>
/// <param name="Cell">The source's cell by its index; <see langword="null"/> where the tables have different shapes.</param>
/// <param name="Says">What the translation says, comparable with what others say; <see langword="null"/> where it may just have lost something.</param>
/// <param name="Words">What it says, in its own words.</param>
/// <param name="Diagnostic">What is to be said at the translation.</param>
internal sealed record Disagreement(int? Cell, string? Says, string Words, Diagnostic Diagnostic);
