using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
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
        var unknown = new List<string>();
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

            unknown.Add(english.Text);
            diagnostics.Add(CatalogDiagnostics.ConditionNotEnforced, condition.Words.Local.Span, english.Text);
        }

        // One that is not known may be the known one in other words; that is said of it already.
        foreach (var code in UpgradeConditions.All.Where(code => !found.Contains(code) && !unknown.Exists(other => UpgradeConditions.MayBe(code, other))))
        {
            diagnostics.Add(CatalogDiagnostics.ConditionMissing, conditions[0].Words.Local.Span, UpgradeConditions.Describe(code));
        }

        return UpgradeConditions.All.Where(found.Contains).ToList();
    }

    private static IReadOnlyList<string> ReadTranslatedList(ResolvedPage page, DiagnosticBag diagnostics)
    {
        var conditions = page.Page.Conditions;
        var isKnownList = conditions.Count == UpgradeConditions.All.Count && conditions.Count(IsOnPrivileges) == 1;
        if (!isKnownList)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionsNotRead, conditions[0].Words.Local.Span, "The conditions stand in another language only and are not the known list");
        }

        foreach (var other in conditions.Where((condition, i) => IsOther(page, condition, i, isKnownList)))
        {
            diagnostics.Add(CatalogDiagnostics.ConditionNotEnforced, other.Words.Local.Span, other.Words.Local.Text);
        }

        return UpgradeConditions.All;
    }

    /// <summary>
    /// Whether a translated condition is none of the four, as far as it shows: it has a number or a market, or it is one more
    /// than the four, or it does not forbid what the known list forbids: the state of a subscription that is not active, and what the two last ones name.
    /// </summary>
    private static bool IsOther(ResolvedPage page, Condition condition, int index, bool isKnownList)
    {
        var words = condition.Words.Local.Text;
        if (!words.Any(char.IsLetter) || UpgradeConditions.Parse(words) is not null)
        {
            return false;
        }

        if (words.Replace(Brands.Number, "").Any(char.IsDigit) || EnglishText.Get(words).Market is not null || index >= UpgradeConditions.All.Count || NotRequired.IsSaidIn(words))
        {
            return true;
        }

        if (index == 0 && ActiveWords.AreAll(words))
        {
            return false;
        }

        // The second of the known list; where it lost its link, by its place.
        var isOnPrivileges = isKnownList ? IsOnPrivileges(condition) : index == 1;
        var locale = page.Page.FrontMatter.Locale;
        return page.Page.Conditions.Count == UpgradeConditions.All.Count && RestrictingWords.TellForbidding(locale) && isOnPrivileges == RestrictingWords.FindIn(words, locale) is not null;
    }

    private static bool IsOnPrivileges(Condition condition) => condition.LinkTarget?.Contains(UpgradeConditions.PrivilegesPage) == true;
}
