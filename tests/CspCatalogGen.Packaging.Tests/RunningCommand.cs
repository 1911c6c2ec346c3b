using System;
using System.Diagnostics;
using System.Text;
using System.Threading;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>A command that was started, and what it printed up to now. It is ended with everything that it started.</summary>
internal sealed class RunningCommand : IDisposable
{
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    public RunningCommand(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Command => $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}";

    /// <summary>Waits until the command has printed <paramref name="text"/> after what was waited for before.</summary>
    /// <returns>What it printed in between.</returns>
    public string WaitFor(string text, TimeSpan limit)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit && !_process.HasExited; Thread.Sleep(100))
        {
            lock (_output)
            {
                var printed = _output.ToString();
                var at = printed.IndexOf(text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    _output.Remove(0, at + text.Length);
                    return printed[..at];
                }
            }
        }

        throw new TimeoutException($"{Command} did not print '{text}':\n{_output}");
    }

    public CommandResult WaitForEnd(TimeSpan limit)
    {
        if (!_process.WaitForExit(limit))
        {
            throw new TimeoutException($"{Command} did not end:\n{_output}");
        }

        // Once more without a limit, which waits for the last line.
        _process.WaitForExit();
        return new CommandResult(Command, _process.ExitCode, _output.ToString());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Append(line.Data).Append('\n');
        }
    }
}
