using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes a table as a Parquet file, for a warehouse. A table without rows has its columns all the same.</summary>
internal static class ParquetTablesWriter
{
    /// <summary>Writes <paramref name="table"/>.</summary>
    public static void Write(CatalogTable table, Stream output) => WriteAsync(table, output).GetAwaiter().GetResult();

    private static async Task WriteAsync(CatalogTable table, Stream output)
    {
        var schema = new ParquetSchema(table.Columns.Select(Field));
        var rows = table.Rows.ToList();
        await using var writer = await ParquetWriter.CreateAsync(schema, output).ConfigureAwait(false);
        using var group = writer.CreateRowGroup();
        foreach (var (index, field) in schema.GetDataFields().Index())
        {
            var values = rows.Select(row => row[index]);
            await (table.Columns[index].Type switch
            {
                ColumnType.Number => group.WriteAsync<int>(field, values.Select(value => (int)value!).ToArray().AsMemory()),
                ColumnType.Truth => group.WriteAsync<bool>(field, values.Select(value => (bool)value!).ToArray().AsMemory()),
                _ => group.WriteAsync(field, values.Select(value => (string?)value).ToList()!),
            }).ConfigureAwait(false);
        }
    }

    private static DataField Field(CatalogColumn column) => column.Type switch
    {
        ColumnType.Number => new DataField(column.Name, typeof(int), isNullable: false),
        ColumnType.Truth => new DataField(column.Name, typeof(bool), isNullable: false),
        _ => new DataField(column.Name, typeof(string), isNullable: column.Type == ColumnType.OptionalText),
    };
}
