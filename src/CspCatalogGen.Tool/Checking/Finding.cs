using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Checking;

/// <summary>A diagnostic as a check tells it.</summary>
/// <param name="Diagnostic">What is said.</param>
/// <param name="LineHash">A hash of the line that it stands at, by which a later check knows it again; <see langword="null"/> where it is about no single document.</param>
/// <param name="IsNew">Whether the baseline does not have it.</param>
internal sealed record Finding(Diagnostic Diagnostic, string? LineHash = null, bool IsNew = true);
