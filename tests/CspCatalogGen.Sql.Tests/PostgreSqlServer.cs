using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>A server of PostgreSQL, for one class of tests.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly LocalServer? _server;
    private int _databases;

    /// <summary>Starts the server, where PostgreSQL is installed.</summary>
    public PostgreSqlServer()
    {
        if (Programs("initdb") is not { } initdb)
        {
            return;
        }

        _server = LocalServer.For("postgres", stopSignal: "INT");
        _server.Prepare(initdb, "--pgdata", _server.Folder, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        _server.Start(
            Programs("postgres")!,
            () =>
            [
                "-D", _server.Folder, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                // What is here need not outlive the machine's power.
                "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "max_wal_size=4GB",
            ],
            () => Open("postgres").Dispose());
    }

    /// <summary>Why there is none.</summary>
    public static string? ReasonToSkip { get; } = Programs("postgres") is null
        ? "PostgreSQL's server programs are not installed (Debian: apt-get install postgresql)."
        : null;

    /// <summary>Where it listens.</summary>
    public int Port => _server!.Port;

    /// <summary>A new, empty database.</summary>
    public NpgsqlConnection OpenNew()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{_databases++}");
        using (var server = Open("postgres"))
        {
            server.Execute($"CREATE DATABASE {name}");
        }

        return Open(name);
    }

    /// <summary>Stops the server.</summary>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
    }

    private NpgsqlConnection Open(string database)
    {
        var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Pooling=false"));
        connection.Open();
        return connection;
    }

    private static string? Programs(string name) => LocalServer.Program("/usr/lib/postgresql", "*", "bin/" + name);
}

/// <summary>A test that needs PostgreSQL's server programs.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Skips the test where they are not installed.</summary>
    public PostgreSqlFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = PostgreSqlServer.ReasonToSkip;
}
