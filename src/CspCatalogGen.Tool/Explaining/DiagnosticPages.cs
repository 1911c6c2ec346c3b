using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Explaining;

/// <summary>The page of each diagnostic, as it stands in <c>docs/diagnostics</c>. They are inside the tool, so that they fit its version.</summary>
internal static class DiagnosticPages
{
    private const string Folder = "diagnostics/";
    private const string Letters = "CSP";

    /// <summary>The ids of all diagnostics, in their order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of the diagnostic <paramref name="id"/>, in Markdown; <see langword="null"/> where there is none.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(Folder + Normalize(id));
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The id that is most like <paramref name="id"/>, among equals the first; <see langword="null"/> where the tool was built without the pages.</summary>
    public static string? Nearest(string id)
        => Ids.MinBy(known => EditDistance.Between(Normalize(id), known));

    // In any letter case, with a dash or without, and with or without the letters, which all ids share.
    private static string Normalize(string id)
    {
        var upper = string.Concat(id.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return upper.Length > 0 && char.IsAsciiDigit(upper[0]) ? Letters + upper : upper;
    }
}
