using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Compiler.Tests.Reading.SecondReading;

/// <summary>
/// Reads an English page a second time, in another way than the product: the whole page as text, tags and signs taken away by
/// expressions. It knows no damage and no other language; what it reads of a well-written page the compiler must read, too.
/// </summary>
internal static partial class SecondReader
{
    /// <summary>The upgrades of the page, as market, offer and target.</summary>
    public static SortedSet<string> Read(string page)
    {
        var section = page[page.IndexOf("upgradesubscription", StringComparison.Ordinal)..].ReplaceLineEndings("\n");
        var rows = section.Contains("<table", StringComparison.Ordinal) ? HtmlRows(section) : PipeRows(section);
        return WithMarkets(rows.ToList(), Note(section));
    }

    private static IEnumerable<Row> PipeRows(string section)
    {
        var lines = section.Split('\n').Select(line => line.TrimStart('>', ' ')).Where(line => line.StartsWith('|')).ToList();
        var upgradesFirst = IsUpgrades(lines[0].Split('|')[1]);
        foreach (var cells in lines.Skip(2).Select(line => line.Trim('|', ' ').Split('|')))
        {
            yield return RowOf(cells[upgradesFirst ? 1 : 0], cells[upgradesFirst ? 0 : 1]);
        }
    }

    private static IEnumerable<Row> HtmlRows(string section)
    {
        var rows = TableRow().Matches(section).Select(row => Cell().Matches(row.Value).Select(cell => cell.Groups[1].Value).ToList()).ToList();
        var upgradesFirst = IsUpgrades(Words(rows[0][0]));
        var offer = "";
        foreach (var cells in rows.Skip(1))
        {
            // A row that a cell above reaches into has the other cell alone.
            offer = cells.Count == 2 ? cells[upgradesFirst ? 1 : 0] : offer;
            yield return RowOf(offer, cells.Count == 2 ? cells[upgradesFirst ? 0 : 1] : cells[0]);
        }
    }

    private static Row RowOf(string offer, string upgrades)
        => new(Words(offer), Break().Split(upgrades).Select(Words).Where(item => item.Length > 0).ToList());

    // Rule 5 of the design: a variant has what its base has, but for what the footnote speaks of, and the replacement.
    private static SortedSet<string> WithMarkets(List<Row> rows, Match note)
    {
        var upgrades = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var target in row.Targets)
            {
                upgrades.Add($"Global: {row.Offer} > {target.TrimEnd('¹')}");
            }
        }

        foreach (var source in note.Success ? note.Groups["sources"].Value.Split(" and ") : [])
        {
            var name = source[..^" India".Length];
            upgrades.Add($"India: {source} > {note.Groups["replacement"].Value} India");
            foreach (var target in rows.Where(row => row.Offer == name).SelectMany(row => row.Targets).Where(target => !target.EndsWith('¹')))
            {
                upgrades.Add($"India: {source} > {target}");
            }
        }

        return upgrades;
    }

    private static Match Note(string section) => NoteLine().Match(section.Split('\n').FirstOrDefault(line => line.StartsWith('¹'), ""));

    private static bool IsUpgrades(string heading) => heading.Contains("Possible", StringComparison.Ordinal) || heading.Contains("Target", StringComparison.Ordinal) || heading.Trim() == "To";

    private static string Words(string markup)
        => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(markup.Replace("<sup>1</sup>", "¹", StringComparison.Ordinal), " ")).Replace("**", "", StringComparison.Ordinal), " ").Trim(' ', '-', '–', '—', '•').Replace(" ¹", "¹", StringComparison.Ordinal);

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex TableRow();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<br ?/?>|</li>|</p>|</div>")]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^¹ (?<sources>(?:[^.]*? India)(?: and [^.]*? India)*) can be upgraded to (?<replacement>[^.]*?) India, (?:but )?not to [^.]*?\\.")]
    private static partial Regex NoteLine();

    private sealed record Row(string Offer, List<string> Targets);
}
