using System;
using System.Text;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Tells from a file's bytes whether it can be a licensing reference, so that other documents are not decoded.</summary>
internal static class ServicePlanScan
{
    // The line of headings holds it in every such table; hardly any other line of a document does.
    private static ReadOnlySpan<byte> Heading => "GUID"u8;

    // In "(9aaf7827-d63c-4b61-89c3-182f06f82e5c)", from the opening bracket on.
    private const int FirstDash = 9;
    private const int ClosingBracket = 37;

    /// <summary>Whether a line with a bar has the heading <c>GUID</c>, in any letter case, or a GUID stands in brackets.</summary>
    public static bool MayHaveTable(ReadOnlySpan<byte> bytes) => MayHaveHeading(bytes) || HasPlan(bytes);

    private static bool HasPlan(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'(') is >= 0 and var open && open + ClosingBracket < bytes.Length)
        {
            bytes = bytes[open..];
            if (bytes[FirstDash] == '-' && bytes[ClosingBracket] == ')')
            {
                return true;
            }

            bytes = bytes[1..];
        }

        return false;
    }

    private static bool MayHaveHeading(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'|') is >= 0 and var bar)
        {
            var line = bytes[bar..];
            var end = line.IndexOf((byte)'\n');
            line = end < 0 ? line : line[..end];
            if (HasHeading(line))
            {
                return true;
            }

            bytes = bytes[(bar + line.Length)..];
        }

        return false;
    }

    private static bool HasHeading(ReadOnlySpan<byte> line)
    {
        while (line.IndexOfAny((byte)'G', (byte)'g') is >= 0 and var at && at + Heading.Length <= line.Length)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(at, Heading.Length), Heading))
            {
                return true;
            }

            line = line[(at + 1)..];
        }

        return false;
    }
}
