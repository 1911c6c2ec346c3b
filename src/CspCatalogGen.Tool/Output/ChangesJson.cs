using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.History;

namespace CspCatalogGen.Tool.Output;

// The JSON of 'diff' and 'history', member for member in the order in which it is written: see
// docs/schema/changes-v1.schema.json and history-v1.schema.json.

internal sealed record ChangesJson(int SchemaVersion, IEnumerable<ChangeJson> Changes)
{
    /// <summary>Writes <paramref name="changes"/> as a document of their own.</summary>
    public static void Write(IEnumerable<CatalogChange> changes, ChangeSeverities severities, Stream output) => JsonDocumentWriter.Write(
        output,
        new ChangesJson(OutputWords.SchemaVersion, changes.Select(change => ChangeJson.Create(change, severities))),
        OutputJsonContext.Default.ChangesJson);
}

internal sealed record HistoryJson(int SchemaVersion, bool Shallow, IEnumerable<HistoryEntryJson> Entries)
{
    /// <summary>Writes everything.</summary>
    public static void Write(IEnumerable<HistoryEntry> entries, bool isShallow, Stream output) => JsonDocumentWriter.Write(
        output,
        new HistoryJson(OutputWords.SchemaVersion, isShallow, entries.Select(HistoryEntryJson.Create)),
        OutputJsonContext.Default.HistoryJson);
}

internal sealed record HistoryEntryJson(string Commit, string Date, string? Edition, IEnumerable<ChangeJson> Changes, IEnumerable<string> Problems)
{
    public static HistoryEntryJson Create(HistoryEntry entry) => new(
        entry.Commit,
        entry.Date,
        entry.Edition,
        entry.Changes.Select(change => ChangeJson.Create(change, ChangeSeverities.Default)),
        entry.Problems);
}

internal sealed record ChangeJson(
    string Kind,
    string Rule,
    bool Breaking,
    string Message,
    string? Edition,
    string? Market,
    string? Offer,
    string? From,
    string? To,
    string? Locale,
    string? Product,
    string? ServicePlan,
    string? OldValue,
    string? NewValue,
    PlaceJson? Before,
    PlaceJson? After)
{
    public static ChangeJson Create(CatalogChange change, ChangeSeverities severities) => new(
        change.Rule.Kind,
        change.Rule.Name,
        severities.IsBreaking(change),
        change.Sentence,
        change.Edition,
        change.Market,
        change.Offer,
        change.From,
        change.To,
        change.Locale,
        change.Product,
        change.ServicePlan,
        change.OldValue,
        change.NewValue,
        change.Before is { } before ? PlaceJson.Create(before) : null,
        change.After is { } after ? PlaceJson.Create(after) : null);
}
