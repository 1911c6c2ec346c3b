using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CspCatalogGen.Sql.Tests;

/// <summary>SQLite, which comes as a package and so runs everywhere.</summary>
internal sealed class SqliteEngine : ISqlEngine
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Foreign Keys=True");

    public SqliteEngine()
    {
        SQLitePCL.Batteries_V2.Init();
        _connection.Open();
    }

    public void Execute(string statements)
    {
        using var command = Command(statements);
        command.ExecuteNonQuery();
    }

    public IEnumerable<string?[]> Query(string query)
    {
        using var command = Command(query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : System.Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
            }

            yield return row;
        }
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are what is tested.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
