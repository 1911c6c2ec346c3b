using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Tells which of Partner Center's conditions a page lists.</summary>
internal static class ConditionClassifier
{
    /// <summary>
    /// The conditions of <paramref name="page"/>, in the order of the known four. Where they cannot be read, all four
    /// are enforced: a check that is too strict is noticed, one that is too lax is not.
    /// </summary>
    public static Result<EquatableArray<string>> Classify(ResolvedPage page)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var conditions = page.Rows.Count == 0 ? [] : ReadList(page, diagnostics);
        return Result.From(conditions.ToEquatableArray(), diagnostics);
    }

    private static IReadOnlyList<string> ReadList(ResolvedPage page, DiagnosticBag diagnostics)
    {
        var conditions = page.Page.Conditions;
        if (conditions.Count == 0)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionsNotRead, page.Page.Table?.Span ?? default, "No list of conditions stands under the table");
            return UpgradeConditions.All;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            if ((condition.Words.English ?? (page.IsEnglish ? condition.Words.Local : null)) is not { } english)
            {
                return ReadTranslatedList(page, diagnostics);
            }

            if (UpgradeConditions.Parse(english.Text) is { } code)
            {
                found.Add(code);
                continue;
            }

            diagnostics.Add(CatalogDiagnostics.ConditionNotEnforced, condition.Words.Local.Span, english.Text);
        }

        foreach (var missing in UpgradeConditions.All.Where(code => !found.Contains(code)))
        {
            diagnostics.Add(CatalogDiagnostics.ConditionMissing, conditions[0].Words.Local.Span, UpgradeConditions.Describe(missing));
        }

        return UpgradeConditions.All.Where(found.Contains).ToList();
    }

    private static IReadOnlyList<string> ReadTranslatedList(ResolvedPage page, DiagnosticBag diagnostics)
    {
        var conditions = page.Page.Conditions;
        var isKnownList = conditions.Count == UpgradeConditions.All.Count
            && conditions.Count(condition => condition.LinkTarget?.Contains(UpgradeConditions.PrivilegesPage) == true) == 1;
        if (!isKnownList)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionsNotRead, conditions[0].Words.Local.Span, "The conditions stand in another language only and are not the known list");
        }

        return UpgradeConditions.All;
    }
}
