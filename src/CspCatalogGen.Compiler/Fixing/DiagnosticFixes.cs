using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Says what mends a diagnostic. Only who edits asks, so a build pays nothing for it.</summary>
internal static class DiagnosticFixes
{
    // The first answer counts.
    private static readonly Func<Diagnostic, EditableText, Fix?>[] Fixers =
    [
        MarkerFix.Find,
        NameFix.Find,
        ItemFix.Find,
        RowFix.Find,
        BlankLineFix.Find,
        AnchorFix.Find,
    ];

    /// <summary><paramref name="diagnostics"/> with their fixes, made for the texts that <paramref name="textOf"/> gives.</summary>
    public static EquatableArray<Diagnostic> Attach(IEnumerable<Diagnostic> diagnostics, Func<string, string?> textOf)
    {
        var texts = new Dictionary<string, EditableText?>(StringComparer.Ordinal);
        return diagnostics.Select(diagnostic => diagnostic.Fix is null && diagnostic.Location is { } location && TextOf(location.Path) is { } text && location.Span.End <= text.Text.Length
            ? diagnostic with { Fix = Fixers.Select(find => find(diagnostic, text)).FirstOrDefault(fix => fix is not null) }
            : diagnostic).ToEquatableArray();

        EditableText? TextOf(string path)
        {
            if (!texts.TryGetValue(path, out var text))
            {
                text = textOf(path) is { } read ? EditableText.From(path, read) : null;
                texts.Add(path, text);
            }

            return text;
        }
    }
}
