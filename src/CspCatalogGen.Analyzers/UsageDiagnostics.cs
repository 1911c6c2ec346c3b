using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>Every diagnostic of the analyzers. CSP3xxx: the use of a catalog in C#.</summary>
internal static class UsageDiagnostics
{
    private const string Help = "https://github.com/csp-catalog-gen/csp-catalog-gen/blob/main/docs/diagnostics/";

    /// <summary>CSP3001.</summary>
    public static readonly DiagnosticDescriptor UndocumentedUpgrade = Create(
        "CSP3001",
        "Upgrade is not documented",
        "No document lists an upgrade from {0} to {1} in the market {2}. {3}.",
        DiagnosticSeverity.Warning);

    /// <summary>CSP3002.</summary>
    public static readonly DiagnosticDescriptor FormerName = Create(
        "CSP3002",
        "Former name of an offer",
        "{0} is a former name of {1}{2}. Use the name that holds.",
        DiagnosticSeverity.Info);

    /// <summary>CSP3003.</summary>
    public static readonly DiagnosticDescriptor ContestedUpgrade = Create(
        "CSP3003",
        "Contested upgrade is used without a look",
        "The documents contradict themselves about the upgrade from {0} to {1} in the market {2}, and nothing here looks at that. Look at IsContested or the note, or pass the upgrade on to who does.",
        DiagnosticSeverity.Warning);

    /// <summary>CSP3004.</summary>
    public static readonly DiagnosticDescriptor FootnotedUpgrade = Create(
        "CSP3004",
        "Footnote of an upgrade is not looked at",
        "The upgrade from {0} to {1} in the market {2} has a footnote that nothing here looks at: {3}",
        DiagnosticSeverity.Info);

    /// <summary>CSP3005.</summary>
    public static readonly DiagnosticDescriptor IncompleteSwitch = Create(
        "CSP3005",
        "Switch misses members of the catalog",
        "This switch over {0} misses {1}. Add the missing ones, or a default.",
        DiagnosticSeverity.Warning);

    /// <summary>CSP3006.</summary>
    public static readonly DiagnosticDescriptor DefaultedSwitch = Create(
        "CSP3006",
        "Switch leaves members of the catalog to its default",
        "This switch over {0} leaves {1} to its default.",
        DiagnosticSeverity.Hidden);

    /// <summary>CSP3007.</summary>
    public static readonly DiagnosticDescriptor ConflictingServices = Create(
        "CSP3007",
        "Held offer stands against the upgrade by its services",
        "An upgrade from {0} to {1} in the market {2} is refused while the customer holds {4}{3}: their service plans cannot be held together, or {3} includes one that the upgrade adds.",
        DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity)
        => new(id, title, message, "CspCatalog", severity, isEnabledByDefault: true, helpLinkUri: Help + id + ".md");
}
