using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Tells whether a page is written in English.</summary>
internal static class PageLanguage
{
    /// <summary>
    /// Whether <paramref name="page"/> says that it is, or says no language and no source and has English names, as far as they can
    /// be read: the English pages themselves carry neither, and every translation has its source.
    /// </summary>
    public static bool IsEnglish(UpgradePage page)
        => LocaleTag.IsEnglish(page.FrontMatter.Locale)
            || (page.FrontMatter is { Locale: null, SourceRevision: null } && (page.Table is not { } table || HasEnglishNames(table)));

    /// <summary>Whether <paramref name="page"/> is an English page as it is written: it was never handed to translators.</summary>
    public static bool IsSource(UpgradePage page) => page.FrontMatter is { SourceRevision: null } or { LastHandoff: null } && IsEnglish(page);

    /// <summary>Whether <paramref name="page"/> has all names of its table in English, as the page's own or beside them.</summary>
    public static bool HasAllEnglish(UpgradePage page)
        => page.Table is { Rows.Count: > 0 } table
            && (IsEnglish(page) || table.Rows.All(static row => row.Targets.Prepend(row.Offer).All(static cell => cell.English is not null)));

    private static bool HasEnglishNames(UpgradeTable table)
    {
        var names = table.Rows.SelectMany(row => row.Targets.Prepend(row.Offer)).Select(cell => cell.Local.Text).ToList();
        return names.TrueForAll(name => name.All(c => c is < '\u0080' or '\u00A0'))
            && names.Count(name => WellKnownOffers.ByFold.ContainsKey(NameFolding.Fold(name))) * 2 >= names.Count;
    }

    /// <summary>Whether <paramref name="page"/> is in the English of another country than the source's.</summary>
    public static bool IsTranslatedEnglish(UpgradePage page) => page.FrontMatter.Locale is { } locale && IsEnglish(page) && locale is not ("en" or "en-US");
}
