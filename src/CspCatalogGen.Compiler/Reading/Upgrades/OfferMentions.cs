using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Finds offers in a page's sentences: those of its own table, and those that are well known.</summary>
internal sealed class OfferMentions
{
    // A shorter word may be a part of any other.
    private const int MinLength = 8;

    /// <summary>The well-known offers alone.</summary>
    public static readonly OfferMentions WellKnown = new([]);

    private readonly List<string> _folds;

    public OfferMentions(IEnumerable<string> namesInTable)
        => _folds = namesInTable
            .Select(NameFolding.Fold)
            .Where(fold => fold.Length >= MinLength)
            .Concat(WellKnownOffers.ByFold.Keys)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(fold => fold.Length)
            .ThenBy(fold => fold, StringComparer.Ordinal)
            .ToList();

    /// <summary>Whether <paramref name="text"/> names an offer.</summary>
    public bool AreIn(string text)
    {
        var fold = NameFolding.Fold(text);
        return _folds.Exists(name => fold.IndexOf(name, StringComparison.Ordinal) >= 0);
    }
}
