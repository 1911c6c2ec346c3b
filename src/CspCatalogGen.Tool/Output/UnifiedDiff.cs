using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes what changed in a document as a patch that <c>patch</c> and <c>git apply</c> take.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>
    /// Writes the difference between <paramref name="before"/> and <paramref name="after"/>; line ends are a part of their lines.
    /// The patch applies in the current folder, or in the root of the file system where the file lies outside.
    /// </summary>
    public static void Write(string path, string before, string after, TextWriter output)
    {
        var diff = new Differ().CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        if (before == after)
        {
            return;
        }

        var name = NameOf(path);
        output.Write($"--- a/{name}\n+++ b/{name}\n");
        foreach (var hunk in Hunks(diff.DiffBlocks))
        {
            Write(hunk, diff.PiecesOld, diff.PiecesNew, output);
        }
    }

    // git takes no name that begins with a slash, or leads out of the folder.
    private static string NameOf(string path)
    {
        var whole = Path.GetFullPath(path);
        var inFolder = Path.GetRelativePath(Environment.CurrentDirectory, whole);
        var name = inFolder.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inFolder) ? whole[Path.GetPathRoot(whole)!.Length..] : inFolder;
        return name.Replace(Path.DirectorySeparatorChar, '/');
    }

    // Changes whose surroundings meet are one hunk.
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (hunks.Count > 0 && hunks[^1][^1] is var last && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) <= 2 * Context)
            {
                hunks[^1].Add(block);
            }
            else
            {
                hunks.Add([block]);
            }
        }

        return hunks;
    }

    private static void Write(List<DiffBlock> hunk, IReadOnlyList<string> before, IReadOnlyList<string> after, TextWriter output)
    {
        var start = Math.Max(0, hunk[0].DeleteStartA - Context);
        var end = Math.Min(before.Count, hunk[^1].DeleteStartA + hunk[^1].DeleteCountA + Context);
        var shift = hunk[0].InsertStartB - hunk[0].DeleteStartA;
        var grown = hunk.Sum(static block => block.InsertCountB - block.DeleteCountA);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"@@ -{Place(start, end - start)} +{Place(start + shift, end - start + grown)} @@\n"));
        var at = start;
        foreach (var block in hunk)
        {
            WriteLines(' ', before, at, block.DeleteStartA, output);
            WriteLines('-', before, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, output);
            WriteLines('+', after, block.InsertStartB, block.InsertStartB + block.InsertCountB, output);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        WriteLines(' ', before, at, end, output);
    }

    private static void WriteLines(char sign, IReadOnlyList<string> lines, int from, int to, TextWriter output)
    {
        for (var i = from; i < to; i++)
        {
            output.Write(sign);
            output.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                output.Write("\n\\ No newline at end of file\n");
            }
        }
    }

    // A range without lines is told by the line before it.
    private static string Place(int start, int count)
        => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
}
