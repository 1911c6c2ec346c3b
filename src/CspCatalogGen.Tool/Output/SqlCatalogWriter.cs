using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
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
        WriteRows(sql, CatalogTables.OfUpgrades(result.Catalog));
    }

    /// <summary>Writes the rows of <paramref name="tables"/>.</summary>
    internal static void WriteRows(StreamWriter sql, IEnumerable<CatalogTable> tables)
    {
        foreach (var table in tables)
        {
            sql.WriteLine();
            foreach (var row in table.Rows)
            {
                sql.WriteLine($"INSERT INTO {table.Name} VALUES ({string.Join(", ", row.Select(Literal))});");
            }
        }
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        bool truth => truth ? "TRUE" : "FALSE",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Text((string)value),
    };

    /// <summary>
    /// A literal that every dialect ends at the same place: on one line, quotes doubled, and without the
    /// backslash, which some dialects read as an escape.
    /// </summary>
    private static string Text(string value) => "'" + VisibleText.Escape(value)
        .Replace("\\", "U+005C", StringComparison.Ordinal)
        .Replace("'", "''", StringComparison.Ordinal) + "'";
}
