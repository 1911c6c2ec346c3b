using System;
using System.Globalization;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Reads what a catalog needs of a page's front matter: its locale, its revision and its days.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads <paramref name="scalars"/>, the front matter of <paramref name="document"/>; the caller's locale goes before the page's.</summary>
    public static FrontMatter Read(FrontMatterScalars scalars, SourceDocument document, ReportDiagnostic report)
    {
        string? Value(string key, Func<string, string?> parse, string expected)
        {
            if (scalars.Find(key) is not { Text.Length: > 0 } found)
            {
                return null;
            }

            var value = parse(found.Text);
            if (value is null)
            {
                report(CatalogDiagnostics.FrontMatterValue, found.Span, [key, found.Text, expected]);
            }

            return value;
        }

        foreach (var repeated in scalars.Repeated)
        {
            report(CatalogDiagnostics.FrontMatterTwice, repeated.Span, [repeated.Text]);
        }

        const string Day = "a date such as 05/07/2020 (month, day, year)";
        var folder = LocaleTag.FromPath(document.Path);
        var locale = LocaleTag.Normalize(document.Locale)
            ?? Value(FrontMatterKeys.Locale, LocaleTag.Normalize, "a locale such as zh-TW");
        if (folder is not null && locale is not null && document.Locale is null && RestrictingWords.AreKnownIn(folder) && !LocaleTag.AreOfOneLanguage(folder, locale))
        {
            report(CatalogDiagnostics.LocaleOfAnotherFolder, scalars.Find(FrontMatterKeys.Locale)!.Span, [locale, folder]);
        }

        locale ??= folder;
        if (LocaleTag.IsEnglish(locale) || (locale is null && scalars.Find(FrontMatterKeys.SourceRevision) is null))
        {
            ReportOtherLanguage(scalars, report);
        }

        var (date, handoff) = (Value(FrontMatterKeys.Date, ReadDate, Day), Value(FrontMatterKeys.LastHandoff, ReadDate, Day));
        if (date is not null && handoff is not null && string.CompareOrdinal(handoff, date) < 0)
        {
            // Nothing is handed over before it is written.
            var written = scalars.Find(FrontMatterKeys.LastHandoff)!;
            report(CatalogDiagnostics.FrontMatterValue, written.Span, [FrontMatterKeys.LastHandoff, written.Text, $"a day behind the page's own {FrontMatterKeys.Date}"]);
            handoff = null;
        }

        var revision = Value(FrontMatterKeys.SourceRevision, ReadHash, "a hash of hexadecimal digits");
        return new FrontMatter(
            locale,
            revision,
            date,
            handoff,
            revision is null ? default : scalars.Find(FrontMatterKeys.SourceRevision)!.Span);
    }

    // Translators leave "lang: en" as it stands, so it says nothing of a translation.
    private static void ReportOtherLanguage(FrontMatterScalars scalars, ReportDiagnostic report)
    {
        foreach (var key in FrontMatterKeys.Languages)
        {
            if (scalars.Find(key) is { } written && LocaleTag.Normalize(written.Text) is { } language && RestrictingWords.AreKnownIn(language) && !LocaleTag.IsEnglish(language))
            {
                report(CatalogDiagnostics.FrontMatterValue, written.Span, [key, written.Text, "English, and the page is an English one"]);
            }
        }
    }

    private static string? ReadHash(string value)
    {
        // A hash is SHA-1 or SHA-256. One with a digit more or less is damaged, and nobody knows which page it meant.
        if (value.Length is > 32 and not (40 or 64))
        {
            return null;
        }

        foreach (var c in value)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return null;
            }
        }

        return value.Length is >= 8 and <= 64 ? value.ToLowerInvariant() : null;
    }

    // A year of another century has a digit wrong, or is of another calendar.
    private static string? ReadDate(string value)
        => DateTime.TryParseExact(value, ["MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year / 100 == 20
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
