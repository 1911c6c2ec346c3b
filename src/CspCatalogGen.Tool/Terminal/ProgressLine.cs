using System;
using System.Globalization;
using System.Threading;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>One line on standard error that tells how far a long run is. Silent unless a person watches.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Many = 500;
    private const int Steps = 50;

    private readonly ToolConsole _console;
    private readonly Lock _lock = new();
    private readonly int _total;
    private readonly bool _isShown;
    private int _done;

    /// <summary>Starts at none of <paramref name="total"/> documents.</summary>
    public ProgressLine(ToolConsole console, int total)
    {
        _console = console;
        _total = total;
        _isShown = console.ErrorIsTerminal && total >= Many;
    }

    /// <summary>Counts one more document.</summary>
    public void Advance()
    {
        if (!_isShown)
        {
            return;
        }

        var done = Interlocked.Increment(ref _done);
        if (done % Math.Max(1, _total / Steps) == 0)
        {
            lock (_lock)
            {
                _console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rReading {done} of {_total} documents"));
            }
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (_isShown)
        {
            _console.Error.Write("\r" + new string(' ', 60) + "\r");
        }
    }
}
