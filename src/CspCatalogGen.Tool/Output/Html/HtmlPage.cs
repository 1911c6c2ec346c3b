using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>A page that needs nothing but itself: its styles are in it, and it is not allowed to load anything.</summary>
internal static class HtmlPage
{
    /// <summary>Writes a page of <paramref name="sections"/>, with links to them above.</summary>
    public static void Write(string title, string summary, IReadOnlyList<HtmlSection> sections, Stream output)
        => Html.Write(
            Element(
                "html",
                Attribute("lang", "en"),
                Element(
                    "head",
                    Element("meta", Attribute("charset", "utf-8")),
                    Element("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                    Element("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                    Element("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
                    Element("title", title),
                    new XElement("style", Styles())),
                Element(
                    "body",
                    Element("a", Class("skip"), Attribute("href", "#main"), "Skip to the content"),
                    Element("header", Element("h1", title), Element("p", summary), Navigation(sections)),
                    Element("main", Attribute("id", "main"), sections.Select(section => Element(
                        "section",
                        Attribute("id", section.Id),
                        Attribute("aria-labelledby", section.Id + "-title"),
                        Element("h2", Attribute("id", section.Id + "-title"), section.Title),
                        section.Content))))),
            output);

    /// <summary>A table that can be scrolled by the keyboard where it is wider than the screen.</summary>
    public static XElement Table(string caption, IEnumerable<string> headings, IEnumerable<XElement> rows) => Element(
        "div",
        Class("wide"),
        Attribute("tabindex", "0"),
        Attribute("role", "region"),
        Attribute("aria-label", caption),
        Element(
            "table",
            Element("caption", caption),
            Element("thead", Element("tr", headings.Select(heading => Element("th", Attribute("scope", "col"), heading)))),
            Element("tbody", rows)));

    private static XElement? Navigation(IReadOnlyList<HtmlSection> sections)
        => sections.Count < 2 ? null : Element(
            "nav",
            Attribute("aria-label", "Sections"),
            Element("ul", sections.Select(section => Element("li", Element("a", Attribute("href", "#" + section.Id), section.Title)))));

    private static string Styles()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css") ?? throw new InvalidOperationException("The styles are not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A part of a page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Content">What is in it.</param>
internal sealed record HtmlSection(string Id, string Title, IReadOnlyList<object> Content);
