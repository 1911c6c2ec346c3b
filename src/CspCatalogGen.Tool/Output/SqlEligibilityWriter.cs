using System.IO;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Writes the catalog with its service plans as standard SQL, empty tables for what only the caller knows, and views
/// that answer as the runtime's check does.
/// </summary>
internal static class SqlEligibilityWriter
{
    /// <summary>Writes the catalog of <paramref name="result"/>, the tables and the views.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        SqlCatalogWriter.Write(result, output);
        using var sql = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        sql.WriteLine();
        sql.WriteLine(SqlEligibilityTables.OfCatalog.ReplaceLineEndings("\n"));
        SqlCatalogWriter.WriteRows(sql, CatalogTables.OfEligibility(result.Catalog));
        sql.WriteLine();
        sql.WriteLine(SqlEligibilityTables.OfCaller.ReplaceLineEndings("\n"));
        sql.WriteLine();
        sql.WriteLine(SqlEligibilityViews.Text.ReplaceLineEndings("\n"));
    }
}
