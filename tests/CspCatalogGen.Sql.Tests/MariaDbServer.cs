using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using MySqlConnector;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>A server of MariaDB, for one class of tests.</summary>
public sealed class MariaDbServer : IDisposable
{
    private const string Server = "/usr/sbin/mariadbd";

    private readonly LocalServer? _server;
    private int _databases;

    /// <summary>Starts the server, where MariaDB is installed.</summary>
    public MariaDbServer()
    {
        if (ReasonToSkip is not null)
        {
            return;
        }

        _server = LocalServer.For("mysql", stopSignal: "TERM");
        _server.Prepare("/usr/bin/mariadb-install-db", "--no-defaults", "--datadir=" + _server.Folder, "--auth-root-authentication-method=normal", "--skip-test-db");
        _server.Start(
            Server,
            () =>
            [
                "--no-defaults", "--datadir=" + _server.Folder, "--bind-address=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--port={_server.Port}"),
                "--socket=" + _server.Folder + "/socket", "--pid-file=" + _server.Folder + "/pid", "--innodb-flush-log-at-trx-commit=0",
            ],
            () => Open("mysql").Dispose());
    }

    /// <summary>Why there is none.</summary>
    public static string? ReasonToSkip { get; } = System.IO.File.Exists(Server)
        ? null
        : "MariaDB's server programs are not installed (Debian: apt-get install mariadb-server).";

    /// <summary>A new, empty database that compares text by its characters; a backslash is none but itself.</summary>
    public MySqlConnection OpenNew()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{_databases++}");
        using (var server = Open("mysql"))
        {
            server.Execute($"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        }

        var database = Open(name);
        database.Execute("SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
        return database;
    }

    /// <summary>Stops the server.</summary>
    public void Dispose() => _server?.Dispose();

    private MySqlConnection Open(string database)
    {
        var connection = new MySqlConnection(string.Create(CultureInfo.InvariantCulture, $"Server=127.0.0.1;Port={_server!.Port};User=root;Database={database};Pooling=false;AllowUserVariables=true"));
        connection.Open();
        return connection;
    }
}

/// <summary>A test that needs MariaDB's server programs.</summary>
public sealed class MariaDbFactAttribute : FactAttribute
{
    /// <summary>Skips the test where they are not installed.</summary>
    public MariaDbFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = MariaDbServer.ReasonToSkip;
}
