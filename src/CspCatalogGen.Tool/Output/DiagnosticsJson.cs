using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Checking;

namespace CspCatalogGen.Tool.Output;

// The JSON of 'check', member for member in the order in which it is written: see docs/schema/diagnostics-v1.schema.json.

internal sealed record DiagnosticsJson(int SchemaVersion, IEnumerable<FindingJson> Diagnostics)
{
    /// <summary>Writes <paramref name="findings"/> as a document of their own.</summary>
    public static void Write(IEnumerable<Finding> findings, Stream output)
        => JsonDocumentWriter.Write(output, new DiagnosticsJson(OutputWords.SchemaVersion, findings.Select(FindingJson.Create)), OutputJsonContext.Default.DiagnosticsJson);
}

/// <summary>A diagnostic as the catalog's JSON has it.</summary>
internal sealed record DiagnosticJson(string Id, string Severity, string Message, string? Path, int? Line, int? Column, int? EndLine, int? EndColumn)
{
    public static DiagnosticJson Create(Diagnostic diagnostic) => new(
        diagnostic.Descriptor.Id,
        OutputWords.Format(diagnostic.Descriptor.Severity),
        diagnostic.Message,
        diagnostic.Location?.Path,
        diagnostic.Location?.Start.Line,
        diagnostic.Location?.Start.Column,
        diagnostic.Location?.End.Line,
        diagnostic.Location?.End.Column);
}

/// <summary>The same with what mends it and what a baseline needs.</summary>
internal sealed record FindingJson(
    string Id,
    string Severity,
    string Message,
    string? Path,
    int? Line,
    int? Column,
    int? EndLine,
    int? EndColumn,
    bool IsNew,
    string? Fingerprint,
    IEnumerable<RelatedJson> Related,
    FixJson? Fix)
{
    public static FindingJson Create(Finding finding)
    {
        var (id, severity, message, path, line, column, endLine, endColumn) = DiagnosticJson.Create(finding.Diagnostic);
        return new FindingJson(
            id,
            severity,
            message,
            path,
            line,
            column,
            endLine,
            endColumn,
            finding.IsNew,
            finding.Fingerprint,
            finding.Diagnostic.Related.Select(RelatedJson.Create),
            FixJson.Create(finding.Diagnostic.Fix));
    }
}

internal sealed record RelatedJson(string Label, string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public static RelatedJson Create(RelatedPlace related) => new(
        related.Label,
        related.Location.Path,
        related.Location.Start.Line,
        related.Location.Start.Column,
        related.Location.End.Line,
        related.Location.End.Column);
}

internal sealed record FixJson(string Title, bool IsSafe, IEnumerable<EditJson> Edits)
{
    public static FixJson? Create(Fix? fix) => fix is null ? null : new FixJson(fix.Title, fix.IsSafe, fix.Edits.Select(EditJson.Create));
}

internal sealed record EditJson(string Path, int Line, int Column, int EndLine, int EndColumn, string NewText)
{
    public static EditJson Create(TextEdit edit) => new(
        edit.Location.Path,
        edit.Location.Start.Line,
        edit.Location.Start.Column,
        edit.Location.End.Line,
        edit.Location.End.Column,
        edit.NewText);
}
