using System;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;

namespace CspCatalogGen.Tool.Output;

/// <summary>The words that outputs use for the model's enums. They are a contract; the C# names are not.</summary>
internal static class OutputWords
{
    /// <summary>The version of the JSON contract.</summary>
    public const int SchemaVersion = 1;

    /// <summary>How <paramref name="severity"/> is written.</summary>
    public static string Format(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => "hidden",
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>How <paramref name="rule"/> is written.</summary>
    public static string Format(UpgradeRule rule) => rule switch
    {
        UpgradeRule.Row => "row",
        UpgradeRule.Footnote => "footnote",
        UpgradeRule.Inherited => "inherited",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>How <paramref name="status"/> is written.</summary>
    public static string Format(DocumentStatus status) => status switch
    {
        DocumentStatus.Canonical => "canonical",
        DocumentStatus.Aligned => "aligned",
        DocumentStatus.Stale => "stale",
        DocumentStatus.Refused => "refused",
        DocumentStatus.NotUpgradePage => "notUpgradePage",
        DocumentStatus.ServicePlans => "servicePlans",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
