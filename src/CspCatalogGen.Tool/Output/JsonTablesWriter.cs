using System.IO;
using CspCatalogGen.Compiler.Linking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes the tables of the export as one JSON object: an array of rows under each table's name.</summary>
internal static class JsonTablesWriter
{
    /// <summary>Writes the catalog of <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        foreach (var table in CatalogTables.From(result.Catalog))
        {
            json.WriteStartArray(table.Name);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    switch (row[i])
                    {
                        case bool truth:
                            json.WriteBoolean(table.Columns[i].Name, truth);
                            break;
                        case int number:
                            json.WriteNumber(table.Columns[i].Name, number);
                            break;
                        default:
                            json.WriteString(table.Columns[i].Name, (string?)row[i]);
                            break;
                    }
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
