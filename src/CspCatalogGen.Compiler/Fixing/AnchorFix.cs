using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Puts the anchor back into the heading above an upgrade table.</summary>
internal static class AnchorFix
{
    private const string Anchor = " <a id=\"" + AnchorIds.Upgrades + "\"></a>";

    public static Fix? Find(Diagnostic diagnostic, EditableText text)
    {
        if (diagnostic.Descriptor != CatalogDiagnostics.AnchorLost)
        {
            return null;
        }

        for (var line = text.LineStart(diagnostic.Location!.Span.Start); line > 0;)
        {
            line = text.LineStart(line - 1);
            if (string.CompareOrdinal(text.Text, line, "## ", 0, 3) == 0)
            {
                var end = text.LineEnd(line);
                while (text.Text[end - 1] is ' ' or '\t')
                {
                    end--;
                }

                return Fix.Replace("Put the anchor into the heading above", isSafe: false, text.Locate(end, end), Anchor);
            }
        }

        return null;
    }
}
