using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>Takes a diagnostic about a place in the document that is being read.</summary>
/// <param name="descriptor">Its kind.</param>
/// <param name="span">The place.</param>
/// <param name="arguments">What fills its message's holes.</param>
internal delegate void ReportDiagnostic(DiagnosticDescriptor descriptor, SourceSpan span, string[] arguments);
