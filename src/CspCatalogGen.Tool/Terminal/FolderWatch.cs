using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>Tells when something in a few files and folders was saved.</summary>
internal sealed class FolderWatch : IDisposable
{
    // An editor writes a file in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>Watches <paramref name="paths"/>, folders with everything in them.</summary>
    public FolderWatch(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var full = Path.GetFullPath(path);
            var watcher = new FileSystemWatcher(isFolder ? full : Path.GetDirectoryName(full)!, isFolder ? "*" : Path.GetFileName(full))
            {
                IncludeSubdirectories = isFolder,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => _changed.Release();
            watcher.Created += (_, _) => _changed.Release();
            watcher.Deleted += (_, _) => _changed.Release();
            watcher.Renamed += (_, _) => _changed.Release();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits until something was saved and all is quiet again.</summary>
    public void Wait()
    {
        _changed.Wait();
        while (_changed.Wait(Quiet))
        {
            // One save is many events.
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(static watcher => watcher.Dispose());
        _changed.Dispose();
    }
}
