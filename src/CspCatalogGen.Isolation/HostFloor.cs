using System;
using System.Collections.Generic;
using System.IO;

namespace CspCatalogGen.Isolation;

/// <summary>What the oldest host supplies to an assembly that it loads.</summary>
internal sealed class HostFloor
{
    private readonly Dictionary<string, Version> _versions = new(StringComparer.Ordinal);

    private HostFloor()
    {
    }

    /// <summary>Reads a list: a name and a version a line, <c>#</c> before a remark.</summary>
    public static HostFloor Read(string path)
    {
        var floor = new HostFloor();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
                floor._versions.Add(parts[0], Version.Parse(parts[1]));
            }
        }

        return floor;
    }

    /// <summary>The version that the host has of <paramref name="assembly"/>; <see langword="null"/> where it has none.</summary>
    public Version? VersionOf(string assembly) => _versions.GetValueOrDefault(assembly);
}
