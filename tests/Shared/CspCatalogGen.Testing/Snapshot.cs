using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Testing;

/// <summary>
/// Holds text against a file that was reviewed. By the conventions of Verify: <c>Test.Method#Name.verified.cs</c> is the
/// reviewed one, a <c>.received.cs</c> beside it is what a failing test saw; rename it to accept it.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares each text with its reviewed file.</summary>
    /// <param name="texts">The texts by name; the name's ending is the file's.</param>
    /// <param name="sourceFile">The test's file.</param>
    /// <param name="method">The test.</param>
    /// <exception cref="SnapshotException">A text differs, is new, or a reviewed file has no text any more.</exception>
    public static void Verify(
        IEnumerable<KeyValuePair<string, string>> texts,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(texts);

        var folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Snapshots");
        var prefix = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}#";
        Directory.CreateDirectory(folder);
        var left = Directory.GetFiles(folder, prefix + "*.verified.*").Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var (name, text) in texts)
        {
            var stem = prefix + Path.GetFileNameWithoutExtension(name);
            var verifiedName = $"{stem}.verified{Path.GetExtension(name)}";
            var verified = Path.Combine(folder, verifiedName);
            var received = Path.Combine(folder, $"{stem}.received{Path.GetExtension(name)}");
            left.Remove(verifiedName);
            if (File.Exists(verified) && File.ReadAllText(verified) == text)
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, text);
            failures.Add(File.Exists(verified)
                ? $"{verifiedName} differs (- reviewed, + received):\n{LineDiff.Of(File.ReadAllText(verified), text)}"
                : $"{verifiedName} does not exist; review {Path.GetFileName(received)} and rename it.");
        }

        failures.AddRange(left.Select(name => $"{name} is not produced any more; delete it."));
        if (failures.Count > 0)
        {
            throw new SnapshotException(string.Join("\n\n", failures));
        }
    }
}
