using System;
using System.Globalization;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>One line on standard error that tells how much of a large file is read. Silent unless a person watches.</summary>
internal sealed class ByteProgress(ToolConsole console) : IDisposable
{
    private long _percent = -1;

    /// <summary>Tells that <paramref name="done"/> of <paramref name="total"/> bytes are read.</summary>
    public void Advance(long done, long total)
    {
        var percent = total == 0 ? 100 : done * 100 / total;
        if (console.ErrorIsTerminal && percent > _percent)
        {
            _percent = percent;
            console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rReading {percent} %"));
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (_percent >= 0)
        {
            console.Error.Write("\r" + new string(' ', 20) + "\r");
        }
    }
}
