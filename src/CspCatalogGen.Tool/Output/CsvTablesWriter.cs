using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes a table as CSV: a header row, then its rows; a value that is not there is an empty field.</summary>
internal static class CsvTablesWriter
{
    /// <summary>Writes <paramref name="table"/>.</summary>
    public static void Write(CatalogTable table, Stream output)
    {
        using var csv = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\r\n" };
        csv.WriteLine(string.Join(',', table.Columns.Select(column => column.Name)));
        foreach (var row in table.Rows)
        {
            csv.WriteLine(string.Join(',', row.Select(Field)));
        }
    }

    private static string Field(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => CsvText.Field((string?)value),
    };
}
