using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Finds the names that pages give to two offers, so that a page of its own could not tell them apart.</summary>
internal static class SharedNames
{
    /// <summary>
    /// The names among <paramref name="seen"/> that two offers share, each said once, where it stands last; not again what was
    /// <paramref name="told"/> of the names document.
    /// </summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyCollection<SeenName> seen, Func<string, string> spell, IEnumerable<Diagnostic> told)
    {
        var shared = FindShared(seen);
        if (shared.Count > 0)
        {
            shared.ExceptWith(told.Where(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.SharedLocalizedName).Select(static diagnostic => (diagnostic.Arguments[2], NameFolding.Fold(diagnostic.Arguments[0]))));
        }

        foreach (var same in seen.Where(name => shared.Contains((name.Locale, name.Fold))).GroupBy(name => (name.Locale, name.Fold)))
        {
            // Beside one that is known, an offer on no list is likely to be that one, misspelt, and was told.
            if (same.Where(name => !name.IsUnlisted).Select(name => name.Key).Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
            {
                continue;
            }

            var offers = same.Select(name => name.Key).Distinct(StringComparer.Ordinal).OrderBy(offer => offer, StringComparer.Ordinal);
            var inOrder = same.OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Location.Span.Start).ToList();
            var last = inOrder[inOrder.Count - 1];
            var others = inOrder.Where(name => name.Key != last.Key).GroupBy(name => name.Key, StringComparer.Ordinal).Select(names => names.First());
            yield return Diagnostic.Create(
                CatalogDiagnostics.SharedLocalizedName,
                last.Location,
                last.Name,
                string.Join(" and ", offers.Select(offer => $"'{spell(offer)}'")),
                last.Locale) with
            {
                Related = others.Select(other => new RelatedPlace(other.Location, $"'{spell(other.Key)}' here")).ToEquatableArray(),
            };
        }
    }

    // Without groups: nearly every name is one offer's, and there are many names.
    private static HashSet<(string Locale, string Fold)> FindShared(IEnumerable<SeenName> seen)
    {
        var owners = new Dictionary<(string Locale, string Fold), string>();
        var shared = new HashSet<(string Locale, string Fold)>();
        foreach (var name in seen)
        {
            if (!owners.TryGetValue((name.Locale, name.Fold), out var owner))
            {
                owners.Add((name.Locale, name.Fold), name.Key);
            }
            else if (owner != name.Key)
            {
                shared.Add((name.Locale, name.Fold));
            }
        }

        return shared;
    }
}
