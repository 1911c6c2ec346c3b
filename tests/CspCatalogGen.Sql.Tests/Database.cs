using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The engines that run in this process, and what every engine is asked for.</summary>
internal static class Database
{
    /// <summary>An empty database of SQLite in memory.</summary>
    public static DbConnection OfSqlite() => Opened(new SqliteConnection("Data Source=:memory:;Foreign Keys=True"));

    /// <summary>
    /// An empty database of DuckDB in memory. It has one thread: with more, the one that asks spins while the others work.
    /// </summary>
    public static DbConnection OfDuckDb() => Opened(new DuckDBConnection("DataSource=:memory:;threads=1"));

    /// <summary>Runs statements.</summary>
    public static void Execute(this DbConnection database, string statements)
    {
        using var command = Command(database, statements);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, every value as text.</summary>
    public static IEnumerable<string?[]> Query(this DbConnection database, string query)
    {
        using var command = Command(database, query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
            }

            yield return row;
        }
    }

    private static DbConnection Opened(DbConnection database)
    {
        database.Open();
        return database;
    }

    private static DbCommand Command(DbConnection database, string sql)
    {
        var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are what is tested.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }
}
