using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Checking;

/// <summary>A diagnostic as a check tells it.</summary>
/// <param name="Diagnostic">What is said.</param>
/// <param name="Fingerprint">What a later check knows it again by; <see langword="null"/> where nobody asked for it.</param>
/// <param name="IsNew">Whether the baseline does not have it.</param>
internal sealed record Finding(Diagnostic Diagnostic, string? Fingerprint = null, bool IsNew = true);
