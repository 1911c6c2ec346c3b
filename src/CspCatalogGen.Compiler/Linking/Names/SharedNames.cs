using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Finds the names that pages give to two offers, so that a page of its own could not tell them apart.</summary>
internal static class SharedNames
{
    /// <summary>The names among <paramref name="seen"/> that two offers share, each said once, where it stands last.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<SeenName> seen, Func<string, string> spell)
    {
        foreach (var same in seen.GroupBy(name => new { name.Locale, Fold = NameFolding.Fold(name.Name) }))
        {
            var offers = same.Select(name => name.Offer).Distinct(StringComparer.Ordinal).OrderBy(offer => offer, StringComparer.Ordinal).ToList();
            if (offers.Count > 1)
            {
                var last = same.OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Location.Span.Start).Last();
                yield return Diagnostic.Create(
                    CatalogDiagnostics.SharedLocalizedName,
                    last.Location,
                    last.Name,
                    string.Join(" and ", offers.Select(offer => $"'{spell(offer)}'")),
                    last.Locale);
            }
        }
    }
}
