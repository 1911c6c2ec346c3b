using System.Collections.Generic;
using CspCatalogGen.Tool.Comparing;

namespace CspCatalogGen.Tool.History;

/// <summary>What one commit changed in the catalog of one edition.</summary>
/// <param name="Commit">The commit's hash.</param>
/// <param name="Date">The day of the commit where it was made, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Edition">The edition; <see langword="null"/> where the commit's documents have errors.</param>
/// <param name="Changes">What changed since the last commit before it whose documents had none.</param>
/// <param name="Problems">The errors that kept the commit from being compared.</param>
internal sealed record HistoryEntry(string Commit, string Date, string? Edition, IReadOnlyList<CatalogChange> Changes, IReadOnlyList<string> Problems);
