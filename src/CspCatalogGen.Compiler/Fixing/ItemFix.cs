using System;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Adds an item that the source has and the translation lacks, in the form of the item beside it.</summary>
internal static class ItemFix
{
    private const string UsualBreak = " <br/> ";

    private static readonly Regex Break = new(@"[ \t]*<br\s*/?>[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static Fix? Find(Diagnostic diagnostic, EditableText text)
    {
        if (diagnostic.Correction is not { Kind: CorrectionKind.ItemBefore or CorrectionKind.ItemAfter } correction)
        {
            return null;
        }

        var (line, span) = (text.LineStart(diagnostic.Location!.Span.Start), diagnostic.Location.Span);
        var isBefore = correction.Kind == CorrectionKind.ItemBefore;
        var edit = text.Text[text.SkipBlanks(line)] == '|' ? InPipeCell(text, span, correction.Text, isBefore)
            : text.Text.LastIndexOf("<li", span.Start, StringComparison.OrdinalIgnoreCase) is >= 0 and var item ? InList(text, item, span, correction.Text, isBefore)
            : null;
        return edit is null ? null : new Fix($"Add '{correction.Text}'", IsSafe: false, new[] { edit }.ToEquatableArray());
    }

    private static TextEdit? InPipeCell(EditableText text, SourceSpan item, string name, bool isBefore)
    {
        var start = ItemStart(text, item.Start);
        var lead = text.Text.Substring(start, item.Start - start);
        if (lead.IndexOf('<') >= 0)
        {
            return null;
        }

        var row = text.Text.Substring(text.LineStart(start), text.LineEnd(start) - text.LineStart(start));
        var between = Break.Match(row) is { Success: true } found ? found.Value : UsualBreak;
        var end = ItemEnd(text, item.End);
        return isBefore
            ? new TextEdit(text.Locate(start, start), lead + name + between)
            : new TextEdit(text.Locate(end, end), between + lead + name);
    }

    private static TextEdit? InList(EditableText text, int start, SourceSpan item, string name, bool isBefore)
    {
        var open = text.Text.IndexOf('>', start);
        var close = text.Text.IndexOf("</li>", item.End, StringComparison.OrdinalIgnoreCase);

        // An item that holds more than its name has a form that is not known.
        if (open < 0 || open >= item.Start || close < 0 || text.Text.Substring(open, close - open).IndexOf('<') >= 0)
        {
            return null;
        }

        var line = text.LineStart(start);
        var indent = text.Text.Substring(line, start - line);
        var isAlone = indent.Trim().Length == 0;
        var end = close + "</li>".Length;
        var lineBreak = text.LineEnd(end) is var last && last < text.Text.Length && text.Text[last] == '\r' ? "\r\n" : "\n";
        var added = text.Text.Substring(start, open + 1 - start) + name + "</li>";
        return isBefore
            ? new TextEdit(text.Locate(start, start), isAlone ? added + lineBreak + indent : added)
            : new TextEdit(text.Locate(end, end), isAlone ? lineBreak + indent + added : added);
    }

    // Behind the bar or the break before it: where its bullet stands.
    private static int ItemStart(EditableText text, int name)
        => text.SkipBlanks(text.Text.LastIndexOfAny(['|', '>', '\n'], name - 1) + 1);

    // Behind the marker and whatever else belongs to it.
    private static int ItemEnd(EditableText text, int name)
    {
        var end = name;
        while (end < text.Text.Length && text.Text[end] is not ('|' or '<' or '\r' or '\n'))
        {
            end++;
        }

        while (end > name && text.Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
