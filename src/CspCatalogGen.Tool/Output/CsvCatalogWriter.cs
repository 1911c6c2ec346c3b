using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Linking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes one row per upgrade as CSV (RFC 4180: CRLF, quotes doubled, a header row).</summary>
internal static class CsvCatalogWriter
{
    private static readonly CatalogColumn[] Header =
        ["market", "from", "from_name", "to", "to_name", "rule", "contested", "note", "path", "line", "column"];

    /// <summary>Writes the upgrades of <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        var names = result.Catalog.Offers.ToDictionary(static offer => offer.Id, static offer => offer.Name);
        CsvTablesWriter.Write(
            new CatalogTable("upgrades", Header, result.Catalog.Upgrades.Select((upgrade, i) =>
            {
                var source = result.Sources[i].Locations is [var first, ..] ? first : null;
                return (object?[])
                [
                    upgrade.Market,
                    upgrade.From,
                    names.GetValueOrDefault(upgrade.From),
                    upgrade.To,
                    names.GetValueOrDefault(upgrade.To),
                    OutputWords.Format(upgrade.Rule),
                    upgrade.Contested,
                    upgrade.Note,
                    source?.Path,
                    source?.Start.Line,
                    source?.Start.Column,
                ];
            })),
            output);
    }
}
