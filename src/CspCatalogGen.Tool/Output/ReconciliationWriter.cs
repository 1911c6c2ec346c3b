using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Reconciling;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes what a reconciliation found, for people as Markdown tables and for programs as JSON.</summary>
internal static class ReconciliationWriter
{
    /// <summary>Writes a table for each finding.</summary>
    public static void WriteTables(Reconciliation reconciliation, Stream output)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"Documented upgrades of the market {reconciliation.Market} against Partner Center's offers{(reconciliation.Country is { } country ? $" ({Cell(country)})" : "")}.");
        foreach (var finding in Enum.GetValues<Finding>())
        {
            var upgrades = reconciliation.Upgrades.Where(upgrade => upgrade.Finding == finding).ToList();
            text.WriteLine();
            text.WriteLine($"{Title(finding)}: {upgrades.Count.ToString(CultureInfo.InvariantCulture)}");
            if (upgrades.Count == 0)
            {
                continue;
            }

            text.WriteLine();
            text.WriteLine("| From | To | Kind | Detail |");
            text.WriteLine("| --- | --- | --- | --- |");
            foreach (var upgrade in upgrades)
            {
                text.WriteLine($"| {Cell(upgrade.From)} | {Cell(upgrade.To)} | {upgrade.Kind} |{(upgrade.Detail is { } detail ? $" {Cell(detail)}" : "")} |");
            }
        }

        text.WriteLine();
        text.WriteLine($"Other offers of the dump that list targets: {reconciliation.OtherSources.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Writes everything as JSON.</summary>
    public static void WriteJson(Reconciliation reconciliation, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        json.WriteString("market", reconciliation.Market);
        json.WriteString("country", reconciliation.Country);
        json.WriteNumber("otherSources", reconciliation.OtherSources);
        json.WriteStartArray("upgrades");
        foreach (var upgrade in reconciliation.Upgrades)
        {
            json.WriteStartObject();
            json.WriteString("finding", Word(upgrade.Finding));
            json.WriteString("kind", upgrade.Kind);
            json.WriteString("from", upgrade.From);
            json.WriteString("fromId", upgrade.FromId);
            json.WriteString("to", upgrade.To);
            json.WriteString("toId", upgrade.ToId);
            json.WriteString("detail", upgrade.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Title(Finding finding) => finding switch
    {
        Finding.Confirmed => "Documented and listed",
        Finding.MissingInDump => "Documented and not listed",
        Finding.OfferNotInDump => "Documented, not comparable",
        Finding.Undocumented => "Listed between offers of the catalog and not documented",
        Finding.UndocumentedTarget => "Listed to an offer that the catalog does not have",
        Finding.Dangling => "Listed to an offer that is not listed itself",
        Finding.Sibling => "Listed from a trial or variant of a product of the catalog",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    private static string Word(Finding finding) => finding switch
    {
        Finding.Confirmed => "confirmed",
        Finding.MissingInDump => "missingInDump",
        Finding.OfferNotInDump => "offerNotInDump",
        Finding.Undocumented => "undocumented",
        Finding.UndocumentedTarget => "undocumentedTarget",
        Finding.Dangling => "dangling",
        Finding.Sibling => "sibling",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    private static string Cell(string text) => VisibleText.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
}
