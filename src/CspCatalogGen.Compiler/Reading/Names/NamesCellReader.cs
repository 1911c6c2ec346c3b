using System;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>What the tables of the names document have in common: headings in any letter case, names in plain letters.</summary>
internal sealed class NamesCellReader(ReportDiagnostic report)
{
    /// <summary>Whether <paramref name="heading"/> is that of <paramref name="column"/>.</summary>
    public static bool Is(string heading, string column) => heading.Equals(column, StringComparison.OrdinalIgnoreCase);

    // A page's marker is no part of a name, and the names document has no footnotes.
    private static string? FindMarker(string name)
        => name.Length > 1 && (name[name.Length - 1] is '*' or '†' or '‡' or '§' || Superscript.IsDigit(name[name.Length - 1], out _)) ? name.Substring(name.Length - 1)
            : name.Length > 3 && name[name.Length - 1] is ')' or ']' && name[name.Length - 3] is '(' or '^' && char.IsDigit(name[name.Length - 2]) ? name.Substring(name.LastIndexOfAny(['(', '[']))
            : null;

    /// <summary>Whether <paramref name="name"/> can be used; what is wrong with it is said.</summary>
    public bool IsSafe(PageText name, bool mustBeAscii)
    {
        if (NameSafety.FindTrouble(name.Text, mustBeAscii) is not { } trouble)
        {
            if (FindMarker(name.Text) is not { } marker)
            {
                return true;
            }

            trouble = "a footnote marker, " + marker;
        }

        report(CatalogDiagnostics.UnsafeName, name.Span, [name.Text, trouble]);
        return false;
    }
}
