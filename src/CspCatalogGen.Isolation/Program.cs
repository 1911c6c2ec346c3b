using System;
using System.Collections.Generic;
using System.IO;
using CspCatalogGen.Isolation;

// CspCatalogGen.Isolation --output FOLDER [--bundled NAME]… ASSEMBLY…
string? output = null;
var bundled = new List<string>();
var files = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--output" when i + 1 < args.Length:
            output = args[++i];
            break;
        case "--bundled" when i + 1 < args.Length:
            bundled.Add(args[++i]);
            break;
        default:
            files.Add(args[i]);
            break;
    }
}

if (output is null || files.Count == 0)
{
    Console.Error.WriteLine("Use: CspCatalogGen.Isolation --output FOLDER [--bundled NAME]... ASSEMBLY...");
    return 2;
}

try
{
    var floor = HostFloor.Read(Path.Combine(AppContext.BaseDirectory, "host-floor.txt"));
    new AssemblyIsolator(floor, "CspCatalogGen.", bundled).Isolate(files, output);
    return 0;
}
catch (IsolationException exception)
{
    // MSBuild's form of an error.
    Console.Error.WriteLine("CspCatalogGen.Isolation : error : " + exception.Message);
    return 1;
}
