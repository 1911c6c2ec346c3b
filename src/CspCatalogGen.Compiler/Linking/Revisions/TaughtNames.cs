using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Lists what a revision that speaks English teaches pages that do not: each name once.</summary>
internal static class TaughtNames
{
    public static IEnumerable<LocalizedName> Collect(LinkedRevision revision)
        => revision.SeenNames
            .Where(name => !LocaleTag.IsEnglish(name.Locale))
            .Select(name => new LocalizedName(name.Locale, name.Fold, name.Key))
            .Distinct();
}
