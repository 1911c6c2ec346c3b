using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Joins rows to the table above them, where nothing but blank lines parts the two.</summary>
internal static class BlankLineFix
{
    public static Fix? Find(Diagnostic diagnostic, EditableText text)
    {
        var isNamesRow = diagnostic.Descriptor == CatalogDiagnostics.NamesRowsBehind;
        if (!isNamesRow && diagnostic.Descriptor != CatalogDiagnostics.RowsBehindTable && diagnostic.Descriptor != CatalogDiagnostics.ReferenceRowLost)
        {
            return null;
        }

        var start = text.LineStart(diagnostic.Location!.Span.Start);
        var above = start;
        while (above > 0 && text.Text[above - 1] is ' ' or '\t' or '\r' or '\n')
        {
            above--;
        }

        above = text.LineEnd(above);
        var row = above < text.Text.Length ? above + (text.Text[above] == '\r' && above + 1 < text.Text.Length && text.Text[above + 1] == '\n' ? 2 : 1) : above;
        return IsRow(text, above) && IsRow(text, start) && row < start

            // Behind an upgrade table may stand rows that are meant to be no part of it.
            ? Fix.Replace("Remove the blank line", isSafe: isNamesRow, text.Locate(row, start), "")
            : null;
    }

    private static bool IsRow(EditableText text, int at)
        => text.SkipBlanks(text.LineStart(at)) is var first && first < text.Text.Length && text.Text[first] == '|';
}
