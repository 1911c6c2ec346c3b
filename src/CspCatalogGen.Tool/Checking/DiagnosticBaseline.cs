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
/// What an earlier check found. A diagnostic is known again by its id, its document and what it is about, so lines that
/// move make nothing new. Several that are alike are known as often as the earlier check found them.
/// </summary>
internal sealed class DiagnosticBaseline
{
    private readonly string _name;
    private readonly IReadOnlyList<string> _documents;
    private readonly Dictionary<Entry, int> _known;

    private DiagnosticBaseline(string name, IEnumerable<Entry> entries)
    {
        var all = entries.ToList();
        var folder = name.Length == 0 ? "" : Path.GetDirectoryName(Path.GetFullPath(name))!;
        _name = name;
        _documents = [.. all.Select(static entry => entry.Path).OfType<string>().Distinct(StringComparer.Ordinal)];
        _known = all.CountBy(entry => entry with { Path = entry.Path is null ? null : FileOf(entry.Path, folder) }).ToDictionary();
    }

    /// <summary>The baseline that knows nothing.</summary>
    public static DiagnosticBaseline Empty => new("", []);

    /// <summary>Reads the JSON or SARIF that <c>check</c> wrote to <paramref name="path"/>.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or is neither.</exception>
    public static DiagnosticBaseline Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnusableInputException($"The baseline '{path}' is a folder.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root)
            {
                throw NotOurs(path);
            }

            return root.TryGetProperty("runs", out var runs) ? new DiagnosticBaseline(path, runs.EnumerateArray().SelectMany(ReadRun))
                : !root.TryGetProperty("diagnostics", out var diagnostics) ? throw NotOurs(path)
                : root.TryGetProperty("schemaVersion", out var version) && version.GetInt32() != OutputWords.SchemaVersion
                    ? throw new UnusableInputException($"The baseline '{path}' has the schema version {version.GetRawText()}, and this csp-catalog reads version {OutputWords.SchemaVersion}.")
                : new DiagnosticBaseline(path, diagnostics.EnumerateArray().Select(ReadDiagnostic));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw NotOurs(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"The baseline '{path}' cannot be read: {UnreadableFile.Why(path, e)}");
        }
    }

    /// <summary><paramref name="diagnostics"/> in their order, each new or known.</summary>
    public IReadOnlyList<Finding> Compare(IEnumerable<Diagnostic> diagnostics, DocumentLines lines)
    {
        var left = new Dictionary<Entry, int>(_known);
        return [.. diagnostics.Select(diagnostic =>
        {
            var fingerprint = ProblemFingerprint.Compute(diagnostic, lines);
            var entry = new Entry(diagnostic.Descriptor.Id, diagnostic.Location is { } location ? Path.GetFullPath(location.Path) : null, fingerprint);
            var isKnown = left.TryGetValue(entry, out var count) && count > 0;
            if (isKnown)
            {
                left[entry] = count - 1;
            }

            return new Finding(diagnostic, fingerprint, IsNew: !isKnown);
        })];
    }

    /// <summary>Why it knows none of <paramref name="findings"/>, where it names other documents than <paramref name="checkedPaths"/>.</summary>
    public string? WhyUnknown(IReadOnlyList<Finding> findings, IEnumerable<string> checkedPaths)
    {
        var files = checkedPaths.Select(Path.GetFullPath).ToHashSet(RealPath.Comparer);
        return _documents.Count > 0 && findings.Count > 0 && findings.All(static finding => finding.IsNew) && !_known.Keys.Any(entry => entry.Path is { } file && files.Contains(file))
            ? $"None of the documents of the baseline '{_name}' was checked; the first is '{_documents[0]}'. Check from the folder in which it was written."
            : null;
    }

    // A path is from the folder in which somebody checked: here, or where the baseline lies.
    private static string FileOf(string path, string folder)
        => Path.GetFullPath(path) is var here && !File.Exists(here) && Path.GetFullPath(path, folder) is var there && File.Exists(there) ? there : here;

    private static Entry ReadDiagnostic(JsonElement diagnostic) => new(
        diagnostic.GetProperty("id").GetString()!,
        diagnostic.GetProperty("path").GetString(),
        diagnostic.GetProperty("fingerprint").GetString());

    private static IEnumerable<Entry> ReadRun(JsonElement run) => run.GetProperty("results").EnumerateArray().Select(static result =>
    {
        var locations = result.GetProperty("locations");
        return new Entry(
            result.GetProperty("ruleId").GetString()!,
            locations.GetArrayLength() == 0 ? null
                : SarifDiagnosticsWriter.PathOf(locations[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            result.GetProperty("partialFingerprints").GetProperty(SarifDiagnosticsWriter.Fingerprint).GetString());
    });

    private static UnusableInputException NotOurs(string path)
        => new($"The baseline '{path}' is not what 'csp-catalog check --format json' or '--format sarif' writes.");

    private sealed record Entry(string Id, string? Path, string? Fingerprint);
}
