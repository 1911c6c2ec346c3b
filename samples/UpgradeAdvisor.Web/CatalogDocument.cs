using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;

namespace UpgradeAdvisor.Web;

/// <summary>A document of the catalog, to look a line up in.</summary>
internal sealed class CatalogDocument
{
    private const string Folder = "docs/catalog/";

    private static readonly string[] NamesOf21Vianet = ["21Vianet", "世纪互联", "世紀互聯"];

    // Only what an offer stands in is shown, whatever is asked for.
    private static readonly Lazy<Dictionary<string, CatalogDocument>> All = new(() => UpgradeCatalog.GetOffers()
        .SelectMany(UpgradeCatalog.GetDocuments)
        .Select(NameOf)
        .Distinct()
        .Where(name => File.Exists(PathOf(name)))
        .ToDictionary(name => name, name => new CatalogDocument(name, File.ReadAllLines(PathOf(name)))));

    private readonly string[] _lines;

    private CatalogDocument(string name, string[] lines)
    {
        Name = name;
        _lines = lines;
    }

    /// <summary>The path in the folder of the catalog: <c>en-us/upgrade-subscriptions.md</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is a page of the Partner Center that 21Vianet operates: its title says so.</summary>
    public bool IsOf21Vianet => Array.Find(_lines, line => line.StartsWith("title:", StringComparison.Ordinal)) is { } title
        && NamesOf21Vianet.Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The document with a path, as the catalog has it or from the folder of the catalog.</summary>
    public static CatalogDocument? Find(string path) => All.Value.GetValueOrDefault(NameOf(path));

    /// <summary>The first line of the table, from 1, that has one of the names; <see langword="null"/> where none has.</summary>
    public int? FindLine(IEnumerable<string> names)
    {
        var wanted = names.Select(Plain).ToList();
        var start = Array.FindIndex(_lines, line => line.Contains("\"upgradesubscription\"", StringComparison.OrdinalIgnoreCase));
        var lines = _lines.Select((text, index) => (Text: Plain(text).TrimStart('|'), Number: index + 1)).Skip(Math.Max(start, 0)).ToList();

        // The row of a pipe table starts with its offer; elsewhere the first line that names it has to do.
        return lines.Where(line => wanted.Exists(name => line.Text.StartsWith(name + "|", StringComparison.OrdinalIgnoreCase)))
            .Concat(lines.Where(line => wanted.Exists(name => line.Text.Contains(name, StringComparison.OrdinalIgnoreCase))))
            .Select(line => (int?)line.Number)
            .FirstOrDefault();
    }

    /// <summary>The document with a number at each line: <c>#L12</c> is the twelfth.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(Name)}</title>
            <link rel="stylesheet" href="/app.css">
            <main class="document">
            <h1>{WebUtility.HtmlEncode(Name)}</h1>
            <p><a href="/">Back to the advisor</a></p>
            <ol lang="{Name.Split('/')[0]}">

            """);
        for (var i = 0; i < _lines.Length; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"L{i + 1}\"><code>{WebUtility.HtmlEncode(_lines[i])}</code></li>\n");
        }

        return html.Append("</ol>\n</main>\n</html>\n").ToString();
    }

    private static string NameOf(string path)
    {
        var start = path.IndexOf(Folder, StringComparison.Ordinal);
        return start < 0 ? path : path[(start + Folder.Length)..];
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "documents", name);

    // Pages write non-breaking spaces in three ways.
    private static string Plain(string text) => string.Concat(WebUtility.HtmlDecode(text).Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>Where a document says something.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">The line of the row, where it was found.</param>
/// <param name="Href">The same as a link.</param>
internal sealed record Place(string Document, int? Line, string Href)
{
    /// <summary>The documents of the market's cloud that name both offers, those in the reader's language first.</summary>
    public static IEnumerable<Place> Find(Offer from, Offer to, Market market, string language) => UpgradeCatalog.GetDocuments(from)
        .Intersect(UpgradeCatalog.GetDocuments(to))
        .Select(CatalogDocument.Find)
        .OfType<CatalogDocument>()
        .Where(document => document.IsOf21Vianet == UpgradeCatalog.IsOperatedBy21Vianet(market))
        .OrderByDescending(document => document.Name.StartsWith(language, StringComparison.OrdinalIgnoreCase))
        .ThenBy(document => document.Name, StringComparer.Ordinal)
        .Select(document =>
        {
            var locale = document.Name.Split('/')[0];
            var line = document.FindLine([UpgradeCatalog.GetName(from, market, locale), UpgradeCatalog.GetName(from, market)]);
            return new Place(document.Name, line, $"/documents/{document.Name}{(line is null ? "" : string.Create(CultureInfo.InvariantCulture, $"#L{line}"))}");
        })
        .Where(place => place.Line is not null);
}
