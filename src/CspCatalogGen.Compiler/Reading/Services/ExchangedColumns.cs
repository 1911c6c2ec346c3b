using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// Finds String IDs under the heading of names, and names under that of String IDs. GUIDs join whatever stands beside them, so
/// nothing else would tell.
/// </summary>
internal static class ExchangedColumns
{
    /// <summary>Reports it where most of <paramref name="names"/> look like String IDs and more of them than of <paramref name="stringIds"/> do. Returns whether it did.</summary>
    public static bool Report(IReadOnlyCollection<PageText> names, IReadOnlyCollection<PageText> stringIds, ReportDiagnostic report)
    {
        var identifiers = names.Count(IsIdentifier);
        if (identifiers * 2 <= names.Count || identifiers <= stringIds.Count(IsIdentifier))
        {
            return false;
        }

        var name = stringIds.First(text => !IsIdentifier(text));
        report(CatalogDiagnostics.ReferenceColumnsExchanged, name.Span, [name.Text, names.First(IsIdentifier).Text]);
        return true;
    }

    // EXCHANGE_S_STANDARD, SPB, Microsoft_Teams_Premium; "Intune" is the name of a product.
    private static bool IsIdentifier(PageText text)
        => text.Text.All(static c => c is '_' or '-' || (c < '\u0080' && char.IsLetterOrDigit(c)))
            && (text.Text.IndexOf('_') >= 0 || !text.Text.Any(static c => c is >= 'a' and <= 'z'));
}
