using System;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Quick looks at text that is not parsed yet.</summary>
internal static class ReferenceScan
{
    // It stands among the headings of every reference.
    private const string Guid = "GUID";

    private static readonly char[] Tables = ['|', '<'];

    // Between two headings. Tabs and blanks make no table of Markdown, but tell that one is meant, which is reported then.
    private static readonly string[] Edges = ["|", "\t", "  "];

    /// <summary>
    /// Whether <paramref name="text"/> can be a licensing reference: it has a row of headings of one, or a GUID in brackets
    /// in a table.
    /// </summary>
    public static bool IsPossible(string text) => Find(text) >= 0;

    /// <summary>Where it has the first of them, or -1.</summary>
    public static int Find(string text)
    {
        var guid = AsciiWord.Find(text, Guid);
        var speaksOfGuids = guid >= 0;
        if (speaksOfGuids)
        {
            var heading = FindHeading(text, guid);
            heading = heading >= 0 ? heading : FindHtmlHeading(text);
            if (heading >= 0)
            {
                return heading;
            }
        }

        // A GUID beside an offer's name makes no reference of an upgrade page. Where GUIDs are spoken of, plans need no table to be told.
        for (var open = AsciiWord.Find(text, AnchorIds.Upgrades) >= 0 ? -1 : FindPlan(text, 0); open >= 0; open = FindPlan(text, open + 1))
        {
            var start = text.LastIndexOf('\n', open) + 1;
            if (speaksOfGuids || text.IndexOfAny(Tables, start, EndOfLine(text, open) - start) >= 0)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Whether <paramref name="text"/> has a plan as references write it: a GUID in brackets behind a name.</summary>
    public static bool HoldsPlans(string text) => FindPlan(text, 0) >= 0;

    /// <summary>Where the line that <paramref name="at"/> stands in ends.</summary>
    public static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static int FindHeading(string text, int guid)
    {
        for (var at = guid; at >= 0;)
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var end = EndOfLine(text, at);
            if (ReferenceHeadings.AreOfReference(text.Substring(start, end - start).Split(Edges, StringSplitOptions.None)))
            {
                return start;
            }

            at = AsciiWord.Find(text, Guid, end);
        }

        return -1;
    }

    // The cells of a row of an HTML table are the pieces between its tags.
    private static int FindHtmlHeading(string text)
    {
        for (var row = text.IndexOf("<tr", StringComparison.OrdinalIgnoreCase); row >= 0;)
        {
            var next = text.IndexOf("<tr", row + 1, StringComparison.OrdinalIgnoreCase);
            var end = next < 0 ? text.Length : next;
            if (text.IndexOf(Guid, row, end - row, StringComparison.OrdinalIgnoreCase) >= 0 && ReferenceHeadings.AreOfReference(text.Substring(row, end - row).Split('<', '>')))
            {
                return row;
            }

            row = next;
        }

        return -1;
    }

    private static int FindPlan(string text, int from)
    {
        var open = text.IndexOf('(', from);
        while (open >= 0 && !GuidText.IsBracketed(text, open))
        {
            open = text.IndexOf('(', open + 1);
        }

        return open;
    }
}
