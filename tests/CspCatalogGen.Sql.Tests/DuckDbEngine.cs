using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace CspCatalogGen.Sql.Tests;

/// <summary>DuckDB, through the few functions of its C interface that running a query needs.</summary>
internal sealed unsafe partial class DuckDbEngine : ISqlEngine
{
    private const string Library = "duckdb";

    private nint _database;
    private nint _connection;

    static DuckDbEngine() => NativeLibrary.SetDllImportResolver(
        typeof(DuckDbEngine).Assembly,
        (name, _, _) => name == Library ? NativeLibrary.Load(DuckDbLibrary.Path ?? throw new DllNotFoundException(DuckDbLibrary.ReasonToSkip)) : 0);

    public DuckDbEngine()
    {
        if (duckdb_open(null, out _database) != 0 || duckdb_connect(_database, out _connection) != 0)
        {
            throw new InvalidOperationException("DuckDB does not open.");
        }
    }

    public void Execute(string statements)
    {
        var result = Run(statements);
        duckdb_destroy_result(&result);
    }

    public IEnumerable<string?[]> Query(string query)
    {
        var rows = new List<string?[]>();
        var result = Run(query);
        try
        {
            var columns = duckdb_column_count(&result);
            var count = duckdb_row_count(&result);
            for (ulong i = 0; i < count; i++)
            {
                var row = new string?[columns];
                for (ulong column = 0; column < columns; column++)
                {
                    var text = duckdb_value_varchar(&result, column, i);
                    row[column] = Marshal.PtrToStringUTF8(text);
                    duckdb_free(text);
                }

                rows.Add(row);
            }
        }
        finally
        {
            duckdb_destroy_result(&result);
        }

        return rows;
    }

    public void Dispose()
    {
        duckdb_disconnect(ref _connection);
        duckdb_close(ref _database);
    }

    private Result Run(string sql)
    {
        Result result;
        if (duckdb_query(_connection, sql, &result) != 0)
        {
            var message = Marshal.PtrToStringUTF8(duckdb_result_error(&result));
            duckdb_destroy_result(&result);
            throw new InvalidOperationException("DuckDB: " + message);
        }

        return result;
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int duckdb_open(string? path, out nint database);

    [LibraryImport(Library)]
    private static partial int duckdb_connect(nint database, out nint connection);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int duckdb_query(nint connection, string query, Result* result);

    [LibraryImport(Library)]
    private static partial nint duckdb_result_error(Result* result);

    [LibraryImport(Library)]
    private static partial ulong duckdb_column_count(Result* result);

    [LibraryImport(Library)]
    private static partial ulong duckdb_row_count(Result* result);

    [LibraryImport(Library)]
    private static partial nint duckdb_value_varchar(Result* result, ulong column, ulong row);

    [LibraryImport(Library)]
    private static partial void duckdb_free(nint memory);

    [LibraryImport(Library)]
    private static partial void duckdb_destroy_result(Result* result);

    [LibraryImport(Library)]
    private static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Library)]
    private static partial void duckdb_close(ref nint database);

    /// <summary>A <c>duckdb_result</c>: six words that are DuckDB's own.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Result
    {
        private fixed ulong _words[6];
    }
}
