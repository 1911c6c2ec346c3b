using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Adds a row that the source has and the translation lacks to a pipe table, in the form of the row beside it.</summary>
internal static class RowFix
{
    private const string UsualBreak = " <br/> ";

    // An offer and its upgrades, with a bar at either end. Any other row has a form that is not known.
    private static readonly Regex Row = new(@"^(?<open>[ \t]*\|[ \t]*)[^|<]+?(?<between>[ \t]*\|[ \t]*)(?<bullet>[-\u2013\u2014*\u2022][ \t]+)?(?<items>[^|]*[^|\s])(?<close>[ \t]*\|[ \t]*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Break = new(@"[ \t]*<br\s*/?>[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static Fix? Find(Diagnostic diagnostic, EditableText text)
    {
        if (diagnostic.Correction is not { Kind: CorrectionKind.RowBefore or CorrectionKind.RowAfter } correction)
        {
            return null;
        }

        var at = diagnostic.Location!.Span.Start;
        var (start, end) = (text.LineStart(at), text.LineEnd(at));
        if (Row.Match(text.Text.Substring(start, end - start)) is not { Success: true } row)
        {
            return null;
        }

        var (bullet, between) = (row.Groups["bullet"].Value, Break.Match(row.Groups["items"].Value) is { Success: true } found ? found.Value : UsualBreak);
        var words = correction.Text.Split('\n');
        var added = row.Groups["open"].Value + words[0] + row.Groups["between"].Value
            + string.Join(between, words.Skip(1).Select(word => bullet + word)) + row.Groups["close"].Value;
        var lineBreak = end < text.Text.Length && text.Text[end] == '\r' ? "\r\n" : "\n";
        var edit = correction.Kind == CorrectionKind.RowBefore
            ? new TextEdit(text.Locate(start, start), added + lineBreak)
            : new TextEdit(text.Locate(end, end), lineBreak + added);
        return new Fix($"Add the row of '{words[0]}'", IsSafe: false, new[] { edit }.ToEquatableArray());
    }
}
