using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>Takes a diagnostic about a place in the document that is being read.</summary>
/// <param name="descriptor">Its kind.</param>
/// <param name="span">The place.</param>
/// <param name="arguments">What fills its message's holes.</param>
internal delegate void ReportDiagnostic(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments);

/// <summary>Takes a diagnostic about what says again, or otherwise, what stands earlier in the document that is being read.</summary>
/// <param name="descriptor">Its kind.</param>
/// <param name="span">The place.</param>
/// <param name="first">The earlier place.</param>
/// <param name="arguments">What fills its message's holes.</param>
internal delegate void ReportRepetition(DiagnosticDescriptor descriptor, SourceSpan span, SourceSpan first, string[] arguments);
