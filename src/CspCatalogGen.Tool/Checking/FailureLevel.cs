using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Checking;

/// <summary>What a check fails for.</summary>
internal static class FailureLevel
{
    public const string Error = "error";
    public const string Warning = "warning";
    public const string None = "none";

    /// <summary>Whether something in <paramref name="findings"/> is new and as grave as <paramref name="level"/>.</summary>
    public static bool IsReached(string level, IEnumerable<Finding> findings)
        => level != None && findings.Any(finding => finding.IsNew
            && finding.Diagnostic.Descriptor.Severity >= (level == Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error));
}
