using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>Names of products and plans, which are joined by GUID and so may hold whatever can be seen.</summary>
internal static class VisibleName
{
    /// <summary>Whether everything in <paramref name="words"/> can be seen; where not, that is reported.</summary>
    public static bool IsUsable(ServicePlanPage page, PageText words, Action<Diagnostic> report)
    {
        if (!Enumerable.Range(0, words.Text.Length).Any(i => !PrintableText.IsPrintable(words.Text, i) || words.Text[i] == '\uFFFD'))
        {
            return true;
        }

        report(Diagnostic.Create(
            CatalogDiagnostics.UnsafeName,
            page.Locate(words.Span),
            words.Text,
            NameSafety.FindTrouble(words.Text, mustBeAscii: false) ?? "a character that cannot be seen"));
        return false;
    }
}
