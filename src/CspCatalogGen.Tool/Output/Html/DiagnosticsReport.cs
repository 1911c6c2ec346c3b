using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>What is wrong with the documents, each with the line it stands in.</summary>
internal static class DiagnosticsReport
{
    // A row of an HTML page can be a page long; what is wrong shows with what is around it.
    private const int Around = 80;

    public static XElement Content(IEnumerable<Diagnostic> diagnostics, Func<SourceLocation, string?> lineOf)
    {
        var ordered = diagnostics.OrderByDescending(diagnostic => diagnostic.Descriptor.Severity).ToList();
        return ordered.Count == 0
            ? Element("p", "Nothing is to be said of the documents.")
            : HtmlPage.Cards(
                "Diagnostics, errors first",
                ["Severity", "Id", "Message"],
                ordered.Select(diagnostic =>
                {
                    var severity = OutputWords.Format(diagnostic.Descriptor.Severity);
                    return Element(
                        "tr",
                        Element("td", Class(severity), severity),
                        Element("td", Class("id"), Element("code", diagnostic.Descriptor.Id)),
                        Element("td", diagnostic.Message, ChangesHtml.Place(diagnostic.Location), Quote(diagnostic.Location, lineOf)));
                }));
    }

    private static XElement? Quote(SourceLocation? location, Func<SourceLocation, string?> lineOf)
    {
        if (location is null || lineOf(location) is not { } line || string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var start = Math.Min(location.Start.Column - 1, line.Length);
        var end = location.End.Line == location.Start.Line ? Math.Clamp(location.End.Column - 1, start, line.Length) : line.Length;
        var from = Whole(line, Math.Max(0, start - Around));
        var to = Whole(line, Math.Min(line.Length, Math.Max(end, start) + Around));
        end = Math.Min(end, to);
        return Element(
            "pre",
            (from > 0 ? "…" : "") + line[from..start],
            Element("mark", line[start..end]),
            line[end..to] + (to < line.Length ? "…" : ""));
    }

    // Not between the two halves of a character.
    private static int Whole(string line, int index) => index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
