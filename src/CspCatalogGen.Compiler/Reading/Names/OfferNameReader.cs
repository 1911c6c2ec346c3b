using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads what an offer is called besides its name: in other languages, and in former days.</summary>
internal sealed class OfferNameReader(NamesCellReader cellReader, ReportDiagnostic report)
{
    private const string Until = "(until ";

    /// <summary>The names in other languages; each is one name, with the plan that no translator changes.</summary>
    public IEnumerable<LocaleName> ReadLocaleNames(NamesRow row, PageText offer)
        => row.LocaleNames().Where(localized => cellReader.IsSafe(localized.Name, mustBeAscii: false) && IsNameOf(localized, offer));

    /// <summary>The names until a day, such as <c>Office 365 Business (until 2020-04-21)</c>.</summary>
    public IEnumerable<DatedName> ReadFormerNames(NamesRow row, PageText offer)
    {
        var days = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var former in row.Lines(NamesColumns.FormerNames).Select(ReadFormerName).OfType<DatedName>())
        {
            if (cellReader.IsSafe(former.Name, mustBeAscii: true) && IsName(former, offer) && IsFirst(former, days))
            {
                yield return former;
            }
        }
    }

    private bool IsNameOf(LocaleName localized, PageText offer)
    {
        var name = localized.Name.Text;
        var expected = NoNames.IsPlaceholder(name) ? "a name; leave the cell empty where there is none"
            : IsCode(name) ? "a name but a number or a code"
            : SaysWhatBecame(name) ? "a name alone; what became of the offer is said on a page"
            : SaysThatThereIsNone(localized, offer) ? "a name; leave the cell empty where there is none"
            : PlanTokens.NamesSeveralOffers(name) || IsList(name) ? "one name; between several stands <br/>"
            : PlanTokens.NamesOtherPlan(name, offer.Text) ? $"a name of '{offer.Text}', whose plan it would have"
            : null;
        if (expected is not null)
        {
            Report(localized.Name, $"{localized.Locale} name", expected);
        }

        return expected is null;
    }

    // Of two days nobody can tell which is meant.
    private bool IsFirst(DatedName former, Dictionary<string, string?> days)
    {
        var fold = NameFolding.Fold(former.Name.Text);
        if (!days.TryGetValue(fold, out var first))
        {
            days.Add(fold, former.Until);
            return true;
        }

        Report(former.Name, "former name", "a name with one day; it stands in this row already, " + (first is null ? "without a day" : $"until {first}"));
        return false;
    }

    private bool IsName(DatedName former, PageText offer)
    {
        var expected = NoNames.IsPlaceholder(former.Name.Text) ? "a name"
            : IsList(former.Name.Text) || former.Name.Text.IndexOf(Until, StringComparison.OrdinalIgnoreCase) >= 0 ? "one name; between several stands <br/>"
            : PlanTokens.NamesOtherPlan(former.Name.Text, offer.Text) && !(PlanTokens.IsOfFrontline(former.Name.Text) && PlanTokens.IsOfFrontline(offer.Text)) ? $"a name that '{offer.Text}' had: its plan is another"
            : null;
        if (expected is not null)
        {
            Report(former.Name, "former name", expected);
        }

        return expected is null;
    }

    private DatedName? ReadFormerName(PageText cell)
    {
        var open = cell.Text.LastIndexOf(Until, StringComparison.OrdinalIgnoreCase);
        if (open < 0 || !cell.Text.EndsWith(")", StringComparison.Ordinal))
        {
            if (EnglishWords.In(cell.Text).Any(static word => word is "until" or "till" or "before" or "from" or "since" or "after") || YearNumber.FindIn(cell.Text) is not null)
            {
                Report(cell, "former name", "a name with the day until which it held, such as 'Office 365 Business (until 2020-04-21)'");
                return null;
            }

            return new DatedName(cell, null);
        }

        var date = cell.Text.Substring(open + Until.Length, cell.Text.Length - open - Until.Length - 1).Trim();
        var name = cell with { Text = cell.Text.Substring(0, open).Trim() };
        if (DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new DatedName(name, date);
        }

        report(CatalogDiagnostics.NamesValue, cell.Span, ["date", date, "a day such as 2020-04-21"]);
        return new DatedName(name, null);
    }

    // "Nicht verfügbar"; an offer that is called so is called something besides.
    private static bool SaysThatThereIsNone(LocaleName localized, PageText offer)
        => localized.Name.Text is var name && RestrictingWords.FindIn(name, localized.Locale) is not null && !name.Any(char.IsDigit)
            && EnglishWords.In(name) is var words && !EnglishWords.In(offer.Text).Exists(words.Contains);

    private static bool SaysWhatBecame(string name)
        => Sayings.OfferEnds.FindInOther(name) is not null
            || (EnglishText.Get(name) is { Words: { Count: > 0 } words } text && (Sayings.OfferEnds.FindIn(text) is not null || words.Contains("until") || words[0] is "not" or "see"));

    // "Firma Basis, Basis", and "1. Firma Basis".
    private static bool IsList(string name)
        => name.Contains(", ") || name.Contains(" / ") || name.IndexOfAny(['、', '，', ';', '；']) >= 0 || (char.IsDigit(name[0]) && name.IndexOf(". ", StringComparison.Ordinal) is 1 or 2);

    // Headings such as "id" and "no" are languages, too; a column of numbers or product codes has none of their names.
    private static bool IsCode(string name) => name.Any(char.IsDigit) && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '-' or '_' or '.' or ':');

    private void Report(PageText name, string what, string expected) => report(CatalogDiagnostics.NamesValue, name.Span, [what, name.Text, expected]);
}
