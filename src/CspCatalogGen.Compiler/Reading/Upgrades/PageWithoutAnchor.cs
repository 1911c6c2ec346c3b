using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Says why a document without the anchor is no upgrade page, where somebody may have meant it to be one.</summary>
internal static class PageWithoutAnchor
{
    /// <summary>Reports what is wrong with <paramref name="document"/>, whose nearest thing to an anchor is <paramref name="nearMiss"/>.</summary>
    public static void Report(SourceDocument document, SourceSpan? nearMiss, ReportDiagnostic report)
    {
        var text = document.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            report(CatalogDiagnostics.Empty, default, []);
        }
        else if (DocumentDamage.Find(text) is var (descriptor, span, what) && (document.IsNamed || UpgradeAnchor.IsPossible(text.Replace("\0", ""))))
        {
            report(descriptor, span, what is null ? [] : [what]);
        }
        else if (nearMiss is { } near)
        {
            report(CatalogDiagnostics.NoAnchor, near, [$" ('{text.Substring(near.Start, near.Length)}' is near)"]);
        }
        else if (document.IsNamed)
        {
            report(CatalogDiagnostics.NoAnchor, default, [""]);
        }
    }
}
