using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>Changes as HTML.</summary>
internal static class ChangesHtml
{
    /// <summary>Writes a page of <paramref name="changes"/>.</summary>
    public static void Write(string before, string after, IReadOnlyList<CatalogChange> changes, ChangeSeverities severities, Stream output)
        => HtmlPage.Write(
            "Catalog changes",
            $"{before} → {after}: {ChangesTextWriter.Count(changes, severities)}",
            [new HtmlSection("changes", "Changes", [Table(changes, severities)])],
            output);

    /// <summary>A table of them, the breaking ones first; a sentence where there are none.</summary>
    public static XElement Table(IReadOnlyList<CatalogChange> changes, ChangeSeverities severities)
        => changes.Count == 0
            ? Element("p", "Nothing changed in the catalog.")
            : HtmlPage.Table(
                "Changes, the breaking ones first",
                ["Severity", "Change", "Rule", "Before", "After"],
                ChangesTextWriter.BreakingFirst(changes, severities).Select(change =>
                {
                    var word = severities.IsBreaking(change) ? "breaking" : "compatible";
                    return Element(
                        "tr",
                        Element("td", Class(word), word),
                        Element("td", change.Sentence),
                        Element("td", Element("code", change.Rule.Name)),
                        Element("td", Place(change.Before)),
                        Element("td", Place(change.After)));
                }));

    /// <summary>A place in a document.</summary>
    public static XElement? Place(SourceLocation? place)
        => place is null ? null : Element("span", Class("place"), ChangesTextWriter.Place(place));
}
