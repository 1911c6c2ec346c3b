using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Tests.Reading.SecondReading;

/// <summary>Writes an English page with upgrades by chance, in one of the many shapes that people write it in.</summary>
internal sealed class PageOfShape(Random random)
{
    private static readonly string[] Offers =
    [
        "Microsoft 365 Business Basic", "Microsoft 365 Business Standard", "Microsoft 365 Business Premium", "Microsoft 365 Apps for business", "Microsoft 365 Apps for enterprise",
        "Office 365 Enterprise E1", "Office 365 Enterprise E3", "Office 365 Enterprise E5", "Microsoft 365 E3", "Microsoft 365 E5",
    ];

    private readonly string _marker = One(random, "¹", " ¹", "<sup>1</sup>");

    public string Write()
    {
        var rows = Offers.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(offer => (Offer: offer, Targets: TargetsOf(offer))).ToList();
        var note = random.Next(2) == 0 ? Note(rows) : null;
        var isSwapped = random.Next(5) == 0;
        var table = random.Next(2) == 0 ? Pipe(rows, note?.Target, isSwapped) : Html(rows, note?.Target, isSwapped);
        var page = string.Join(
            "\n\n",
            new[] { FrontMatter(), "# Upgrade a customer's subscription", Heading(), One(random, "", "These upgrades are supported:"), table, note?.Text ?? "", Conditions() }.Where(part => part.Length > 0)) + "\n";
        return random.Next(3) == 0 ? page.ReplaceLineEndings("\r\n") : page;
    }

    private List<string> TargetsOf(string offer) => Offers.Where(other => other != offer).OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToList();

    // The footnote speaks of one target, which the rows that have it mark.
    private (string Target, string Text)? Note(List<(string Offer, List<string> Targets)> rows)
    {
        var target = rows[0].Targets[0];
        var sources = rows.Where(row => row.Targets.Contains(target)).Select(row => row.Offer + " India");
        return (target, $"¹ {string.Join(" and ", sources)} can be upgraded to {target} India, {One(random, "", "but ")}not to {target}.");
    }

    private string FrontMatter()
        => $"---\ntitle: Upgrade a customer's subscription\n{One(random, "", "ms.contentlocale: en-US\n")}ms.date: 0{random.Next(1, 10)}/1{random.Next(10)}/2021\n---";

    private string Heading()
        => One(
            random,
            "## Upgrades <a id=\"upgradesubscription\"></a>",
            "## <a href=\"\" id=\"upgradesubscription\"></a>Upgrade paths",
            "<a id=\"upgradesubscription\"></a>\n\n## Supported upgrades",
            "### Which upgrades are supported <a id=\"upgradesubscription\"></a>");

    private string Pipe(List<(string Offer, List<string> Targets)> rows, string? marked, bool isSwapped)
    {
        var bullet = One(random, "- ", "– ", "— ", "");
        var end = One(random, " <br/> ", "<br>", " <br />  ");
        var quote = random.Next(6) == 0 ? "> " : "";
        var lines = new List<string> { Cells(Headings(), isSwapped), One(random, "| --- | --- |", "|---:|:---|") };
        foreach (var (offer, targets) in rows)
        {
            var items = targets.Select(target => bullet + Name(target) + (target == marked ? _marker : ""));
            lines.AddRange(random.Next(6) == 0 && bullet.Length == 0
                ? items.Select(item => Cells((Name(offer), item), isSwapped))
                : [Cells((Name(offer), string.Join(end, items) + One(random, "", end.TrimEnd())), isSwapped)]);
        }

        return string.Join("\n", lines.Select(line => quote + line));
    }

    private string Html(List<(string Offer, List<string> Targets)> rows, string? marked, bool isSwapped)
    {
        var headings = Headings();
        var shape = random.Next(5);
        var body = rows.SelectMany(row => shape == 4 && !isSwapped
            ? row.Targets.Select((target, i) => $"<tr>{(i == 0 ? $"<td rowspan=\"{row.Targets.Count}\">{Name(row.Offer)}</td>" : "")}<td>{Name(target) + (target == marked ? _marker : "")}</td></tr>")
            : [$"<tr>{Pair($"<td>{One(random, "", "<p>")}{Name(row.Offer)}</td>", $"<td>{Items(row.Targets, marked, shape)}</td>", isSwapped)}</tr>"]);
        var head = $"<tr>{Pair($"<th>{headings.Offer}</th>", $"<th>{headings.Upgrades}</th>", isSwapped)}</tr>";
        return random.Next(2) == 0
            ? $"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{string.Join(One(random, "\n", "\n\n"), body)}\n</tbody>\n</table>"
            : $"<table>{head}\n{string.Join("\n", body)}</table>";
    }

    private string Items(List<string> targets, string? marked, int shape)
    {
        var names = targets.Select(target => Name(target) + (target == marked ? _marker : ""));
        return shape switch
        {
            0 => $"<ul>{string.Concat(names.Select(name => $"<li>{name}</li>\n"))}</ul>",
            1 => string.Concat(names.Select(name => $"<p>{name}</p>")),
            2 => string.Concat(names.Select(name => $"<div>{name}</div>")),
            _ => string.Join("<br/>", names),
        };
    }

    private (string Offer, string Upgrades) Headings()
        => random.Next(4) switch
        {
            0 => ("From", "To"),
            1 => ("Current offer", "Target offers"),
            _ => ("Offer", "Possible upgrades"),
        };

    private string Conditions()
        => One(
            random,
            "",
            "An upgrade needs all of these:\n\n- The subscription must be active.\n- The partner must have delegated admin privileges.\n- The customer has no other subscription with the additional services.\n- The customer must not have a subscription to the target already.");

    private string Name(string offer)
        => random.Next(8) switch
        {
            0 => offer.Replace("365 ", "365\u00A0", StringComparison.Ordinal),
            1 => offer.Replace("365 ", "365&nbsp;", StringComparison.Ordinal),
            2 => $" {offer} ",
            _ => offer,
        };

    private static string Cells((string Offer, string Upgrades) row, bool isSwapped) => "| " + Pair(row.Offer + " | ", row.Upgrades + " | ", isSwapped).TrimEnd();

    private static string Pair(string offer, string upgrades, bool isSwapped) => isSwapped ? upgrades + offer : offer + upgrades;

    private static string One(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
