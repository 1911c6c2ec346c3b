using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Writes the catalog as standard SQL: tables, then one INSERT a row, in an order that satisfies every reference.
/// </summary>
internal static class SqlCatalogWriter
{
    private const string Tables = """
        CREATE TABLE markets (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          market_number INTEGER NOT NULL UNIQUE,
          name VARCHAR(1000) NOT NULL,
          edition VARCHAR(200) NOT NULL
        );

        CREATE TABLE offers (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          offer_number INTEGER NOT NULL UNIQUE,
          name VARCHAR(1000) NOT NULL,
          market VARCHAR(200) REFERENCES markets (id),
          variant_of VARCHAR(200) REFERENCES offers (id),
          offer_guid VARCHAR(200),
          product_guid VARCHAR(200),
          string_id VARCHAR(200)
        );

        CREATE TABLE offer_names (
          offer VARCHAR(200) NOT NULL REFERENCES offers (id),
          locale VARCHAR(100) NOT NULL,
          sort_order INTEGER NOT NULL,
          name VARCHAR(1000) NOT NULL,
          PRIMARY KEY (offer, locale, sort_order)
        );

        CREATE TABLE offer_former_names (
          offer VARCHAR(200) NOT NULL REFERENCES offers (id),
          sort_order INTEGER NOT NULL,
          name VARCHAR(1000) NOT NULL,
          held_until VARCHAR(10),
          PRIMARY KEY (offer, sort_order)
        );

        CREATE TABLE upgrades (
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          from_offer VARCHAR(200) NOT NULL REFERENCES offers (id),
          to_offer VARCHAR(200) NOT NULL REFERENCES offers (id),
          rule_name VARCHAR(20) NOT NULL,
          contested BOOLEAN NOT NULL,
          note VARCHAR(4000),
          PRIMARY KEY (market, from_offer, to_offer)
        );
        """;

    /// <summary>Writes the catalog of <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        using var sql = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        sql.WriteLine("-- Written by csp-catalog.");
        sql.WriteLine();
        sql.WriteLine(Tables.ReplaceLineEndings("\n"));
        WriteMarkets(sql, result.Catalog);
        WriteOffers(sql, result.Catalog);
        WriteUpgrades(sql, result.Catalog);
    }

    private static void WriteMarkets(StreamWriter sql, Catalog catalog)
    {
        sql.WriteLine();
        foreach (var market in catalog.Markets)
        {
            Insert(sql, "markets", Text(market.Id), Number(market.Number), Text(market.Name), Text(market.Edition));
        }
    }

    private static void WriteOffers(StreamWriter sql, Catalog catalog)
    {
        sql.WriteLine();

        // A market variant refers to its base offer, which must be there first.
        foreach (var offer in catalog.Offers.OrderBy(static offer => offer.VariantOf is not null))
        {
            Insert(
                sql,
                "offers",
                Text(offer.Id),
                Number(offer.Number),
                Text(offer.Name),
                Text(offer.Market),
                Text(offer.VariantOf),
                Text(offer.OfferId),
                Text(offer.ProductId),
                Text(offer.StringId));
        }

        sql.WriteLine();
        foreach (var offer in catalog.Offers)
        {
            foreach (var locale in offer.Names)
            {
                for (var i = 0; i < locale.Names.Count; i++)
                {
                    Insert(sql, "offer_names", Text(offer.Id), Text(locale.Locale), Number(i + 1), Text(locale.Names[i]));
                }
            }
        }

        sql.WriteLine();
        foreach (var offer in catalog.Offers)
        {
            for (var i = 0; i < offer.FormerNames.Count; i++)
            {
                var former = offer.FormerNames[i];
                Insert(sql, "offer_former_names", Text(offer.Id), Number(i + 1), Text(former.Name), Text(former.Until));
            }
        }
    }

    private static void WriteUpgrades(StreamWriter sql, Catalog catalog)
    {
        sql.WriteLine();
        foreach (var upgrade in catalog.Upgrades)
        {
            Insert(
                sql,
                "upgrades",
                Text(upgrade.Market),
                Text(upgrade.From),
                Text(upgrade.To),
                Text(OutputWords.Of(upgrade.Rule)),
                Truth(upgrade.Contested),
                Text(upgrade.Note));
        }
    }

    /// <summary>One row.</summary>
    internal static void Insert(StreamWriter sql, string table, params string[] values)
        => sql.WriteLine($"INSERT INTO {table} VALUES ({string.Join(", ", values)});");

    internal static string Truth(bool value) => value ? "TRUE" : "FALSE";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A literal that every dialect ends at the same place: on one line, quotes doubled, and without the
    /// backslash, which some dialects read as an escape.
    /// </summary>
    internal static string Text(string? value) => value is null
        ? "NULL"
        : "'" + VisibleText.Of(value)
            .Replace("\\", "U+005C", StringComparison.Ordinal)
            .Replace("'", "''", StringComparison.Ordinal) + "'";
}
