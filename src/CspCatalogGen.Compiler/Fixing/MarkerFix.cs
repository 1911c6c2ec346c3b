using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Restores a marker that a translation destroyed, and removes what may be left of one.</summary>
internal static class MarkerFix
{
    // What translations make of a raised digit.
    private const string Remains = "-–—()[]（）*^'";

    public static Fix? Find(Diagnostic diagnostic, EditableText text)
    {
        var span = diagnostic.Location!.Span;
        if (diagnostic.Descriptor == CatalogDiagnostics.StrayCharacter)
        {
            return Fix.Replace("Remove the stray character", isSafe: false, diagnostic.Location, "");
        }

        if (diagnostic.Correction is not { Kind: CorrectionKind.Marker, Text: var marker })
        {
            return null;
        }

        var title = $"Restore the marker '{marker}'";
        return diagnostic.Descriptor == CatalogDiagnostics.FootnoteLostMarker
            ? Fix.Replace(title, isSafe: span.Length > 0 && char.IsLetter(text.Text[span.Start]), text.Locate(span.Start, span.Start), marker + " ")
            : Fix.Replace(title, isSafe: true, text.Locate(span.End, EndOfRemains(text, span.End)), marker);
    }

    // What stands between the name and the end of its cell or item.
    private static int EndOfRemains(EditableText text, int nameEnd)
    {
        var end = nameEnd;
        for (var at = text.SkipBlanks(nameEnd); at < text.Text.Length && Remains.IndexOf(text.Text[at]) >= 0; at = text.SkipBlanks(at + 1))
        {
            end = at + 1;
        }

        return end;
    }
}
