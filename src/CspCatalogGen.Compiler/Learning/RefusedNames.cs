using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>The localized names that a names document holds and cannot use.</summary>
internal sealed class RefusedNames
{
    private const string Column = " name";

    private readonly Dictionary<string, string> _reasons;

    private RefusedNames(Dictionary<string, string> reasons) => _reasons = reasons;

    public static RefusedNames None { get; } = new([]);

    public bool AreNone => _reasons.Count == 0;

    /// <summary>Those of <paramref name="document"/>, by what was said of them.</summary>
    public static RefusedNames In(NamesDocument document)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var told in document.Diagnostics.Concat(OfferDiagnostics(document)))
        {
            if (told.Descriptor == CatalogDiagnostics.NamesValue && told.Arguments[0].EndsWith(Column, StringComparison.Ordinal))
            {
                reasons[KeyOf(told.Arguments[0].Substring(0, told.Arguments[0].Length - Column.Length), told.Arguments[1])] = "is not " + told.Arguments[2];
            }
            else if (told.Descriptor == CatalogDiagnostics.UnsafeName)
            {
                reasons[KeyOf("", told.Arguments[0])] = "holds " + told.Arguments[1];
            }
        }

        return new RefusedNames(reasons);
    }

    /// <summary>These but for <paramref name="others"/>.</summary>
    public RefusedNames Without(RefusedNames others)
        => new(_reasons.Where(reason => !others._reasons.ContainsKey(reason.Key)).ToDictionary(static reason => reason.Key, static reason => reason.Value, StringComparer.Ordinal));

    /// <summary>Why the document refuses <paramref name="name"/> in <paramref name="locale"/>, in words that follow "it"; <see langword="null"/> where it does not.</summary>
    public string? Find(string locale, string name)
        => _reasons.TryGetValue(KeyOf(locale, name), out var reason) || _reasons.TryGetValue(KeyOf("", name), out reason) ? reason : null;

    // Names are held against one another where the pages are linked.
    private static IEnumerable<Diagnostic> OfferDiagnostics(NamesDocument document) => Linking.Names.OfferNames.From(document).Diagnostics;

    private static string KeyOf(string locale, string name) => locale + ":" + NameFolding.Fold(name);
}
