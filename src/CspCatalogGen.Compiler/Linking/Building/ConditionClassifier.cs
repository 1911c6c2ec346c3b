using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
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
    public static Result<EquatableArray<string>> Classify(ResolvedPage page, KnownWordings wordings)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var conditions = page.Rows.Count == 0 ? [] : ReadList(page, wordings, diagnostics);
        return Result.From(conditions.ToEquatableArray(), diagnostics);
    }

    private static IReadOnlyList<string> ReadList(ResolvedPage page, KnownWordings wordings, DiagnosticBag diagnostics)
    {
        var conditions = page.Page.Conditions;
        if (conditions.Count == 0)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionsNotRead, page.Page.Table?.Span ?? default, "No list of conditions stands under the table");
            return UpgradeConditions.All;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<LocalizedText>();
        var inOtherWords = new List<PageText>();
        foreach (var words in conditions.Select(static condition => condition.Words))
        {
            var english = words.English ?? (page.IsEnglish ? words.Local : null);
            if ((english is null ? ParseTranslated(words.Local.Text) : UpgradeConditions.Parse(EnglishText.Get(english.Text))) is { } code)
            {
                found.Add(code);
            }
            else if (english is not null || IsOther(words.Local.Text))
            {
                unknown.Add(words);
            }
            else
            {
                inOtherWords.Add(words.Local);
            }
        }

        // One that is not known may be the known one in other words, and one that stands in code or otherwise aside was told there.
        var missing = inOtherWords.Count > 0 || SourceReview.HasWithdrawnCondition(page) ? []
            : UpgradeConditions.All.Where(code => !found.Contains(code) && !unknown.Exists(other => UpgradeConditions.MayBe(code, WordsOf(other))) && !page.Page.Unread.Any(text => UpgradeConditions.MayBe(code, text.Words.Text))).Select(UpgradeConditions.Describe).ToList();
        var isCut = unknown.Count == 1 && BreaksOff(conditions, unknown[0].Local.Span);
        foreach (var words in unknown)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionNotEnforced, words.Local.Span, WordsOf(words), isCut && missing.Count > 0 ? $". It breaks off, and the page does not say either {Join(missing)}, which is not enforced" : "");
        }

        if (inOtherWords.Count > 0)
        {
            foreach (var words in inOtherWords.Where(words => words.Text.Any(char.IsLetter) && !wordings.IsSentence(words.Text)))
            {
                diagnostics.Add(CatalogDiagnostics.ConditionWording, words.Span, words.Text);
            }

            return UpgradeConditions.All;
        }

        if (!isCut && missing.Count > 0)
        {
            diagnostics.Add(CatalogDiagnostics.ConditionMissing, conditions[0].Words.Local.Span, Join(missing));
        }

        return UpgradeConditions.All.Where(found.Contains).ToList();
    }

    private static string WordsOf(LocalizedText condition) => (condition.English ?? condition.Local).Text;

    // The last one, where it does not end in a stop, and the first does or is the same.
    private static bool BreaksOff(EquatableArray<Condition> conditions, SourceSpan last)
        => conditions[conditions.Count - 1].Words.Local is var words && words.Span == last && !EndsInStop(words.Text) && (conditions.Count == 1 || EndsInStop(conditions[0].Words.Local.Text));

    private static bool EndsInStop(string text) => text.Length > 0 && text[text.Length - 1] is '.' or '。' or ';' or '；';

    private static string Join(List<string> conditions)
        => conditions.Count < 2 ? string.Concat(conditions) : string.Join(", ", conditions.Take(conditions.Count - 1)) + " and " + conditions[conditions.Count - 1];

    // A translator may have left one in English.
    private static string? ParseTranslated(string words) => TranslatedConditions.Parse(words) ?? UpgradeConditions.Parse(EnglishText.Get(words));

    // A translated condition that is none of the four in any words.
    private static bool IsOther(string words)
        => words.Any(char.IsLetter) && (words.Replace(Brands.Number, "").Any(char.IsDigit) || KnownMarketWords.FindIn(EnglishText.Get(words)) is not null);
}
