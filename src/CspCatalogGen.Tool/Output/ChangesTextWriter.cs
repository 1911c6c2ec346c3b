using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes changes for a person at a terminal: the breaking ones first, each with its rule and its places.</summary>
internal static class ChangesTextWriter
{
    /// <summary>Writes <paramref name="changes"/>.</summary>
    public static void Write(string before, string after, IReadOnlyList<CatalogChange> changes, IReadOnlyList<Diagnostic> warnings, ChangeSeverities severities, Stream output, bool colours)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(VisibleText.Escape($"{before} → {after}: {Count(changes, severities, areAll: warnings.Count == 0)}"));
        foreach (var change in BreakingFirst(changes, severities))
        {
            var isBreaking = severities.IsBreaking(change);
            var word = isBreaking ? "breaking" : "compatible";
            text.WriteLine();
            text.WriteLine($"{(colours ? Colour.Paint(isBreaking ? DiagnosticSeverity.Error : DiagnosticSeverity.Info, word) : word)}: {VisibleText.Escape(change.Sentence)} [{change.Rule.Name}]");
            WritePlace(text, "before", change.Before);
            WritePlace(text, "after", change.After);
        }

        if (warnings.Count > 0)
        {
            text.WriteLine();
            text.WriteLine(NewWarnings(warnings));
            foreach (var warning in warnings)
            {
                text.WriteLine("  " + MsBuildDiagnosticsWriter.Line(warning, colours: false));
            }
        }
    }

    /// <summary>Says that more may have changed than was found.</summary>
    public static string NewWarnings(IReadOnlyCollection<Diagnostic> warnings)
        => warnings.Count == 1
            ? "A warning is new, so more may have changed than is understood:"
            : string.Create(CultureInfo.InvariantCulture, $"{warnings.Count} warnings are new, so more may have changed than is understood:");

    /// <summary>How many there are, in words.</summary>
    public static string Count(IReadOnlyCollection<CatalogChange> changes, ChangeSeverities severities, bool areAll = true)
    {
        var breaking = changes.Count(severities.IsBreaking);
        return changes.Count == 0 ? areAll ? "no changes." : "no change that is understood."
            : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} {(changes.Count == 1 ? "change" : "changes")}, {(breaking == 0 ? "none" : breaking)} of them breaking.");
    }

    /// <summary>The same changes, those first that break somebody.</summary>
    public static IEnumerable<CatalogChange> BreakingFirst(IEnumerable<CatalogChange> changes, ChangeSeverities severities)
        => changes.OrderBy(change => !severities.IsBreaking(change));

    /// <summary>A place as terminals and forges know it: <c>path:61:5</c>.</summary>
    public static string Place(SourceLocation place)
        => FormattableString.Invariant($"{place.Path}:{place.Start.Line}:{place.Start.Column}");

    private static void WritePlace(StreamWriter text, string word, SourceLocation? place)
    {
        if (place is not null)
        {
            text.WriteLine($"  {word}: {VisibleText.Escape(Place(place))}");
        }
    }
}
