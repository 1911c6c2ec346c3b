using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported Parquet, as DuckDB reads it: somebody else's reader of the format.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly DbConnection _database = Database.OfDuckDb();
    private readonly string _folder = Directory.CreateTempSubdirectory("csp-parquet-").FullName;

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_table_has_its_columns_and_its_rows()
    {
        foreach (var table in CatalogTables.From(Catalogs.Sample))
        {
            var rows = Read(table, "SELECT * FROM");
            rows.ShouldBe(table.Rows.Select(row => string.Join('|', row.Select(Text))), table.Name);
            Read(table, "DESCRIBE SELECT * FROM").Select(row => string.Join(' ', row.Split('|').Take(2)))
                .ShouldBe(table.Columns.Select(column => $"{column.Name} {column.Type switch { ColumnType.Number => "INTEGER", ColumnType.Truth => "BOOLEAN", _ => "VARCHAR" }}"));
        }
    }

    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        var table = CatalogTables.From(Catalog.Empty).First(table => table.Name == "upgrades");

        Read(table, "SELECT COUNT(*), COUNT(note) FROM").ShouldBe(["0|0"]);
    }

    private List<string> Read(CatalogTable table, string query)
    {
        var path = Path.Combine(_folder, table.Name + ".parquet");
        using (var file = File.Create(path))
        {
            ParquetTablesWriter.Write(table, file);
        }

        using var command = _database.CreateCommand();
        command.CommandText = $"{query} read_parquet('{path}')";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.IsDBNull(column) ? null : reader.GetValue(column)))));
        }

        return rows;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
