using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using CspCatalogGen.Packaging.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(BuildServers))]

namespace CspCatalogGen.Packaging.Tests;

/// <summary>
/// An MSBuild that stays from one command to the next, as an editor's does: a new process compiles MSBuild's own code anew,
/// which takes longer than a consumer. It builds one thing at a time.
/// </summary>
internal sealed class BuildServer : IDisposable
{
    private static readonly ConcurrentStack<BuildServer> Idle = new();
    private static int _count;

    // Ours alone: a server of the person who runs the tests has another name.
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"CspCatalogGen {Environment.ProcessId} {Interlocked.Increment(ref _count)}");

    private BuildServer()
    {
    }

    /// <summary>One that builds nothing at the moment; disposed of, it is there for the next command.</summary>
    public static BuildServer Take() => Idle.TryPop(out var server) ? server : new BuildServer();

    /// <summary>Ends all of them, when no command runs any more.</summary>
    public static void EndAll()
    {
        while (Idle.TryPop(out var server))
        {
            var start = new ProcessStartInfo("dotnet", ["build-server", "shutdown", "--msbuild"]) { RedirectStandardOutput = true };
            server.Serve(start);
            using var shutdown = Process.Start(start)!;
            shutdown.StandardOutput.ReadToEnd();
            shutdown.WaitForExit();
        }
    }

    /// <summary>Has a command ask this server.</summary>
    public void Serve(ProcessStartInfo command)
    {
        command.Environment.Remove("MSBUILDDISABLENODEREUSE");
        command.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
        command.Environment["MSBUILDNODEHANDSHAKESALT"] = _name;
    }

    public void Dispose() => Idle.Push(this);
}

/// <summary>Ends the servers after the last test.</summary>
public sealed class BuildServers : IDisposable
{
    public void Dispose() => BuildServer.EndAll();
}
