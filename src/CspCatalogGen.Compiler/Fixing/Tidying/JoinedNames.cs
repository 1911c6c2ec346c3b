using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Fixing.Tidying;

/// <summary>Names whose words lost the blanks between them: <c>Office365Business</c>.</summary>
internal static class JoinedNames
{
    public static IEnumerable<Diagnostic> Find(UpgradePage page, EditableText text, Catalog catalog)
    {
        var known = catalog.Offers
            .SelectMany(offer => offer.FormerNames.Select(former => former.Name).Prepend(offer.Name))
            .GroupBy(WithoutBlanks, StringComparer.Ordinal)
            .Where(same => same.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var name in PageTidying.Names(page))
        {
            if (known.TryGetValue(WithoutBlanks(name.Text), out var written)
                && name.Text.Length < written.Length
                && text.Text.Substring(name.Span.Start, name.Span.Length) == name.Text)
            {
                var location = page.Locate(name.Span);
                yield return Diagnostic.Create(CatalogDiagnostics.NameWrittenTogether, location, name.Text, written) with
                {
                    Fix = Fix.Replace($"Write '{written}'", isSafe: true, location, written),
                };
            }
        }
    }

    private static string WithoutBlanks(string name) => name.Replace(" ", "");
}
