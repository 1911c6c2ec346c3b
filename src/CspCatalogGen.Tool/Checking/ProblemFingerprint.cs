using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Tool.Checking;

/// <summary>
/// What a problem is about, as a hash: the words of the lines that it stands on and of the other places that matter, such
/// as the source's cell. Neither where the lines are nor how their columns are aligned counts.
/// </summary>
internal static class ProblemFingerprint
{
    private const int HashBytes = 8;

    // Stands in no text between two words of it.
    private const char End = '\0';

    /// <summary>The fingerprint of <paramref name="diagnostic"/>; one about no single document is known by its message.</summary>
    public static string Compute(Diagnostic diagnostic, DocumentLines lines)
    {
        var words = new StringBuilder();
        if (diagnostic.Location is { } location)
        {
            for (var line = location.Start.Line; line <= location.End.Line; line++)
            {
                Append(words, lines.At(location.Path, line));
            }

            foreach (var related in diagnostic.Related)
            {
                Append(words, lines.WordsAt(related.Location));
            }
        }
        else
        {
            Append(words, diagnostic.Message);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, HashBytes));
    }

    private static void Append(StringBuilder words, string text)
    {
        var dash = false;
        foreach (var c in text.Where(static c => !char.IsWhiteSpace(c)))
        {
            // As many dashes as a column is wide.
            if (c != '-' || !dash)
            {
                words.Append(c);
            }

            dash = c == '-';
        }

        words.Append(End);
    }
}
