using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace CspCatalogGen.Sql.Tests;

/// <summary>
/// A database server of this machine that a test starts for itself: its data in a temporary folder, reached through the
/// loopback alone, and stopped by its process id. Servers refuse to run as root, so root runs them as the account that
/// Debian's packages make for them.
/// </summary>
internal sealed class LocalServer : IDisposable
{
    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string? _account;
    private readonly string _stopSignal;
    private readonly List<string> _output = [];
    private Process? _process;

    private LocalServer(string? account, string stopSignal)
    {
        _account = account;
        _stopSignal = stopSignal;
    }

    /// <summary>Where its data lie.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("csp-catalog-sql-").FullName;

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    /// <summary>A server to be; its data folder belongs to <paramref name="account"/> where this is root.</summary>
    /// <param name="account">The account that Debian's package makes for the server.</param>
    /// <param name="stopSignal">The signal at which the server ends without waiting for who is connected.</param>
    public static LocalServer For(string account, string stopSignal)
    {
        var server = new LocalServer(Environment.UserName == "root" ? account : null, stopSignal);
        if (server._account is not null)
        {
            Run("chown", ["-R", account, server.Folder]);
        }

        return server;
    }

    /// <summary>The newest of the programs that match; <see langword="null"/> where none is installed.</summary>
    public static string? Program(string folder, string pattern, string name)
        => !Directory.Exists(folder) ? null : Directory.GetDirectories(folder, pattern)
            .Select(version => Path.Combine(version, name))
            .Where(File.Exists)
            .MaxBy(static path => path, StringComparer.Ordinal);

    /// <summary>Runs a program as the server's account, and waits for its end.</summary>
    public void Prepare(string program, params string[] arguments)
    {
        var (name, all) = AsAccount(program, arguments);
        Run(name, all);
    }

    /// <summary>
    /// Starts the server, and waits until <paramref name="isReady"/> no longer throws. A port that was free may be another's by
    /// then: a server that ends at once is tried again with another one.
    /// </summary>
    public void Start(string program, Func<string[]> arguments, Action isReady)
    {
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        for (var attempt = 1; ; attempt++)
        {
            Port = FreePort();
            var (name, all) = AsAccount(program, arguments());
            _process?.Dispose();
            _process = Process.Start(new ProcessStartInfo(name, all) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _process.OutputDataReceived += Keep;
            _process.ErrorDataReceived += Keep;
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
            if (WaitUntilReady(_process, isReady) is not { } failure)
            {
                return;
            }

            if (!_process.HasExited || attempt == Attempts)
            {
                throw new InvalidOperationException($"{program} does not start: {string.Join('\n', _output)}", failure);
            }
        }
    }

    private static Exception? WaitUntilReady(Process process, Action isReady)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            var isOver = process.HasExited || waited.Elapsed > Patience;
            try
            {
                isReady();
                return process.HasExited ? new InvalidOperationException("Another server listens on the port.") : null;
            }
            catch (DbException e) when (isOver)
            {
                return e;
            }
            catch (DbException)
            {
                // Not yet.
            }
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (_process is { HasExited: false })
        {
            Run("kill", ["-" + _stopSignal, FormattableString.Invariant($"{_process.Id}")]);
            if (!_process.WaitForExit(Patience))
            {
                _process.Kill();
            }
        }

        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void OnExit(object? sender, EventArgs e) => Dispose();

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }

    // setpriv becomes the program, so the process that was started is the server itself.
    private (string Name, string[] Arguments) AsAccount(string program, string[] arguments) => _account is null
        ? (program, arguments)
        : ("setpriv", ["--reuid", _account, "--regid", _account, "--clear-groups", program, .. arguments]);

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}{error.Result}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
