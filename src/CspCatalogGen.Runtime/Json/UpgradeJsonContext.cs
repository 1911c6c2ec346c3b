using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>Serializes answers without reflection, so that it may be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
#if NET9_0_OR_GREATER
    NewLine = "\n",
#endif
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    WriteIndented = true)]
[JsonSerializable(typeof(UpgradeResource))]
[JsonSerializable(typeof(UpgradeCollectionResource))]
public sealed partial class UpgradeJsonContext : JsonSerializerContext;
