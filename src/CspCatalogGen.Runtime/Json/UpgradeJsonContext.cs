using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>Serializes answers without reflection, so that it may be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(UpgradeResource))]
[JsonSerializable(typeof(UpgradeCollectionResource))]
public sealed partial class UpgradeJsonContext : JsonSerializerContext;
