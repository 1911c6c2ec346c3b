using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text.Json;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;

namespace CspCatalogGen.Tool.Checking;

/// <summary>
/// What an earlier check found. A diagnostic is known again by its id, its document and the text of its line, so lines
/// that move make nothing new. Several that are alike are known as often as the earlier check found them.
/// </summary>
internal sealed class DiagnosticBaseline
{
    private readonly Dictionary<Entry, int> _known;

    private DiagnosticBaseline(IEnumerable<Entry> entries)
        => _known = entries.GroupBy(static entry => entry).ToDictionary(static same => same.Key, static same => same.Count());

    /// <summary>The baseline that knows nothing.</summary>
    public static DiagnosticBaseline Empty => new([]);

    /// <summary>Reads the JSON or SARIF that <c>check</c> wrote to <paramref name="path"/>.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or is neither.</exception>
    public static DiagnosticBaseline Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                ? root.TryGetProperty("runs", out var runs) ? new DiagnosticBaseline(runs.EnumerateArray().SelectMany(OfRun))
                : root.TryGetProperty("diagnostics", out var diagnostics) ? new DiagnosticBaseline(diagnostics.EnumerateArray().Select(OfDiagnostic))
                : throw NotOurs(path)
                : throw NotOurs(path);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw NotOurs(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"The baseline '{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary><paramref name="diagnostics"/> in their order, each new or known.</summary>
    public IReadOnlyList<Finding> Compare(IEnumerable<Diagnostic> diagnostics, DocumentLines lines)
    {
        var left = new Dictionary<Entry, int>(_known);
        return [.. diagnostics.Select(diagnostic =>
        {
            var hash = diagnostic.Location is { } location ? lines.HashAt(location) : null;
            var entry = new Entry(diagnostic.Descriptor.Id, diagnostic.Location?.Path, hash);
            var isKnown = left.TryGetValue(entry, out var count) && count > 0;
            if (isKnown)
            {
                left[entry] = count - 1;
            }

            return new Finding(diagnostic, hash, IsNew: !isKnown);
        })];
    }

    private static Entry OfDiagnostic(JsonElement diagnostic) => new(
        diagnostic.GetProperty("id").GetString()!,
        diagnostic.GetProperty("path").GetString(),
        diagnostic.GetProperty("lineHash").GetString());

    private static IEnumerable<Entry> OfRun(JsonElement run) => run.GetProperty("results").EnumerateArray().Select(static result =>
    {
        var locations = result.GetProperty("locations");
        var id = result.GetProperty("ruleId").GetString()!;
        return locations.GetArrayLength() == 0
            ? new Entry(id, null, null)
            : new Entry(
                id,
                SarifDiagnosticsWriter.PathOf(locations[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                result.GetProperty("partialFingerprints").GetProperty(SarifDiagnosticsWriter.LineHash).GetString());
    });

    private static UnusableInputException NotOurs(string path)
        => new($"The baseline '{path}' is not what 'csp-catalog check --format json' or '--format sarif' writes.");

    private sealed record Entry(string Id, string? Path, string? LineHash);
}
