using System;
using System.Collections.Concurrent;
using System.Threading;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Compilation;

/// <summary>
/// What was read of each document, as long as it stays as it was. <paramref name="stampOf"/> tells two states of a file
/// apart: what it gives is compared, before the file is read.
/// </summary>
internal sealed class ReadCache(Func<string, object> stampOf)
{
    private readonly ConcurrentDictionary<(FoundDocument Document, bool ScanFirst, bool IsNames), Entry> _entries = new();
    private int _reads;

    /// <summary>How many documents were read so far, and not remembered.</summary>
    public int Reads => _reads;

    /// <summary>What was read of <paramref name="document"/>, or what <paramref name="read"/> gives.</summary>
    public T GetOrRead<T>(FoundDocument document, bool scanFirst, bool isNames, Func<T> read)
        where T : class
    {
        var key = (document, scanFirst, isNames);
        var stamp = stampOf(document.FilePath);
        if (_entries.TryGetValue(key, out var known) && known.Stamp.Equals(stamp))
        {
            return (T)known.Read;
        }

        Interlocked.Increment(ref _reads);
        var fresh = read();
        _entries[key] = new Entry(stamp, fresh);
        return fresh;
    }

    private sealed record Entry(object Stamp, object Read);
}
