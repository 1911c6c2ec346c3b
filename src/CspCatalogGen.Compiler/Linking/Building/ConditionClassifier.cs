using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Tells which of Partner Center's conditions a page lists, as names of <c>UpgradeErrorCode</c>.</summary>
internal static class ConditionClassifier
{
    public const string NotActive = "SubscriptionStatusNotActive";
    public const string NoPrivileges = "DelegatedAdminPermissionsDisabled";
    public const string ServiceConflict = "ConflictingServiceTypes";
    public const string AlreadyOwned = "ConcurrencyConflicts";

    private static readonly string[] All = [NotActive, NoPrivileges, ServiceConflict, AlreadyOwned];

    // Every language of the page links the second condition to this page.
    private const string PrivilegesPage = "request-a-relationship-with-a-customer";

    /// <summary>
    /// The conditions of <paramref name="page"/>, in the order of the known four. Where they cannot be read, all four
    /// are enforced: a check that is too strict is noticed, one that is too lax is not.
    /// </summary>
    public static IReadOnlyList<string> Read(ResolvedPage page, Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        var conditions = page.Page.Conditions;
        if (conditions.Count == 0)
        {
            report(CatalogDiagnostics.ConditionsNotRead, page.Page.Table?.Span ?? default, ["No list of conditions stands under the table"]);
            return All;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            if ((condition.Words.English ?? (page.IsEnglish ? condition.Words.Local : null)) is not { } english)
            {
                return ReadTranslated(page, conditions, report);
            }

            if (Classify(english.Text) is { } code)
            {
                found.Add(code);
            }
            else
            {
                report(CatalogDiagnostics.ConditionNotEnforced, condition.Words.Local.Span, [english.Text]);
            }
        }

        foreach (var missing in All.Where(code => !found.Contains(code)))
        {
            report(CatalogDiagnostics.ConditionMissing, conditions[0].Words.Local.Span, [Describe(missing)]);
        }

        return All.Where(found.Contains).ToList();
    }

    private static string[] ReadTranslated(
        ResolvedPage page,
        EquatableArray<Condition> conditions,
        Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        var isKnownList = conditions.Count == All.Length
            && conditions.Count(condition => condition.LinkTarget?.Contains(PrivilegesPage) == true) == 1;
        if (!isKnownList)
        {
            report(CatalogDiagnostics.ConditionsNotRead, conditions[0].Words.Local.Span, ["The conditions stand in another language only and are not the known list"]);
        }

        return All;
    }

    private static string Describe(string code) => code switch
    {
        NotActive => "that the subscription must be active",
        NoPrivileges => "that the partner must have delegated admin privileges",
        ServiceConflict => "that no other subscription may include the additional services",
        _ => "that the customer may not have the target already",
    };

    private static string? Classify(string english)
    {
        bool Has(string words) => english.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

        return Has("delegated admin") ? NoPrivileges
            : Has("additional services") ? ServiceConflict
            : Has("already") && (Has("upgrade") || Has("target")) ? AlreadyOwned
            : Has("active") && Has("subscription") ? NotActive
            : null;
    }
}
