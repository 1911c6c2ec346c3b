using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes one row per upgrade as CSV (RFC 4180: CRLF, quotes doubled, a header row).</summary>
internal static class CsvCatalogWriter
{
    private static readonly string[] Header =
        ["market", "from", "from_name", "to", "to_name", "rule", "contested", "note", "path", "line", "column"];

    /// <summary>Writes the upgrades of <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        using var csv = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\r\n" };
        csv.WriteLine(string.Join(',', Header));

        var names = result.Catalog.Offers.ToDictionary(static offer => offer.Id, static offer => offer.Name);
        for (var i = 0; i < result.Catalog.Upgrades.Count; i++)
        {
            var upgrade = result.Catalog.Upgrades[i];
            var source = result.Sources[i].Locations is [var first, ..] ? first : null;
            string?[] fields =
            [
                upgrade.Market,
                upgrade.From,
                names.GetValueOrDefault(upgrade.From),
                upgrade.To,
                names.GetValueOrDefault(upgrade.To),
                OutputWords.Of(upgrade.Rule),
                upgrade.Contested ? "true" : "false",
                upgrade.Note,
                source?.Path,
                source?.Start.Line.ToString(CultureInfo.InvariantCulture),
                source?.Start.Column.ToString(CultureInfo.InvariantCulture),
            ];
            csv.WriteLine(string.Join(',', fields.Select(CsvText.Field)));
        }
    }
}
