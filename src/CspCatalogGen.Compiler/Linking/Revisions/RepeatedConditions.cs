using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Finds a condition that a translation has twice, where its source has two: one of them is lost, whatever the words.</summary>
internal static class RepeatedConditions
{
    // Each is held against those before it.
    private const int MaxConditions = 50;

    /// <summary>Those of <paramref name="translations"/> beside <paramref name="canonical"/>, but for those of which something else was told.</summary>
    public static IEnumerable<Diagnostic> Find(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations)
    {
        var source = canonical.Page.Conditions;
        foreach (var translation in translations)
        {
            var own = translation.Page.Page.Conditions;
            for (var i = 1; own.Count == source.Count && own.Count <= MaxConditions && i < own.Count; i++)
            {
                if (FindBefore(i, own) is var first and >= 0 && FoldOf(source[i]) != FoldOf(source[first])
                    && !translation.DisagreesAt(own[i].Words.Local.Span) && !translation.DisagreesAt(own[first].Words.Local.Span))
                {
                    var words = own[i].Words.Local;
                    yield return Diagnostic.Create(
                        CatalogDiagnostics.TranslationShape,
                        translation.Page.Locate(words.Span),
                        $"The condition '{words.Text}' stands here twice, where its source has two")
                        .Beside(canonical.Locate(source[i].Words.Local.Span), "the source");
                }
            }
        }
    }

    private static int FindBefore(int at, EquatableArray<Condition> conditions)
    {
        var fold = FoldOf(conditions[at]);
        for (var i = 0; i < at; i++)
        {
            if (FoldOf(conditions[i]) == fold)
            {
                return i;
            }
        }

        return -1;
    }

    private static string FoldOf(Condition condition) => NameFolding.Fold(condition.Words.Local.Text);
}
