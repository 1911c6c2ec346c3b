using System;
using System.Collections.Concurrent;
using System.Linq;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Reported = CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Generator;

/// <summary>Says a diagnostic of the catalog in the compiler's terms.</summary>
internal static class CompilerDiagnostic
{
    /// <summary>Where the pages about diagnostics are read: the repository's address, which its build settings have, too.</summary>
    internal const string HelpBase = "https://github.com/csp-catalog-gen/csp-catalog-gen/blob/main/";

    // Each is said of many documents, and made once. An id has one descriptor.
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new(StringComparer.Ordinal);

    public static Diagnostic From(Reported.Diagnostic diagnostic, string? fullPath) => Diagnostic.Create(
        Descriptors.TryGetValue(diagnostic.Descriptor.Id, out var known) ? known : Descriptors.GetOrAdd(diagnostic.Descriptor.Id, DescriptorOf(diagnostic.Descriptor)),
        LocationOf(diagnostic.Location, fullPath),
        diagnostic.Arguments.ToArray<object>());

    private static DiagnosticDescriptor DescriptorOf(Reported.DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        descriptor.MessageFormat,
        "CspCatalog",
        SeverityOf(descriptor),
        isEnabledByDefault: true,
        helpLinkUri: HelpBase + descriptor.HelpPath);

    // A folder of documents that lost a market is broken. A project may take some of them, beside one names document for all.
    private static DiagnosticSeverity SeverityOf(Reported.DiagnosticDescriptor descriptor) => descriptor.Severity switch
    {
        Reported.DiagnosticSeverity.Error when descriptor.Id == Reported.CatalogDiagnostics.EditionWithoutPage.Id => DiagnosticSeverity.Warning,
        Reported.DiagnosticSeverity.Error => DiagnosticSeverity.Error,
        Reported.DiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Location LocationOf(SourceLocation? location, string? fullPath) => location is null
        ? Location.None
        : Location.Create(
            fullPath ?? location.Path,
            new TextSpan(location.Span.Start, location.Span.Length),
            new LinePositionSpan(PositionOf(location.Start), PositionOf(location.End)));

    // Ours count from 1, the compiler's from 0.
    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(Compiler.Text.LinePosition position)
        => new(position.Line - 1, position.Column - 1);
}
