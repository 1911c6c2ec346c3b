using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>The market that leads a footnote, as a label of it, "India: …", or as its first words, "In India, …".</summary>
internal static class NoteLabel
{
    // What stands before a note and says that it is one.
    private static readonly HashSet<string> Labels = new(["note", "notes", "footnote", "footnotes", "remark", "exception", "hinweis", "anmerkung", "remarque", "nota", "opmerking", "uwaga", "примечание", "注", "注意", "備考", "メモ", "참고", "附註", "备注", "備註"], StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Marks = [' ', '\u00A0', '*', '¹', '²', '³', '†', '‡', '§'];

    private static readonly char[] Colons = [':', '：'];

    private static readonly char[] Ends = [':', '：', ','];

    /// <summary>The market of the label of <paramref name="note"/> and the words behind it; no market where it has none.</summary>
    public static (string? Market, string Words) Split(string note, MarketWords words)
    {
        var colon = note.IndexOfAny(Colons);
        if (colon > 0 && Labels.Contains(note.Substring(0, colon).Trim(' ', '\u00A0', '\u202F', '[', ']', '!', '*', '¹', '²', '³')))
        {
            return (null, note.Substring(colon + 1).TrimStart(Marks));
        }

        var end = note.IndexOfAny(Ends);
        var label = end < 0 ? "" : NameFolding.Fold(note.Substring(0, end)).TrimStart('1', '2', '3', '4', '5', '6', '7', '8', '9');
        return words.Words.FirstOrDefault(word => word.Market is not null && IsLabel(label, word.Fold, end < 0 || note[end] != ',')) is { Market: { } market }
            ? (market, note.Substring(end + 1))
            : (null, note);
    }

    private static bool IsLabel(string label, string market, bool isAlone)
        => label.EndsWith(market, StringComparison.Ordinal)
            && (label.Substring(0, label.Length - market.Length) is "in" or "for" or "customersin" or "forcustomersin" || (isAlone && label.Substring(0, label.Length - market.Length) is "" or "note" or "notefor"));
}
